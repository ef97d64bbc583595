/**
 * Between these the p-values of normal invoices are spread evenly. Up to half of the invoices have nothing odd about them,
 * and so one p-value: the last bin is wide.
 */
const edges = [0, 0.01, 0.05, 0.1, 0.25, 1] as const;
const fewest = 50;
/** Stands for a share of nothing, of which there is no logarithm. */
const nearlyNone = 0.001;

/** The last p-values that are compared. */
export const recentKept = 200;
/** Above it the last invoices no longer look like those that calibrate: the usual reading of the index. */
export const driftLimit = 0.25;

/**
 * How far the last invoices' p-values are from evenly spread: the population stability index Σ (a − e) ln(a / e).
 *
 * @returns ≥ 0, 0 where they are just so; undefined of fewer than 50.
 * @see Siddiqi, N. (2006): Credit Risk Scorecards, ch. 8
 */
export function drift(recent: readonly number[]): number | undefined {
  if (recent.length < fewest) return undefined;
  let index = 0;
  for (let at = 1; at < edges.length; at += 1) {
    const [low, high] = [edges[at - 1] ?? 0, edges[at] ?? 1];
    const inside = recent.filter((p) => p > low && p <= high).length;
    const actual = Math.max(inside / recent.length, nearlyNone);
    const expected = high - low;
    index += (actual - expected) * Math.log(actual / expected);
  }
  return index;
}
