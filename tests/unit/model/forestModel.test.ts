import { describe, expect, it } from 'vitest';
import { forestModel, forestSelfTest } from '../../../src/model/forestModel';
import { forestPackage } from '../support/forestPackage';

describe('an assembled forest', () => {
  const model = forestModel(forestPackage());

  it('scores rows in the unit that its scaler makes', () => {
    expect(model.scale([6, 14])).toEqual([1, 1]);
    expect(model.score(model.scale([9, 10]))).toBeGreaterThan(model.score(model.scale([5, 10])));
  });

  it('shares its score out among the features, most to the one that is far off', () => {
    const row = model.scale([9, 10]);
    const [net = 0, quantity = 0] = model.attribution(row);
    expect(net + quantity).toBeCloseTo(model.score(row), 6);
    expect(net).toBeGreaterThan(3 * quantity);
  });

  it('takes numbers beyond single precision for as far off as can be', () => {
    const wild = model.scale([1e300, Number.MAX_VALUE]);
    expect(Number.isFinite(model.score(wild))).toBe(true);
    expect(model.score(wild)).toBeGreaterThan(model.score(model.scale([5, 10])));
  });

  it('passes when it is tried out, and one that gives no finite numbers does not', () => {
    expect(forestSelfTest(model)).toBe(true);
    expect(forestSelfTest({ ...model, score: () => Number.NaN })).toBe(false);
  });
});
