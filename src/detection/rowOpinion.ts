import { fieldErrors, rowError } from './errors';
import type { ForestModel, Model } from './types';

/** What a model says of an invoice that it sees as one row. */
export interface RowOpinion {
  /** Each feature's error, or its share of the score; ≥ 0. */
  readonly errors: readonly number[];
  /** Of the whole row, in the unit of the model's threshold; higher is odder. */
  readonly score: number;
  /** In the features' units; absent for a model that expects nothing. */
  readonly expected?: readonly number[];
}

/**
 * Asks a model for its opinion of a row.
 *
 * @param scaled - The row in the model's unit.
 * @throws Error when the model gives no finite numbers (its self-test has let it through).
 */
export async function rowOpinion(model: Model | ForestModel, scaled: readonly number[]): Promise<RowOpinion> {
  if ('attribution' in model) return { errors: model.attribution(scaled), score: model.score(scaled) };
  const [reconstructed] = await model.reconstruct([scaled]);
  if (!reconstructed?.every(Number.isFinite)) throw new Error('the model gave no finite reconstruction');
  const errors = fieldErrors(model.errorMeasure, scaled, reconstructed);
  return { errors, score: rowError(errors), expected: model.unscale(reconstructed) };
}
