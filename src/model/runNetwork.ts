import * as tf from '@tensorflow/tfjs-core';
import type { Activation, DenseLayer, Network } from '../packages/types';

/** A network whose weights are on the backend. */
export interface LoadedNetwork {
  /**
   * Rows in the model's unit to what the network makes of them, in the same order.
   *
   * @throws Error when a row is not as wide as the network (a caller's bug).
   */
  readonly reconstruct: (rows: readonly ArrayLike<number>[]) => Promise<number[][]>;
  /** Frees the weights; the network must not be used after that. */
  readonly dispose: () => void;
}

const activations: Readonly<Record<Activation, (x: tf.Tensor2D) => tf.Tensor2D>> = {
  linear: (x) => x,
  relu: tf.relu,
  tanh: tf.tanh,
  sigmoid: tf.sigmoid,
  elu: tf.elu,
  selu: tf.selu,
  softplus: tf.softplus,
};

/** Puts a network on the current backend of TensorFlow.js. It leaves no tensors behind but its weights. */
export function loadNetwork(network: Network): LoadedNetwork {
  const layers = network.layers.map((layer) => ({
    activate: activations[layer.activation],
    kernel: tf.tensor2d(layer.kernel, [layer.inputs, layer.units]),
    bias: tf.tensor1d(layer.bias),
  }));
  const outputs = network.layers.at(-1)?.units ?? network.inputs;
  const forward = (rows: readonly ArrayLike<number>[]) =>
    layers.reduce<tf.Tensor2D>(
      (x, { kernel, bias, activate }) => activate(tf.add(tf.matMul(x, kernel), bias)),
      tf.tensor2d(joined(rows, network.inputs), [rows.length, network.inputs]),
    );
  return {
    reconstruct: async (rows) => {
      if (rows.length === 0) return [];
      const output = tf.tidy(() => forward(rows));
      const numbers = await output.data();
      output.dispose();
      return rows.map((_, at) => plainRow(numbers, at * outputs, outputs));
    },
    dispose: () => {
      for (const { kernel, bias } of layers) tf.dispose([kernel, bias]);
    },
  };
}

/** A loop: what a typed array has for it takes five times as long. */
function plainRow(numbers: ArrayLike<number>, from: number, width: number): number[] {
  const row: number[] = [];
  for (let at = 0; at < width; at += 1) row.push(numbers[from + at] ?? Number.NaN);
  return row;
}

function joined(rows: readonly ArrayLike<number>[], width: number): Float32Array {
  const all = new Float32Array(rows.length * width);
  for (const [at, row] of rows.entries()) {
    if (row.length !== width) throw new Error(`the network takes ${width} numbers, not ${row.length}`);
    all.set(row, at * width);
  }
  return all;
}

/**
 * The same forward pass in a plain loop over typed arrays, without TensorFlow.js: what the engine is measured and
 * tested against.
 *
 * @param row - As wide as the network.
 */
export function plainForward(network: Network, row: ArrayLike<number>): Float32Array {
  let x: Float32Array = Float32Array.from(row);
  for (const layer of network.layers) x = plainLayer(layer, x);
  return x;
}

function plainLayer({ inputs, units, kernel, bias, activation }: DenseLayer, x: Float32Array): Float32Array {
  const y = Float32Array.from(bias);
  for (let i = 0; i < inputs; i += 1) {
    const xi = x[i] ?? 0;
    for (let u = 0; u < units; u += 1) y[u] = (y[u] ?? 0) + xi * (kernel[i * units + u] ?? 0);
  }
  return y.map(plainActivations[activation]);
}

const seluScale = 1.0507009873554805;
const seluAlpha = 1.6732632423543772;
const plainActivations: Readonly<Record<Activation, (x: number) => number>> = {
  linear: (x) => x,
  relu: (x) => Math.max(0, x),
  tanh: Math.tanh,
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  elu: (x) => (x < 0 ? Math.expm1(x) : x),
  selu: (x) => seluScale * (x < 0 ? seluAlpha * Math.expm1(x) : x),
  softplus: (x) => (x > 30 ? x : Math.log1p(Math.exp(x))),
};
