import type { AssembledModel } from './assembleModel';

/**
 * Tries a model out on a few rows: zeros, ones, one far out of range, and ones turned into the features' units and back.
 *
 * It leaves no tensors behind.
 *
 * @returns Whether every error is finite; weights or scales that are far too large overflow.
 */
export async function selfTest(model: AssembledModel): Promise<boolean> {
  const ones = model.features.map(() => 1);
  const rows = [ones.map(() => 0), ones, ones.map(() => 1e6), model.scale(model.unscale(ones))];
  const reconstructed = await model.reconstruct(rows);
  const errors = rows.flatMap((row, at) => row.map((x, feature) => x - (reconstructed[at]?.[feature] ?? Number.NaN)));
  return errors.every((error) => Number.isFinite(error ** 2));
}
