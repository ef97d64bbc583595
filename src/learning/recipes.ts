import type { TrainingRecipe } from '../model/trainAutoencoder';
import type { Scaler } from '../packages/types';

/** A way to make a model of rows. */
export interface Recipe extends Omit<TrainingRecipe, 'hidden'> {
  readonly name: string;
  readonly scaler: Scaler['type'];
  /** Hidden widths for a number of features. */
  readonly hidden: (features: number) => readonly number[];
}

/** Narrower than the features, so that the network must learn what belongs together. */
const bottleneck = (features: number) => Math.max(1, Math.floor(features / 2));

/** The recipes of the dense kind by name. */
export const recipes = {
  /** As in many notebooks: MinMax, a small network of rectified units, mean absolute error. */
  classic: {
    name: 'classic',
    scaler: 'minmax',
    hidden: (features) => [16, bottleneck(features), 16],
    activation: 'relu',
    loss: 'mae',
    corruption: 0,
    learningRates: [0.003],
    batchSize: 256,
    maxEpochs: 100,
    patience: 8,
  },
  /**
   * Standard scores, a deep network, mean squared error. The units are tanh, which saturate, and a tenth of the inputs
   * is wild in training: so a value far out of range stays the one field that is far off, and what was expected of it
   * follows from the others (docs/adr/0003).
   */
  deep: {
    name: 'deep',
    scaler: 'standard',
    hidden: (features) => [128, 64, bottleneck(features), 64, 128],
    activation: 'tanh',
    loss: 'mse',
    corruption: 0.1,
    learningRates: [0.001, 0.0002, 0.00004],
    batchSize: 256,
    maxEpochs: 60,
    patience: 8,
  },
} as const satisfies Record<string, Recipe>;

export type RecipeName = keyof typeof recipes;

/** True for the name of a recipe. */
export function isRecipeName(name: string): name is RecipeName {
  return Object.hasOwn(recipes, name);
}
