import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { assembleModel } from '../../../src/model/assembleModel';
import { examplePackage } from '../support/examplePackage';

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
