import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forestOf, normalRows } from './rows';

// Whole numbers, so that moving and doubling is exact and the same random numbers give the same trees.
const wholeRow = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 4 });
const wholeRows = fc.array(wholeRow, { minLength: 1, maxLength: 40 });

describe('scores and attributions', () => {
  it('stay when all points are moved alike', () => {
    fc.assert(
      fc.property(wholeRows, wholeRow, wholeRow, (rows, point, by) => {
        const moved = (row: readonly number[]) => row.map((value, at) => value + (by[at] ?? 0));
        const options = { trees: 5, samples: 16 };
        const before = forestOf(rows, options);
        const after = forestOf(rows.map(moved), options);
        expect(after.score(moved(point))).toBeCloseTo(before.score(point), 2);
      }),
    );
  });

  it('stay when all dimensions are scaled alike, and turn over with the points', () => {
    fc.assert(
      fc.property(wholeRows, wholeRow, fc.integer({ min: -20, max: 20 }), (rows, point, power) => {
        const scaled = (row: readonly number[]) => row.map((value) => value * 2 ** power);
        const options = { trees: 5, samples: 16 };
        const before = forestOf(rows, options);
        const after = forestOf(rows.map(scaled), options);
        expect(after.score(scaled(point))).toBe(before.score(point));
        expect(after.attribution(scaled(point))).toEqual(before.attribution(point));
      }),
    );
  });

  it('follow the dimensions when these change places, but for chance', () => {
    const rows = normalRows('rows', 300, 6).map((row) => row.map((value, at) => value * (at + 1)));
    const point = [1, 0, 14, -2, 0, 9];
    const turned = (row: readonly number[]) => row.toReversed();
    const before = forestOf(rows, { trees: 300 });
    const after = forestOf(rows.map(turned), { trees: 300 });
    expect(after.score(turned(point)) / before.score(point)).toBeCloseTo(1, 1);
    const shares = before.attribution(point);
    for (const [at, share] of turned(after.attribution(turned(point))).entries()) {
      expect(Math.abs(share - (shares[at] ?? Number.NaN))).toBeLessThan(0.1);
    }
  });

  it('do not see a dimension in which all points are alike', () => {
    const rows = normalRows('rows', 200, 3);
    const point = [4, 0, -1];
    const without = forestOf(rows);
    const withConstant = forestOf(rows.map((row) => [...row, 42]));
    expect(withConstant.score([...point, 42])).toBe(without.score(point));
    expect(withConstant.attribution([...point, 42])).toEqual([...without.attribution(point), 0]);
  });
});
