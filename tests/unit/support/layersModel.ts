import * as tf from '@tensorflow/tfjs';
import type { Activation, PackageFiles } from '../../../src/packages/types';
import { shardName, textOf } from './examplePackage';

export const activations: readonly Activation[] = ['linear', 'relu', 'tanh', 'sigmoid', 'elu', 'selu', 'softplus'];

/** A package's model.json and weights as tfjs-layers loads them: the oracle. */
export async function layersModelOf(files: PackageFiles): Promise<tf.LayersModel> {
  const { modelTopology, weightsManifest } = JSON.parse(textOf(files, 'model.json'));
  const weightData = Uint8Array.from(files[shardName] ?? []).buffer;
  return tf.loadLayersModel(tf.io.fromMemory({ modelTopology, weightSpecs: weightsManifest[0].weights, weightData }));
}

/** What the oracle makes of rows. */
export async function predict(model: tf.LayersModel, rows: readonly (readonly number[])[]): Promise<number[]> {
  const output = tf.tidy(() => model.predict(tf.tensor2d(rows.flat(), [rows.length, rows[0]?.length ?? 0])));
  if (!(output instanceof tf.Tensor)) throw new Error('the model has one output');
  const numbers = Array.from(await output.data());
  output.dispose();
  return numbers;
}
