import type { Model } from './types';

/**
 * Each feature's reconstruction error: |x − x̂| for mean absolute error, (x − x̂)² for mean squared error.
 *
 * @param scaled - The row in the model's unit.
 * @param reconstructed - What the model made of it, of the same length.
 * @returns Errors ≥ 0, higher is odder.
 */
export function fieldErrors(
  measure: Model['errorMeasure'],
  scaled: readonly number[],
  reconstructed: readonly number[],
): number[] {
  return scaled.map((x, at) => {
    const difference = Math.abs(x - (reconstructed[at] ?? Number.NaN));
    return measure === 'mae' ? difference : difference ** 2;
  });
}

/** The row's error: the mean of its features' errors. */
export function rowError(errors: readonly number[]): number {
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}
