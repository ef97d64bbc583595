import { describe, expect, it } from 'vitest';
import { blendedP, generalPrior, type Prior } from '../../../../src/detection/calibration/prior';
import { fitTail, smallestP } from '../../../../src/detection/calibration/tail';

const tail = (...values: number[]) => fitTail(Float64Array.from(values));
const own = tail(1, 2, 3, 4);
const general = tail(3, 3, 3, 3, 3, 3, 3, 3, 3);

describe('a blended p-value', () => {
  it('is the mean of the own and the general one, weighted by the invoices behind each', () => {
    // Own: (3 + 1) / (4 + 1) = 0.8 of 4 invoices; general: all of them, 1, of as many as the weight says.
    expect(blendedP(own, general, 2000, 2)).toBeCloseTo((4 * 0.8 + 2000) / 2004, 12);
    expect(blendedP(own, general, 4, 2)).toBeCloseTo(0.9, 12);
    expect(blendedP(own, general, 0, 2)).toBeCloseTo(0.8, 12);
  });

  it('counts a company’s own invoice not as its own company, and that of companies in general as ever', () => {
    expect(blendedP(own, general, 4, 2, true)).toBeCloseTo((4 * (3 / 4) + 4) / 8, 12);
  });

  it('is the one that there is, and 1 where there is none', () => {
    expect(blendedP(undefined, general, 2000, 2)).toBe(1);
    expect(blendedP(undefined, general, 2000, 3.5)).toBeLessThan(0.2);
    expect(blendedP(own, null, 2000, 2)).toBeCloseTo(0.8, 12);
    expect(blendedP(undefined, null, 2000, 99)).toBe(1);
  });

  it('is never 0', () => {
    expect(blendedP(own, general, 2000, 1e9)).toBeGreaterThanOrEqual(smallestP);
    expect(blendedP(undefined, general, 0, 1e300)).toBe(smallestP);
  });
});

describe('a prior for another model', () => {
  it('has what the checks say in general and how they score alone, and nothing of the model before', () => {
    const scores = { scores: [general ?? null], checkScores: [own ?? null] };
    const prior: Prior = { version: 1, tails: { sign: [null], 'network.logNet': [null] }, ...scores };
    expect(generalPrior(prior)).toEqual({ version: 1, tails: { sign: [null] }, scores: [own], checkScores: [own] });
  });
});
