import { describe, expect, it } from 'vitest';
import { t4Between, t4Density, t4Quantile, t4UpperTail } from '../../../../src/detection/measures/studentT';
import { fc } from '../../support/fc';

describe('Student’s t with 4 degrees of freedom', () => {
  // Any printed table of the t distribution, row ν = 4 (e.g. NIST/SEMATECH e-Handbook, section 1.3.6.7.2).
  it.each([
    [1.533, 0.1],
    [2.132, 0.05],
    [2.776, 0.025],
    [3.747, 0.01],
    [4.604, 0.005],
    [7.173, 0.001],
  ])('has beyond %d a share of %d, as in the table', (t, share) => {
    expect(t4UpperTail(t)).toBeCloseTo(share, 4);
    expect(Math.abs(t4Quantile(1 - share) - t)).toBeLessThan(6e-4);
  });

  it('keeps its digits far out, where the tail is 3 t^−4', () => {
    // Leading term of the tail: ∫ 3/8 (t/2)^−5 dt = 3 t^−4.
    expect(t4UpperTail(1e6) / 3e-24).toBeCloseTo(1, 6);
    expect(t4UpperTail(1e30) / 3e-120).toBeCloseTo(1, 9);
  });

  it('is symmetric, and what lies between two places is the difference of the tails', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (a, d) => {
          expect(t4UpperTail(a) + t4UpperTail(-a)).toBeCloseTo(1, 12);
          expect(t4Between(a, a + d)).toBeCloseTo(t4UpperTail(a) - t4UpperTail(a + d), 12);
        },
      ),
    );
  });

  it('has a density that adds up to what lies between', () => {
    const step = 1e-3;
    let sum = 0;
    for (let at = 0; at < 4000; at += 1) sum += step * t4Density(-3 + (at + 0.5) * step);
    expect(sum).toBeCloseTo(t4Between(-3, 1), 6);
  });

  it('has quantiles that are the inverse of its tail', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
        expect(1 - t4UpperTail(t4Quantile(p))).toBeCloseTo(p, 9);
      }),
    );
  });
});
