import { describe, expect, it } from 'vitest';
import { drift, driftLimit } from '../../../../src/detection/calibration/drift';

const even = Array.from({ length: 200 }, (_, at) => (at + 0.5) / 200);

describe('the drift of p-values', () => {
  it('is 0 where they are spread evenly', () => {
    expect(drift(even)).toBeCloseTo(0, 12);
  });

  it('is unknown of fewer than 50', () => {
    expect(drift(even.slice(0, 49))).toBeUndefined();
    expect(drift(even.slice(0, 50))).toBeGreaterThan(0);
  });

  it('is above its limit where they have moved towards 0 or away from it, and finite where a bin is empty', () => {
    expect(driftLimit).toBe(0.25);
    expect(drift(even.map((p) => p ** 2))).toBeGreaterThan(driftLimit);
    expect(drift(even.map((p) => 1 - (1 - p) / 3))).toBeGreaterThan(driftLimit);
    expect(drift(even.map(() => 1e-12))).toBeLessThan(20);
  });

  it('is Σ (a − e) ln(a / e) over the bins', () => {
    // All in (0.1, 0.25], of which 15 in 100 were to be expected.
    const expected = [0.01, 0.04, 0.05, 0.75].reduce(
      (sum, e) => sum + (0.001 - e) * Math.log(0.001 / e),
      0.85 * Math.log(1 / 0.15),
    );
    expect(drift(even.map(() => 0.2))).toBeCloseTo(expected, 9);
  });

  it('is 0 where half of the invoices have nothing odd about them, and so one p-value', () => {
    expect(drift(even.map((p) => (p > 0.5 ? 1 : p)))).toBeCloseTo(0, 12);
  });

  it('stays below its limit where a few are moved', () => {
    expect(drift(even.map((p, at) => (at % 40 === 0 ? 0.001 : p)))).toBeLessThan(driftLimit);
  });
});
