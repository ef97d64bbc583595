import * as tf from '@tensorflow/tfjs';
import type { MaskedSpec } from '../packages/types';
import { disposeBatch, type MaskedBatch, type MaskedRows } from './maskedBatches';
import { type CellDraw, cellDrawer } from './maskedCells';

/** Rows and how much each counts. */
export type Counted = Pick<MaskedRows, 'rows' | 'weights'>;

/** Rows in an order, cut into batches, each with newly drawn cells. */
export function batchesOf(spec: MaskedSpec, recipe: CellDraw & { readonly batchSize: number }) {
  const draw = cellDrawer(spec, recipe);
  return function* ({ rows, weights }: Counted, order: Iterable<number>): Generator<MaskedRows> {
    const places = [...order];
    for (let from = 0; from < places.length; from += recipe.batchSize) {
      const some = places.slice(from, from + recipe.batchSize).flatMap((at) => rows[at] ?? []);
      const counts = places.slice(from, from + recipe.batchSize).map((at) => weights[at] ?? 1);
      yield { rows: some, weights: counts, cells: some.map(draw) };
    }
  };
}

/** The mean of a score over all hidden values of batches; lets other work run at its end. */
export async function meanOver(
  batches: Iterable<MaskedRows>,
  batchOf: (rows: MaskedRows) => MaskedBatch,
  score: (batch: MaskedBatch) => number,
): Promise<number> {
  let [total, weight] = [0, 0];
  for (const rows of batches) {
    const batch = batchOf(rows);
    total += score(batch) * batch.weight;
    weight += batch.weight;
    disposeBatch(batch);
  }
  await tf.nextFrame();
  return total / weight;
}
