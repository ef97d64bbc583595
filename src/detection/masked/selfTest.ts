import { encodeRow } from './encode';
import type { MaskedModel, MaskedRow } from './types';

/**
 * Tries a masked model out on a row of middle values.
 *
 * @returns Whether every output is finite; weights that are far too large overflow.
 */
export async function maskedSelfTest(model: MaskedModel): Promise<boolean> {
  const { numbers, categories, context, patterns } = model.spec;
  const row: MaskedRow = {
    numbers: numbers.map(({ center }) => center),
    categories: categories.map(({ values }) => values[0] ?? ''),
    context: context.map(({ center }) => center),
  };
  const inputs = patterns.flatMap((pattern) => encodeRow(model.spec, row, pattern) ?? []);
  const outputs = await model.reconstruct(inputs);
  return outputs.length === patterns.length && outputs.every((output) => output.every(Number.isFinite));
}
