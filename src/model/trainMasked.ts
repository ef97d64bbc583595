import * as tf from '@tensorflow/tfjs';
import type { MaskedRow, MaskedSpec, Network } from '../packages/types';
import { fitSpec, type UnfittedSpec } from './fitSpec';
import { networkOf, outputOf } from './layersModel';
import { batchMaker, type MaskedBatch } from './maskedBatches';
import { maskedLoss } from './maskedLoss';
import { batchesOf, type Counted, meanOver } from './maskedPass';
import { buildMasked } from './maskedStart';
import {
  type Losses,
  type MaskedOptions,
  type MaskedTraining,
  type TrainedMasked,
  usualTraining,
} from './maskedTraining';
import { shuffled } from './trainingBatches';

const heldShare = 0.1;

/**
 * Trains a masked-field autoencoder: in every row the fields of one pattern, and in some more, are hidden, and the
 * network must say how they are distributed given the rest. Adam, early stopping on the last tenth of the rows, the best
 * weights kept. All tensors are freed.
 *
 * @param rows - In the order of time, at least two.
 * @throws RangeError for fewer rows (a caller's bug), Error when no epoch gives a finite loss.
 */
export async function trainMasked(
  unfitted: UnfittedSpec,
  rows: readonly MaskedRow[],
  options: MaskedOptions,
): Promise<TrainedMasked> {
  if (rows.length < 2) throw new RangeError('a masked model needs two rows');
  const recipe = { ...usualTraining, ...options };
  const learned = rows.length - Math.max(1, Math.round(rows.length * heldShare));
  const spec = fitSpec(unfitted, rows.slice(0, learned));
  const model = buildMasked(spec, recipe, recipe.random);
  const weights = options.weights ?? rows.map(() => 1);
  const training = { rows: rows.slice(0, learned), weights: weights.slice(0, learned) };
  const held = { rows: rows.slice(learned), weights: weights.slice(learned) };
  const optimizer = tf.train.adam(recipe.learningRate);
  try {
    return await run({ model, optimizer, spec, recipe, training, held });
  } finally {
    optimizer.dispose();
    model.dispose();
  }
}

interface Run {
  readonly model: tf.Sequential;
  readonly optimizer: tf.AdamOptimizer;
  readonly spec: MaskedSpec;
  readonly recipe: Required<MaskedTraining> & MaskedOptions;
  readonly training: Counted;
  readonly held: Counted;
}

async function run({ model, optimizer, spec, recipe, training, held }: Run): Promise<TrainedMasked> {
  const { epochs, patience, random, onEpoch } = recipe;
  const loss = (batch: MaskedBatch) => maskedLoss(spec, outputOf(model, batch.input), batch);
  const measure = (batch: MaskedBatch) => tf.tidy(() => loss(batch).dataSync()[0] ?? Number.NaN);
  const step = (batch: MaskedBatch) =>
    tf.tidy(() => optimizer.minimize(() => loss(batch), true)?.dataSync()[0] ?? Number.NaN);
  const batches = batchesOf(spec, recipe);
  const batchOf = batchMaker(spec, recipe.write);
  // Hidden once: the losses of the held rows can be compared from epoch to epoch.
  const heldBatches = [...batches(held, held.rows.keys())];
  const losses: Losses[] = [];
  let best: { readonly network: Network; readonly epochs: number; readonly loss: number } | undefined;
  for (let epoch = 1; epoch <= epochs && epoch - (best?.epochs ?? 1) <= patience; epoch += 1) {
    setLearningRate(optimizer, (recipe.learningRate * (1 + Math.cos((Math.PI * (epoch - 1)) / epochs))) / 2);
    const order = shuffled(training.rows.length, random);
    const trained = await meanOver(batches(training, order), batchOf, step);
    const validation = await meanOver(heldBatches, batchOf, measure);
    losses.push({ training: trained, validation });
    onEpoch?.(epoch, { training: trained, validation });
    if (validation < (best?.loss ?? Number.POSITIVE_INFINITY))
      best = { network: networkOf(model, recipe), epochs: epoch, loss: validation };
  }
  if (!best) throw new Error('training gave no finite loss');
  return { network: best.network, spec, losses, epochs: best.epochs };
}

/** Adam keeps its moments; a new optimizer for each rate would begin without any. */
function setLearningRate(optimizer: tf.AdamOptimizer, learningRate: number): void {
  Object.assign(optimizer, { learningRate });
}
