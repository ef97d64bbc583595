import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { useNodeBackend } from '../../../src/model/nodeBackend';
import { loadNetwork, plainForward } from '../../../src/model/runNetwork';
import type { Network } from '../../../src/packages/types';
import { writePackage } from '../../../src/packages/writePackage';
import { exampleLayer, exampleNetwork, examplePackage } from '../support/examplePackage';
import { activations, layersModelOf, predict } from '../support/layersModel';

const start = { cpu: () => tf.setBackend('cpu'), wasm: useNodeBackend };
/** Ordinary rows, and some far out of range on either side. */
const rows = [
  [0, 0, 0],
  [1, -1, 0.5],
  [-3, 2, 7],
  [100, -200, 50],
  [-40, 40, -40],
];

const networkWith = (activation: (typeof activations)[number]): Network => ({
  inputs: 3,
  layers: [exampleLayer(3, 5, activation), exampleLayer(5, 3, activation)],
});

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  for (const [at, number] of expected.entries()) {
    expect(Math.abs((actual[at] ?? Number.NaN) - number)).toBeLessThanOrEqual(1e-5 * Math.max(1, Math.abs(number)));
  }
}

describe.each(['cpu', 'wasm'] as const)('a network on %s', (backend) => {
  beforeAll(async () => {
    await start[backend]();
    expect(tf.getBackend()).toBe(backend);
  });

  it.each(activations)('gives what tfjs-layers gives, with %s', async (activation) => {
    const network = networkWith(activation);
    const oracle = await layersModelOf(writePackage({ ...examplePackage, network }));
    const expected = await predict(oracle, rows);
    oracle.dispose();
    const loaded = loadNetwork(network);
    expectClose((await loaded.reconstruct(rows)).flat(), expected);
    loaded.dispose();
    expectClose(
      rows.flatMap((row) => [...plainForward(network, row)]),
      expected,
    );
  });

  it('gives each row the same whatever rows stand beside it', async () => {
    const loaded = loadNetwork(exampleNetwork);
    const together = await loaded.reconstruct(rows);
    for (const [at, row] of rows.entries()) {
      const [alone = []] = await loaded.reconstruct([row]);
      expectClose(alone, together[at] ?? []);
    }
    loaded.dispose();
  });

  it('leaves no tensors but its weights, and none of those when disposed of', async () => {
    const before = tf.memory().numTensors;
    const loaded = loadNetwork(exampleNetwork);
    const withWeights = tf.memory().numTensors;
    expect(withWeights).toBe(before + 2 * exampleNetwork.layers.length);
    await loaded.reconstruct(rows);
    await loaded.reconstruct([]);
    expect(tf.memory().numTensors).toBe(withWeights);
    loaded.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('gives no rows for no rows', async () => {
    const loaded = loadNetwork(exampleNetwork);
    expect(await loaded.reconstruct([])).toEqual([]);
    loaded.dispose();
  });

  it('does not take rows of another width', async () => {
    const loaded = loadNetwork(exampleNetwork);
    const before = tf.memory().numTensors;
    await expect(loaded.reconstruct([[1, 2]])).rejects.toThrow();
    expect(tf.memory().numTensors).toBe(before);
    loaded.dispose();
  });

  it('answers several calls at once, each with its own rows', async () => {
    const loaded = loadNetwork(exampleNetwork);
    const apart = await Promise.all(rows.map((row) => loaded.reconstruct([row])));
    expectClose(apart.flat(2), (await loaded.reconstruct(rows)).flat());
    loaded.dispose();
  });
});
