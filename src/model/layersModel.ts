import * as tf from '@tensorflow/tfjs';
import type { Activation, DenseLayer, Network } from '../packages/types';

/** What of a recipe decides the layers. */
export interface Architecture {
  /** Widths of the hidden layers from the first encoder layer over the bottleneck to the last decoder layer. */
  readonly hidden: readonly number[];
  readonly activation: Activation;
}

/** An untrained network, by default of as many outputs as inputs; its weights follow from the random numbers. */
export function buildModel(
  width: number,
  { hidden, activation }: Architecture,
  random: () => number,
  outputs = width,
): tf.Sequential {
  const model = tf.sequential();
  for (const [at, units] of [...hidden, outputs].entries()) {
    const seed = Math.floor(random() * 2 ** 31);
    model.add(
      tf.layers.dense({
        units,
        activation: at === hidden.length ? 'linear' : activation,
        kernelInitializer: tf.initializers.glorotUniform({ seed }),
        ...(at === 0 && { inputShape: [width] }),
      }),
    );
  }
  return model;
}

/** What the model makes of a batch, with gradients. */
export function outputOf(model: tf.Sequential, batch: tf.Tensor2D): tf.Tensor {
  const output = model.apply(batch, { training: true });
  if (output instanceof tf.Tensor) return output;
  throw new Error('the model has more than one output');
}

/** The model's weights as a network of our own. */
export function networkOf(model: tf.Sequential, { activation, hidden }: Architecture): Network {
  const layers = model.layers.map((layer, at): DenseLayer => {
    const [kernel, bias] = layer.getWeights();
    const [inputs = 0, units = 0] = kernel?.shape ?? [];
    if (!kernel || !bias) throw new Error('a dense layer has no weights');
    return {
      activation: at === hidden.length ? 'linear' : activation,
      inputs,
      units,
      kernel: Float32Array.from(kernel.dataSync()),
      bias: Float32Array.from(bias.dataSync()),
    };
  });
  return { inputs: layers[0]?.inputs ?? 0, layers };
}

/** Puts a network's weights back into the model it came from. */
export function setWeights(model: tf.Sequential, { layers }: Network): void {
  const tensors = layers.flatMap(({ inputs, units, kernel, bias }) => [
    tf.tensor2d(kernel, [inputs, units]),
    tf.tensor1d(bias),
  ]);
  model.setWeights(tensors);
  tf.dispose(tensors);
}
