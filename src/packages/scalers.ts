import type { Scaler } from './types';

/**
 * Scales rows exactly as scikit-learn does; never clamps, so that a value far out of the training range stays far out.
 *
 * - minmax: x · scale_ + min_
 * - standard: (x − mean_) / scale_
 * - robust: (x − center_) / scale_
 *
 * @param row - One number a feature, in the feature's unit.
 * @see scikit-learn 1.5, `MinMaxScaler`, `StandardScaler`, `RobustScaler`
 * @example scaleRow({ type: 'standard', mean_: [10], scale_: [2] }, [14]) // [2]
 */
export function scaleRow(scaler: Scaler, row: readonly number[]): number[] {
  return row.map((x, at) => {
    if (scaler.type === 'minmax') return x * entry(scaler.scale_, at, 1) + entry(scaler.min_, at, 0);
    return (x - entry(centre(scaler), at, 0)) / entry(scaler.scale_, at, 1);
  });
}

/** The inverse of `scaleRow`: from the model's unit back to the features' units. */
export function unscaleRow(scaler: Scaler, row: readonly number[]): number[] {
  return row.map((x, at) => {
    if (scaler.type === 'minmax') return (x - entry(scaler.min_, at, 0)) / entry(scaler.scale_, at, 1);
    return x * entry(scaler.scale_, at, 1) + entry(centre(scaler), at, 0);
  });
}

/** A difference of one feature from the model's unit to the feature's unit; the centre cancels out. */
export function unscaleDifference(scaler: Scaler, feature: number, difference: number): number {
  const scale = scaler.scale_?.[feature] ?? 1;
  return scaler.type === 'minmax' ? difference / scale : difference * scale;
}

/**
 * Fits a scaler as scikit-learn does.
 *
 * A constant feature is not divided: its range or deviation counts as 1. The standard deviation is the population's
 * (divided by n); quartiles interpolate linearly.
 *
 * @param rows - n ≥ 1 rows of equal length.
 */
export function fitScaler(type: Scaler['type'], rows: readonly (readonly number[])[]): Scaler {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? Number.NaN));
  if (type === 'minmax') {
    const low = columns.map((column) => column.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY));
    const high = columns.map((column) => column.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY));
    const scale_ = low.map((from, at) => 1 / orOne(entry(high, at, 0) - from));
    return { type, scale_, min_: low.map((from, at) => -from * entry(scale_, at, 1)) };
  }
  if (type === 'standard') {
    const mean_ = columns.map(mean);
    const variances = columns.map((column, at) => mean(column.map((x) => (x - entry(mean_, at, 0)) ** 2)));
    const isConstant = variances.map((v, at) => constantVariance(v, entry(mean_, at, 0), rows.length));
    return { type, mean_, scale_: variances.map((v, at) => (isConstant[at] ? 1 : Math.sqrt(v))) };
  }
  const center_ = columns.map((column) => quantile(column, 0.5));
  return { type, center_, scale_: columns.map((column) => orOne(quantile(column, 0.75) - quantile(column, 0.25))) };
}

/**
 * The quantile of numbers by linear interpolation (Hyndman and Fan 1996, type 7; numpy's default).
 *
 * @param p - In [0, 1].
 * @throws RangeError when there are no numbers (a caller's bug).
 */
export function quantile(numbers: readonly number[], p: number): number {
  if (numbers.length === 0) throw new RangeError('quantile of nothing');
  const sorted = Float64Array.from(numbers).sort();
  const place = (sorted.length - 1) * p;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}

/** scikit-learn takes a variance within rounding error of zero for a constant feature. */
function constantVariance(variance: number, average: number, n: number): boolean {
  const eps = Number.EPSILON;
  return variance <= n * eps * variance + (n * average * eps) ** 2;
}

/** scikit-learn takes a range within rounding error of zero for that of a constant feature. */
function orOne(x: number): number {
  return Math.abs(x) < 10 * Number.EPSILON ? 1 : x;
}

function centre(scaler: Exclude<Scaler, { type: 'minmax' }>): readonly number[] | null {
  return scaler.type === 'standard' ? scaler.mean_ : scaler.center_;
}

function entry(values: readonly number[] | null, index: number, otherwise: number): number {
  return values === null ? otherwise : (values[index] ?? otherwise);
}
