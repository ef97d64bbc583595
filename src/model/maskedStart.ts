import * as tf from '@tensorflow/tfjs';
import { maskedWidths } from '../packages/maskedWidths';
import type { MaskedSpec } from '../packages/types';
import { type Architecture, buildModel } from './layersModel';

/** An untrained masked model; its weights follow from the random numbers. */
export function buildMasked(spec: MaskedSpec, recipe: Architecture, random: () => number): tf.Sequential {
  const { inputs, outputs } = maskedWidths(spec);
  const model = buildModel(inputs, recipe, random, outputs);
  spreadLocations(model, spec);
  return model;
}

/** Begins with the components side by side instead of on top of each other. */
function spreadLocations(model: tf.Sequential, { numbers, patterns, components }: MaskedSpec): void {
  const last = model.layers[model.layers.length - 1];
  const [kernel, bias] = last?.getWeights() ?? [];
  if (!last || !kernel || !bias) throw new Error('the model has no last layer');
  const heads = numbers.filter(({ name }) => patterns.some(({ target }) => target === name)).length;
  const start = Float32Array.from(bias.dataSync());
  for (let at = 0; at < heads * components; at += 1) {
    start[heads * components + at] = components > 1 ? (3 * (at % components)) / (components - 1) - 1.5 : 0;
  }
  const spread = tf.tensor1d(start);
  last.setWeights([kernel, spread]);
  spread.dispose();
}
