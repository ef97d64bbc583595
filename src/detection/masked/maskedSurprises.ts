import { fieldSurprise } from './decode';
import { encodeRow } from './encode';
import type { MaskedModel, MaskedRow, MaskedSurprise } from './types';

/**
 * How odd each field of an invoice is, given the others: one surprise for each pattern whose target is there, in the
 * order of the patterns. One call of the engine.
 *
 * @throws Error when the model gives numbers that are not finite.
 */
export async function maskedSurprises(model: MaskedModel, row: MaskedRow): Promise<MaskedSurprise[]> {
  const [surprises = []] = await maskedSurprisesOfAll(model, [row]);
  return surprises;
}

/**
 * The same for many invoices, still in one call of the engine; the caller cuts what does not fit into memory (each
 * invoice is as many rows as there are patterns).
 */
export async function maskedSurprisesOfAll(
  { spec, reconstruct }: MaskedModel,
  rows: readonly MaskedRow[],
): Promise<MaskedSurprise[][]> {
  const asked = rows.flatMap((row, at) =>
    spec.patterns.flatMap((pattern) => {
      const input = encodeRow(spec, row, pattern);
      return input ? [{ at, row, pattern, input }] : [];
    }),
  );
  const outputs = await reconstruct(asked.map(({ input }) => input));
  const surprises = rows.map((): MaskedSurprise[] => []);
  for (const [place, { at, row, pattern }] of asked.entries()) {
    const output = outputs[place];
    if (!output?.every(Number.isFinite)) throw new Error('the model gave no finite reconstruction');
    const found = fieldSurprise(spec, output, row, pattern);
    if (found) surprises[at]?.push(found);
  }
  return surprises;
}
