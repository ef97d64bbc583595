/**
 * How a statistic is distributed over normal invoices: some of its values with how many were at least that large, and a
 * generalised Pareto distribution fitted beyond the 95th percentile. Plain: what is stored and shipped.
 */
export interface Tail {
  /** How many values it was fitted to. */
  readonly n: number;
  /** Ascending, no two alike. */
  readonly values: readonly number[];
  /** How many of the n values are at least `values[k]`. */
  readonly atLeast: readonly number[];
  /** Where the fitted tail begins, and the share of values beyond. */
  readonly from: number;
  readonly share: number;
  /** Of the generalised Pareto distribution; shape in [0, 0.3]. */
  readonly scale: number;
  readonly shape: number;
}

const tailBegins = 0.95;
const fewestExceedances = 20;
const largestShape = 0.3;
const smallestScale = 0.02;
const shapeOfFew = 0.1;
/** Smaller probabilities are not told apart. */
export const smallestP = 1e-12;

/**
 * Fits a tail: the empirical distribution up to the 95th percentile, a generalised Pareto distribution beyond it, by
 * probability-weighted moments.
 *
 * @param sample - The statistic on normal invoices, in any order; put in order here.
 * @param knots - The most values that are kept of the body, and of the tail.
 * @returns undefined of an empty sample.
 * @see Hosking and Wallis (1987): Parameter and quantile estimation for the generalized Pareto distribution
 */
export function fitTail(sample: Float64Array, knots = 40): Tail | undefined {
  const n = sample.length;
  if (n === 0) return undefined;
  sample.sort();
  const from = quantileOf(sample, tailBegins);
  const first = firstAbove(sample, from);
  return { n, ...kept(sample, first, knots), from, share: (n - first) / n, ...paretoOf(sample.subarray(first), from) };
}

/** Scale and shape of the values beyond `from`, ascending. */
function paretoOf(beyond: Float64Array, from: number): { scale: number; shape: number } {
  const count = beyond.length;
  let mean = 0;
  let weighted = 0;
  for (let at = 0; at < count; at += 1) {
    const excess = (beyond[at] ?? from) - from;
    mean += excess / count;
    weighted += (excess * (count - 1 - at)) / (Math.max(count - 1, 1) * count);
  }
  if (count < fewestExceedances) return { scale: Math.max(mean, smallestScale), shape: shapeOfFew };
  const shape = mean > 2 * weighted ? 2 - mean / Math.max(mean - 2 * weighted, 1e-9) : largestShape;
  const bounded = Math.min(Math.max(shape, 0), largestShape);
  return { scale: Math.max(mean * (1 - bounded), smallestScale), shape: bounded };
}

/** The values to keep with their ranks: evenly over the body, evenly over the tail, its largest among them. */
function kept(sorted: Float64Array, first: number, knots: number): Pick<Tail, 'values' | 'atLeast'> {
  const n = sorted.length;
  const places = [...evenly(0, first - 1, knots), ...evenly(first, n - 1, knots)];
  const values: number[] = [];
  const atLeast: number[] = [];
  for (const place of places) {
    const value = sorted[place] ?? 0;
    if (values.length > 0 && value <= (values[values.length - 1] ?? value)) continue;
    values.push(value);
    atLeast.push(n - firstAtLeast(sorted, value));
  }
  return { values, atLeast };
}

function evenly(from: number, to: number, count: number): number[] {
  if (to < from) return [];
  const steps = Math.min(count, to - from + 1);
  return Array.from({ length: steps }, (_, at) =>
    steps === 1 ? to : Math.round(from + ((to - from) * at) / (steps - 1)),
  );
}

/**
 * How often a normal invoice has a statistic at least this large: the conformal p-value, in the tail no larger than the
 * fitted one.
 *
 * @param isOwn - The statistic is one of the values fitted to: it does not count as its own company.
 * @returns In [1e-12, 1]; small is odd.
 * @see Vovk, Gammerman, Shafer: Algorithmic Learning in a Random World, 2nd ed., ch. 2
 */
export function tailP(tail: Tail, statistic: number, isOwn = false): number {
  const { from, share, scale, shape } = tail;
  const own = isOwn ? 1 : 0;
  const n = tail.n - own;
  if (n <= 0) return 1;
  const conformal = Math.min(1, (Math.max(0, countAtLeast(tail, statistic) - own) + 1) / (n + 1));
  if (statistic <= from) return conformal;
  const excess = (statistic - from) / scale;
  const fitted = Math.max(share, 1 / (n + 1)) * (shape > 0 ? (1 + shape * excess) ** (-1 / shape) : Math.exp(-excess));
  return Math.min(conformal, Math.max(fitted, smallestP));
}

/** How many values were at least this large; linear in rank between the values that were kept. */
function countAtLeast({ values, atLeast, n }: Tail, statistic: number): number {
  const at = firstAtLeast(values, statistic);
  if (at >= values.length) return 0;
  const value = values[at] ?? 0;
  const count = atLeast[at] ?? 0;
  if (at === 0 || value === statistic) return at === 0 && value !== statistic ? n : count;
  const below = values[at - 1] ?? value;
  const share = (value - statistic) / (value - below);
  return count + share * Math.max(0, (atLeast[at - 1] ?? count) - 1 - count);
}

/** With linear interpolation between the values; `sorted` ascending, at least one. */
export function quantileOf(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  const at = sorted[low] ?? Number.NaN;
  return at + (place - low) * ((sorted[Math.min(low + 1, sorted.length - 1)] ?? at) - at);
}

function firstAtLeast(sorted: ArrayLike<number>, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAbove(sorted: ArrayLike<number>, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
