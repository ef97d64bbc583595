import { quantile } from '../packages/scalers';
import type { Limits } from '../packages/types';

/** How often a normal invoice may be called an anomaly: half of it for the row's error, half for the fields. */
export const falseAlarmRate = 0.01;

/** Above the limit for this many times the false-alarm rate an invoice is to be reviewed. */
export const reviewFactor = 3;

/**
 * Limits that share a false-alarm rate between the row's error and the k field errors.
 *
 * The row's limit is the (1 − rate/2) quantile of its training errors, a field's the (1 − rate/(2k)) quantile (a
 * Bonferroni share). With fewer than 1/(rate/(2k)) rows that quantile is beyond the data and the largest error is used.
 *
 * @param errors - Field errors of the training rows, n rows × k.
 * @param rowErrors - The rows' errors, length n.
 */
export function limitsAt(rate: number, errors: readonly (readonly number[])[], rowErrors: readonly number[]): Limits {
  const k = errors[0]?.length ?? 0;
  const columns = Array.from({ length: k }, (_, at) => errors.map((row) => row[at] ?? Number.NaN));
  const p = enoughRows(rate, errors.length, k) ? 1 - rate / (2 * k) : 1;
  return {
    fields: columns.map((column) => Math.max(quantile(column, p), smallest)),
    row: Math.max(quantile(rowErrors, 1 - rate / 2), smallest),
  };
}

/** Whether the quantile of one field's share of the rate lies within n rows: 200·k at 1 %. */
export function enoughRows(rate: number, n: number, k: number): boolean {
  return n >= (2 * k) / rate;
}

/** A feature that the model reproduces without any error would have a limit of zero, by which nothing can be divided. */
const smallest = 1e-12;
