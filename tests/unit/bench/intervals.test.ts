import { describe, expect, it } from 'vitest';
import { differenceWithInterval, meanWithInterval, tQuantile, wilson } from '../../bench/detection/intervals';

/** Student 1908, hours of sleep gained by two drugs; the dataset `sleep` of R. */
const dextro = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const laevo = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe('Wilson’s interval', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is that of Newcombe 1998, table I, method 3', (hits, n, low, high) => {
    const interval = wilson(hits / n, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
    expect(interval.value).toBe(hits / n);
  });

  it('of all cases ends at 1, and says nothing of no cases', () => {
    expect(wilson(1, 10).high).toBeCloseTo(1, 12);
    expect(wilson(Number.NaN, 0).low).toBeNaN();
  });
});

describe('the quantile of Student’s t', () => {
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [7, 2.365],
    [9, 2.262],
    [18, 2.101],
    [30, 2.042],
    [100, 1.984],
  ])('for %i degrees of freedom is that of the NIST handbook, 1.3.6.7.2', (freedom, quantile) => {
    expect(tQuantile(freedom)).toBeCloseTo(quantile, 3);
  });

  it('is unknown without a degree of freedom', () => {
    expect(tQuantile(0)).toBeNaN();
  });
});

describe('intervals of means', () => {
  it('of pairs is that of R, t.test(paired = TRUE)', () => {
    const { value, low, high } = meanWithInterval(dextro.map((hours, at) => hours - (laevo[at] ?? 0)));
    expect(value).toBeCloseTo(-1.58, 10);
    expect(low).toBeCloseTo(-2.4598858, 6);
    expect(high).toBeCloseTo(-0.7001142, 6);
  });

  it('of a difference is that of R, t.test(var.equal = TRUE)', () => {
    const { value, low, high } = differenceWithInterval(dextro, laevo);
    expect(value).toBeCloseTo(-1.58, 10);
    expect(low).toBeCloseTo(-3.363874, 6);
    expect(high).toBeCloseTo(0.203874, 6);
  });

  it('has no limits for one value', () => {
    expect(meanWithInterval([0.5])).toEqual({ value: 0.5, low: Number.NaN, high: Number.NaN });
  });
});
