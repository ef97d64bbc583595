import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { maskedSelfTest } from '../../../src/detection/masked/selfTest';
import { assembleMasked, assembleModel } from '../../../src/model/assembleModel';
import { maskedWidths } from '../../../src/packages/maskedWidths';
import { examplePackage } from '../support/examplePackage';
import { maskedPackage } from '../support/maskedPackage';

describe('assembleModel', () => {
  beforeAll(() => tf.setBackend('cpu'));

  it('joins the scaler, the limits and the network of a package', async () => {
    const model = assembleModel(examplePackage);
    expect(model.scale([2, 2, 11])).toEqual([1, 0, 2]);
    expect(model.unscale([1, 0, 2])).toEqual([2, 2, 11]);
    expect(model.limits).toEqual(examplePackage.limits);
    expect(model.features).toEqual(examplePackage.features);
    expect(await model.reconstruct([[1, 0, 2]])).toEqual([
      [expect.any(Number), expect.any(Number), expect.any(Number)],
    ]);
    model.dispose();
  });

  it('has no limits where the package has none', () => {
    const { limits: _, ...plain } = examplePackage;
    const model = assembleModel(plain);
    expect(Object.hasOwn(model, 'limits')).toBe(false);
    model.dispose();
  });
});

describe('assembleMasked', () => {
  beforeAll(() => tf.setBackend('cpu'));

  it('joins the spec and the network of a package, whose outputs differ in number from its inputs', async () => {
    const before = tf.memory().numTensors;
    const model = assembleMasked(maskedPackage);
    const { inputs, outputs } = maskedWidths(maskedPackage.spec);
    const rows = [0, 1].map((fill) => new Float32Array(inputs).fill(fill));
    const reconstructed = await model.reconstruct(rows);
    expect(reconstructed.map((row) => row.length)).toEqual([outputs, outputs]);
    expect(reconstructed[1]).not.toEqual(reconstructed[0]);
    expect(await maskedSelfTest(model)).toBe(true);
    model.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
