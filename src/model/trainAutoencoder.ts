import * as tf from '@tensorflow/tfjs';
import type { Network } from '../packages/types';
import { type Architecture, buildModel, networkOf, outputOf, setWeights } from './layersModel';
import { shuffled, tensorOf, withWildCells } from './trainingBatches';

/** How an autoencoder is built and trained. */
export interface TrainingRecipe extends Architecture {
  readonly loss: 'mae' | 'mse';
  /**
   * The share of input cells that are replaced by a wild value while the network must still give the true one, in
   * [0, 1): a denoising autoencoder (Vincent et al. 2008). It learns what a field should have been from the others.
   */
  readonly corruption: number;
  /** Of Adam, one after another; smaller ones make what was learned more exact. */
  readonly learningRates: readonly number[];
  readonly batchSize: number;
  /** The most epochs at one learning rate. */
  readonly maxEpochs: number;
  /** Epochs without a better validation loss after which a learning rate ends. */
  readonly patience: number;
}

/** What decides a training run beside its recipe. */
export interface TrainingOptions {
  /** Uniform in [0, 1); decides weights and the order of rows, so that the same stream gives the same network. */
  readonly random: () => number;
  readonly onEpoch?: (epoch: number, losses: { training: number; validation: number }) => void;
}

/** A trained network and how training went. */
export interface TrainedNetwork {
  readonly network: Network;
  readonly epochs: number;
  /** Mean loss at the best epoch, in the model's unit. */
  readonly trainingLoss: number;
  readonly validationLoss: number;
}

/**
 * Trains a dense autoencoder on scaled rows with Adam (Kingma and Ba 2015), early stopping on the validation rows and
 * the best weights restored. All tensors are freed.
 *
 * @param training - Rows in the model's unit, all of one width; at least one.
 * @param validation - Rows of the same width; at least one.
 */
export async function trainAutoencoder(
  training: readonly (readonly number[])[],
  validation: readonly (readonly number[])[],
  recipe: TrainingRecipe,
  options: TrainingOptions,
): Promise<TrainedNetwork> {
  const width = training[0]?.length ?? 0;
  const model = buildModel(width, recipe, options.random);
  const held = {
    input: tensorOf(withWildCells(validation, recipe.corruption, options.random)),
    target: tensorOf(validation),
  };
  try {
    return await run(model, training, held, recipe, options);
  } finally {
    tf.dispose([held.input, held.target]);
    model.dispose();
  }
}

/** Input and target of the rows that decide when training ends. */
interface Held {
  readonly input: tf.Tensor2D;
  readonly target: tf.Tensor2D;
}

/** Each learning rate goes on from the best weights of the one before until the held rows no longer get better. */
async function run(
  model: tf.Sequential,
  training: readonly (readonly number[])[],
  held: Held,
  recipe: TrainingRecipe,
  options: TrainingOptions,
): Promise<TrainedNetwork> {
  const loss = lossOf(model, recipe.loss);
  let best: TrainedNetwork | undefined;
  let epoch = 0;
  for (const learningRate of recipe.learningRates) {
    const optimizer = tf.train.adam(learningRate);
    if (best) setWeights(model, best.network);
    const step = (input: tf.Tensor2D, target: tf.Tensor2D) =>
      tf.tidy(() => optimizer.minimize(() => loss(input, target), true)?.dataSync()[0] ?? Number.NaN);
    for (let round = 0, since = 0; round < recipe.maxEpochs && since < recipe.patience; round += 1) {
      epoch += 1;
      const trainingLoss = await runEpoch(training, recipe, options.random, step);
      const validationLoss = tf.tidy(() => loss(held.input, held.target).dataSync()[0] ?? Number.NaN);
      options.onEpoch?.(epoch, { training: trainingLoss, validation: validationLoss });
      since += 1;
      if (validationLoss < (best?.validationLoss ?? Number.POSITIVE_INFINITY)) {
        best = { network: networkOf(model, recipe), epochs: epoch, trainingLoss, validationLoss };
        since = 0;
      }
    }
    optimizer.dispose();
  }
  if (!best) throw new Error('training gave no finite loss');
  return best;
}

/** One pass over the rows in a random order; lets other work run at its end. */
async function runEpoch(
  rows: readonly (readonly number[])[],
  { batchSize, corruption }: TrainingRecipe,
  random: () => number,
  step: (input: tf.Tensor2D, target: tf.Tensor2D) => number,
): Promise<number> {
  const order = shuffled(rows.length, random);
  let total = 0;
  for (let from = 0; from < order.length; from += batchSize) {
    const batch = Array.from(order.subarray(from, from + batchSize), (at) => rows[at] ?? []);
    const target = tensorOf(batch);
    const input = tensorOf(withWildCells(batch, corruption, random));
    total += step(input, target) * batch.length;
    tf.dispose([input, target]);
  }
  await tf.nextFrame();
  return total / order.length;
}

type Loss = (input: tf.Tensor2D, target: tf.Tensor2D) => tf.Scalar;

function lossOf(model: tf.Sequential, kind: TrainingRecipe['loss']): Loss {
  return (input, target) => {
    const difference = tf.sub(target, outputOf(model, input));
    return tf.mean(kind === 'mae' ? tf.abs(difference) : tf.square(difference)).asScalar();
  };
}
