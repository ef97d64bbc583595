/** Full trees take in at least every tenth point, so that a forest never stops learning. */
const leastAcceptance = 0.1;

/**
 * How likely a tree keeps a point that has just come; a full one gives up a random sample for it.
 *
 * At first all points seen so far are kept equally likely (Vitter's algorithm R): a short history counts as a whole.
 * After 10 × samples points older ones fade by e^(−1 / (10 × samples)) a point, the rate of AWS's forest, so that new
 * habits become normal. Unlike weighted sampling this needs no weight of each sample in the state.
 *
 * @param seen - How many points came, this one included, at least 1.
 * @param samples - How many a tree keeps, at least 1.
 * @returns A probability in [0.1, 1].
 * @see Aggarwal: On Biased Reservoir Sampling in the Presence of Stream Evolution (VLDB 2006)
 * @example acceptance(1024, 512) // 0.5
 */
export function acceptance(seen: number, samples: number): number {
  return Math.min(1, Math.max(leastAcceptance, samples / seen));
}
