import { describe, expect, it } from 'vitest';
import { novelty } from '../../../../src/detection/measures/novelty';
import { fc } from '../../support/fc';

const some = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 20 });

describe('the novelty of a value', () => {
  it('is ln(1 + distance / unit), the unit made of tolerance, own gaps and the prior one by n / (n + 2)', () => {
    // One value: 1/3 of the prior gap, once in place of the own one.
    expect(novelty([10], 13, 0.5, 1)).toBeCloseTo(Math.log1p(3 / 1.5), 12);
    // Four values two apart: 4/6 · 2 + 2/6 · 1.
    expect(novelty([10, 12, 14, 16], 20, 0.5, 1)).toBeCloseTo(Math.log1p(4 / (0.5 + 8 / 6 + 2 / 6)), 12);
    // The 90th percentile of the gaps 1, 1, 1, 10 is 7.3.
    expect(novelty([0, 1, 2, 12], 20, 0, 0)).toBeCloseTo(Math.log1p(8 / ((4 / 6) * 7.3)), 12);
  });

  it('is less for a seller whose own values are further apart', () => {
    expect(novelty([0, 10, 20, 30], 35, 0.1, 1)).toBeLessThan(novelty([27, 28, 29, 30], 35, 0.1, 1));
  });

  it('is 0 for a value seen before, and grows with the distance beyond all of them', () => {
    fc.assert(
      fc.property(some, fc.nat(19), fc.integer({ min: 1, max: 99 }), (earlier, pick, step) => {
        expect(novelty(earlier, earlier[pick % earlier.length] ?? 0, 0.1, 1)).toBe(0);
        const top = Math.max(...earlier);
        const near = novelty(earlier, top + step, 0.1, 1);
        expect(near).toBeGreaterThan(0);
        expect(novelty(earlier, top + step + 1, 0.1, 1)).toBeGreaterThan(near);
      }),
    );
  });

  it('does not depend on the order of the values, nor on where their zero is', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: -99, max: 99 }), (earlier, value) => {
        const here = novelty(earlier, value, 0.1, 1);
        expect(novelty([...earlier].reverse(), value, 0.1, 1)).toBe(here);
        const moved = earlier.map((each) => each + 1000);
        expect(novelty(moved, value + 1000, 0.1, 1)).toBeCloseTo(here, 9);
      }),
    );
  });
});
