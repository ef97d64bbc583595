import { describe, expect, it } from 'vitest';
import { median, medianDeviation } from '../../../../src/detection/measures/median';
import { quantile, select } from '../../../../src/detection/measures/select';
import { fc } from '../../support/fc';

/** Few different values, so that many are alike. */
const numbers = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: -1e9, max: 1e9 })), {
  minLength: 1,
  maxLength: 100,
});

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

describe('the selection of a rank', () => {
  it('gives what stands there when all are sorted, and parts the others by it', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (values, seed) => {
        const rank = seed % values.length;
        const list = new Float64Array(values);
        const value = select(list, rank);
        expect(value).toBeCloseTo(sorted(values)[rank] ?? Number.NaN, 12);
        expect(list.subarray(0, rank).every((each) => each <= value)).toBe(true);
        expect(list.subarray(rank).every((each) => each >= value)).toBe(true);
        expect(sorted([...list])).toEqual(sorted(values));
      }),
    );
  });

  it('interpolates a quantile between two ranks', () => {
    expect(quantile(Float64Array.of(30, 10, 20), 0.5)).toBe(20);
    expect(quantile(Float64Array.of(40, 10, 30, 20), 0.5)).toBe(25);
    expect(quantile(Float64Array.of(3, 1), 0.9)).toBeCloseTo(2.8, 12);
    expect(quantile(Float64Array.of(7), 0.9)).toBe(7);
    expect(quantile(new Float64Array(0), 0.9)).toBeNaN();
  });
});

describe('the median absolute deviation', () => {
  it('is the median of the distances from the middle', () => {
    const values = [1, 1, 2, 2, 4, 6, 9];
    expect(medianDeviation(values, median(values))).toBe(1);
    expect(medianDeviation([], 0)).toBeNaN();
  });
});
