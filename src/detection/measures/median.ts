import { select } from './select';

/** The middle of numbers, the mean of the two middle ones where their count is even; they stay as they are. NaN of none. */
export function median(values: ArrayLike<number>): number {
  return middleOf(new Float64Array(values));
}

/** The median absolute deviation: the middle of the numbers' distances from their own middle. NaN of none. */
export function medianDeviation(values: ArrayLike<number>, middle: number): number {
  const distances = new Float64Array(values.length);
  for (let at = 0; at < distances.length; at += 1) distances[at] = Math.abs((values[at] ?? Number.NaN) - middle);
  return middleOf(distances);
}

function middleOf(values: Float64Array): number {
  const half = values.length >> 1;
  const upper = select(values, half);
  if (values.length % 2 === 1) return upper;
  let lower = values[0] ?? Number.NaN;
  for (let at = 1; at < half; at += 1) lower = Math.max(lower, values[at] ?? Number.NaN);
  return (lower + upper) / 2;
}
