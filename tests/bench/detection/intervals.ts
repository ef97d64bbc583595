/** An estimate with the limits of its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The 0.975 quantile of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * Wilson's score interval of a share.
 *
 * @param share - In [0, 1], of n independent cases. Of a mean of several kinds' shares the interval is a little too wide:
 *   that some kinds are harder than others counts as chance.
 * @returns NaN for no cases.
 * @see Wilson 1927, J. Am. Stat. Assoc. 22; Newcombe 1998, Statistics in Medicine 17, method 3
 */
export function wilson(share: number, n: number): Estimate {
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = ((z / n) * Math.sqrt(share * (1 - share) * n + (z * z) / 4)) / (1 + (z * z) / n);
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * The mean of independent values with Student's t interval.
 *
 * @returns Without limits (NaN) for fewer than two values.
 */
export function meanWithInterval(values: readonly number[]): Estimate {
  const n = values.length;
  return around(mean(values), Math.sqrt(squares(values) / (n - 1) / n), n - 1);
}

/** The mean of some values less that of others, with the interval of the t test for equal variances (Student 1908). */
export function differenceWithInterval(values: readonly number[], others: readonly number[]): Estimate {
  const freedom = values.length + others.length - 2;
  const variance = (squares(values) + squares(others)) / freedom;
  return around(mean(values) - mean(others), Math.sqrt(variance * (1 / values.length + 1 / others.length)), freedom);
}

/**
 * The 0.975 quantile of Student's t: 95 % of the values lie between it and its negative.
 *
 * @param freedom - Degrees of freedom, a whole number of at least 1; NaN below.
 * @see Abramowitz and Stegun 1964, 26.7.3 and 26.7.4, solved by bisection
 */
export function tQuantile(freedom: number): number {
  if (!(freedom >= 1)) return Number.NaN;
  let low = 0;
  let high = Math.PI / 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (withinAngle(middle, freedom) < 0.95) low = middle;
    else high = middle;
  }
  return Math.sqrt(freedom) * Math.tan(low);
}

/** P(|T| < √freedom · tan angle). */
function withinAngle(angle: number, freedom: number): number {
  const isOdd = freedom % 2 === 1;
  const cosine = Math.cos(angle);
  let term = isOdd ? cosine : 1;
  let sum = 0;
  for (let power = isOdd ? 1 : 0; power <= freedom - 2; power += 2) {
    sum += term;
    term *= (cosine * cosine * (power + 1)) / (power + 2);
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

function around(value: number, deviation: number, freedom: number): Estimate {
  const half = tQuantile(freedom) * deviation;
  return { value, low: value - half, high: value + half };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The sum of squared distances from the mean. */
function squares(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}
