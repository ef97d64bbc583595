import { describe, expect, it } from 'vitest';
import { fitScaler, quantile, scaleRow, unscaleDifference, unscaleRow } from '../../../src/packages/scalers';
import type { Scaler } from '../../../src/packages/types';
import { fc } from '../support/fc';

// The examples in the documentation of scikit-learn 1.5.
const documented = [
  {
    type: 'minmax',
    rows: [
      [-1, 2],
      [-0.5, 6],
      [0, 10],
      [1, 18],
    ],
    scaled: [
      [0, 0],
      [0.25, 0.25],
      [0.5, 0.5],
      [1, 1],
    ],
    query: [2, 2],
    scaledQuery: [1.5, 0],
  },
  {
    type: 'standard',
    rows: [
      [0, 0],
      [0, 0],
      [1, 1],
      [1, 1],
    ],
    scaled: [
      [-1, -1],
      [-1, -1],
      [1, 1],
      [1, 1],
    ],
    query: [2, 2],
    scaledQuery: [3, 3],
  },
  {
    type: 'robust',
    rows: [
      [1, -2, 2],
      [-2, 1, 3],
      [4, 1, -2],
    ],
    scaled: [
      [0, -2, 0],
      [-1, 0, 0.4],
      [1, 0, -1.6],
    ],
    query: [1, 1, 2],
    scaledQuery: [0, 0, 0],
  },
] as const;

describe('a scaler fitted as in the documentation of scikit-learn', () => {
  it.each(documented)('$type scales its rows and a new one', ({ type, rows, scaled, query, scaledQuery }) => {
    const scaler = fitScaler(type, rows);
    expect(rows.map((row) => scaleRow(scaler, row))).toEqual(
      scaled.map((row) => row.map((x) => expect.closeTo(x, 12))),
    );
    expect(scaleRow(scaler, query)).toEqual(scaledQuery.map((x) => expect.closeTo(x, 12)));
  });
});

describe('scaleRow', () => {
  it('multiplies by the scale_ of minmax and divides by that of the others', () => {
    expect(scaleRow({ type: 'minmax', min_: [-0.5], scale_: [0.25] }, [10])).toEqual([2]);
    expect(scaleRow({ type: 'standard', mean_: [2], scale_: [0.25] }, [10])).toEqual([32]);
    expect(scaleRow({ type: 'robust', center_: [2], scale_: [0.25] }, [10])).toEqual([32]);
  });

  it('takes a missing centre for 0 and a missing scale for 1', () => {
    expect(scaleRow({ type: 'standard', mean_: null, scale_: [4] }, [10])).toEqual([2.5]);
    expect(scaleRow({ type: 'standard', mean_: [4], scale_: null }, [10])).toEqual([6]);
    expect(scaleRow({ type: 'robust', center_: null, scale_: null }, [10])).toEqual([10]);
  });

  it('never clamps', () => {
    const scaler = fitScaler('minmax', [[0], [1]]);
    expect(scaleRow(scaler, [1e9])).toEqual([1e9]);
    expect(scaleRow(scaler, [-1e9])).toEqual([-1e9]);
  });

  it('is undone by unscaleRow', () => {
    const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const rows = fc.array(fc.tuple(numbers, numbers), { minLength: 1, maxLength: 20 });
    const types = fc.constantFrom<Scaler['type']>('minmax', 'standard', 'robust');
    fc.assert(
      fc.property(types, rows, (type, all) => {
        const scaler = fitScaler(type, all);
        for (const row of all) {
          const back = unscaleRow(scaler, scaleRow(scaler, row));
          for (const [at, x] of row.entries()) expect(Math.abs((back[at] ?? Number.NaN) - x)).toBeLessThan(1e-6);
        }
      }),
    );
  });
});

describe('unscaleDifference', () => {
  it.each<Scaler>([
    { type: 'minmax', min_: [1, -1], scale_: [2, 0.25] },
    { type: 'standard', mean_: [1, -1], scale_: [2, 0.25] },
    { type: 'robust', center_: [1, -1], scale_: null },
    { type: 'standard', mean_: null, scale_: null },
  ])('is the difference of two values brought back ($type)', (scaler) => {
    const [low = 0, high = 0] = [3, 8].map((x) => unscaleRow(scaler, [0, x])[1] ?? 0);
    expect(unscaleDifference(scaler, 1, 5)).toBeCloseTo(high - low, 12);
  });
});

describe('quantile', () => {
  it('interpolates linearly whatever the order', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
    expect(quantile([10, 9], 0)).toBe(9);
    expect(quantile([10, 9], 1)).toBe(10);
    expect(quantile([10, 9, 100], 1)).toBe(100);
  });

  it('leaves the numbers as they were', () => {
    const numbers = [3, 1, 2];
    quantile(numbers, 0.5);
    expect(numbers).toEqual([3, 1, 2]);
  });

  it('of nothing is a mistake of the caller', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});
