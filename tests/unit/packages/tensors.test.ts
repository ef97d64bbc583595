import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { assembleModel } from '../../../src/model/assembleModel';
import { useNodeBackend } from '../../../src/model/nodeBackend';
import { selfTest } from '../../../src/model/selfTest';
import { readPackage } from '../../../src/packages/readPackage';
import type { DensePackage } from '../../../src/packages/types';
import { examplePackage, textFile, withFiles } from '../support/examplePackage';
import { model, replaced, whole } from '../support/refusals';

/** The example with every weight of its first layer the same. */
function withWeights(weight: number): DensePackage {
  const [first, ...others] = examplePackage.network.layers;
  if (!first) throw new Error('the example has layers');
  const large = { ...first, activation: 'linear' as const, kernel: first.kernel.map(() => weight) };
  return { ...examplePackage, network: { ...examplePackage.network, layers: [large, ...others] } };
}

async function passes(each: DensePackage): Promise<boolean> {
  const assembled = assembleModel(each);
  const isSound = await selfTest(assembled);
  assembled.dispose();
  return isSound;
}

describe('selfTest', () => {
  beforeAll(useNodeBackend);

  it('passes an ordinary model', async () => {
    expect(await passes(examplePackage)).toBe(true);
  });

  it('fails weights that overflow', async () => {
    expect(await passes(withWeights(3e38))).toBe(false);
    expect(await passes(withWeights(1e30))).toBe(true);
  });

  it('fails scales that overflow', async () => {
    const scaler = { type: 'standard', mean_: [1, 2, 3], scale_: [1e308, 1e308, 1e308] } as const;
    expect(await passes({ ...examplePackage, scaler: { ...scaler, mean_: [1e308, 1e308, 1e308] } })).toBe(false);
    expect(
      await passes({ ...examplePackage, scaler: { type: 'minmax', min_: [0, 0, 0], scale_: [5e-324, 1, 1] } }),
    ).toBe(false);
  });

  it('and fifty packages that are refused leave the tensors as they were', async () => {
    const { numTensors, numBytes } = tf.memory();
    for (let at = 0; at < 50; at += 1) {
      const refused = [
        withFiles(whole, { [model]: textFile('{') }),
        replaced(model, '"units": 2', '"units": 2e7'),
        replaced(model, '"dense_2/bias"', '"dense_3/bias"'),
      ][at % 3];
      expect((await readPackage(refused ?? {})).ok).toBe(false);
      expect(await passes(withWeights(3e38))).toBe(false);
    }
    expect(tf.memory()).toMatchObject({ numTensors, numBytes });
  });
});
