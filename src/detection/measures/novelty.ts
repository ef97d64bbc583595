import { quantile } from './select';

/**
 * How far a value is from the nearest that the seller had before, in units of the seller's own gaps.
 *
 * @param earlier - The seller's values; at least one.
 * @param tolerance - What rounding alone can do, in the value's unit; above 0.
 * @param priorGap - What takes the place of the gaps while there are few values, in the value's unit.
 * @returns ln(1 + distance / unit), 0 for a value seen before; higher is odder.
 */
export function novelty(earlier: readonly number[], value: number, tolerance: number, priorGap: number): number {
  const n = earlier.length;
  let nearest = Number.POSITIVE_INFINITY;
  for (const each of earlier) nearest = Math.min(nearest, Math.abs(each - value));
  if (nearest === 0) return 0;
  const weight = n / (n + 2);
  const own = n < 2 ? priorGap : usualGap(new Float64Array(earlier).sort());
  return Math.log1p(nearest / (tolerance + weight * own + (1 - weight) * priorGap));
}

/** The 90th percentile of the distances from each value to its nearest neighbour. */
function usualGap(sorted: Float64Array): number {
  const n = sorted.length;
  const gaps = new Float64Array(n);
  for (let at = 0; at < n; at += 1) {
    const here = sorted[at] ?? 0;
    const below = at > 0 ? here - (sorted[at - 1] ?? 0) : Number.POSITIVE_INFINITY;
    const above = at < n - 1 ? (sorted[at + 1] ?? 0) - here : Number.POSITIVE_INFINITY;
    gaps[at] = Math.min(below, above);
  }
  return quantile(gaps, 0.9);
}
