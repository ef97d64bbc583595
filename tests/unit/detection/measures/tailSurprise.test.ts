import { describe, expect, it } from 'vitest';
import { tailSurprise } from '../../../../src/detection/measures/tailSurprise';
import { fc } from '../../support/fc';

const spread = { middle: 5, overall: 2, within: 0.5 };
const some = fc.array(fc.double({ noNaN: true, min: -3, max: 12 }), { minLength: 1, maxLength: 20 });

describe('the tail surprise', () => {
  it('of a stranger is the two-sided t tail with 4 degrees of freedom in units of the company’s spread', () => {
    // P(|T| > 2.776) = 0.05, P(|T| > 4.604) = 0.01 with 4 degrees of freedom (NIST e-Handbook, 1.3.6.7.2).
    expect(tailSurprise([], 5 + 2 * 2.776, spread)).toBeCloseTo(-Math.log(0.05), 2);
    expect(tailSurprise([], 5 - 2 * 4.604, spread)).toBeCloseTo(-Math.log(0.01), 2);
    expect(tailSurprise([], 5, spread)).toBeCloseTo(0, 12);
  });

  it('grows with the distance beyond the seller’s values, on either side', () => {
    fc.assert(
      fc.property(some, fc.double({ noNaN: true, min: 0, max: 9 }), (earlier, step) => {
        const [low, high] = [Math.min(...earlier), Math.max(...earlier)];
        expect(tailSurprise(earlier, high + step + 0.5, spread)).toBeGreaterThan(
          tailSurprise(earlier, high + step, spread),
        );
        expect(tailSurprise(earlier, low - step - 0.5, spread)).toBeGreaterThan(
          tailSurprise(earlier, low - step, spread),
        );
      }),
    );
  });

  it('is the same for values mirrored', () => {
    fc.assert(
      fc.property(some, fc.double({ noNaN: true, min: -9, max: 20 }), (earlier, value) => {
        const mirrored = tailSurprise(
          earlier.map((each) => -each),
          -value,
          { ...spread, middle: -5 },
        );
        expect(mirrored).toBeCloseTo(tailSurprise(earlier, value, spread), 6);
      }),
    );
  });

  it('leans on the company’s spread while the seller has few values, and on its own later', () => {
    const alike = (count: number) => Array.from({ length: count }, (_, at) => 5 + 0.01 * (at % 3));
    const surprises = [1, 3, 10, 80].map((count) => tailSurprise(alike(count), 6, spread));
    expect(surprises).toEqual([...surprises].sort((a, b) => a - b));
    expect((surprises[3] ?? 0) - (surprises[0] ?? 0)).toBeGreaterThan(3);
  });

  it('is finite however far out, and however alike the seller’s values', () => {
    expect(tailSurprise([5, 5, 5, 5], 1e100, { middle: 5, overall: 0.3, within: 0 })).toBeCloseTo(9 * Math.log(10), 9);
  });
});
