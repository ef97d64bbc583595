/** A stream of pseudo-random numbers; `state` is all there is to it, a whole number in [0, 2³²). */
export interface RandomStream {
  state: number;
}

/**
 * A stream that a seed decides: equal texts give equal streams (FNV-1a hash).
 *
 * @example drawUniform(randomStream('a')) === drawUniform(randomStream('a')) // true
 */
export function randomStream(seed: string): RandomStream {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  }
  return { state: hash >>> 0 };
}

/**
 * Moves the stream on by one number (the 32-bit mulberry32 by Tommy Ettinger).
 *
 * @returns Uniform in [0, 1).
 */
export function drawUniform(random: RandomStream): number {
  const state = (random.state + 0x6d2b79f5) | 0;
  random.state = state >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}
