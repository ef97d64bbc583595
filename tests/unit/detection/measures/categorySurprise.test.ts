import { describe, expect, it } from 'vitest';
import { addCount, type Counts, emptyCounts, removeCount } from '../../../../src/detection/history/counts';
import { categorySurprise } from '../../../../src/detection/measures/categorySurprise';
import { fc } from '../../support/fc';

function counted(values: readonly string[]): Counts {
  const counts = emptyCounts();
  for (const value of values) addCount(counts, value);
  return counts;
}

const times = (count: number, value: string) => Array.from({ length: count }, () => value);
const surprise = (values: readonly string[], value: string) => categorySurprise(counted(values), value, 0.3, 3);

describe('the surprise of a category', () => {
  it('has nothing to say while there is nothing to compare with', () => {
    expect(categorySurprise(undefined, 'a', 0.3, 3)).toBeUndefined();
    expect(categorySurprise(emptyCounts(), 'a', 0.3, 3)).toBeUndefined();
  });

  it('of a new one is −ln(0.3 / (n + 0.9)) where always the same came before', () => {
    expect(surprise(times(50, 'a'), 'b')).toBeCloseTo(-Math.log(0.3 / 50.9), 12);
    expect(surprise(times(50, 'a'), 'a')).toBe(0);
  });

  it('grows with the number of invoices in which it was not there', () => {
    const surprises = [1, 5, 20, 80].map((count) => surprise(times(count, 'a'), 'b') ?? 0);
    expect(surprises).toEqual([...surprises].sort((a, b) => a - b));
    expect(surprises[3]).toBeGreaterThan(5);
  });

  it('of who always does something new is small for something new, also where the first of them gave way', () => {
    const news = (count: number) => Array.from({ length: count }, (_, at) => `new ${at}`);
    for (const count of [5, 16, 40]) expect(surprise(news(count), 'other')).toBeLessThan(0.35);
  });

  it('of who did something else now and then is less than of who never did', () => {
    const surprises = [0, 2, 5, 10].map((count) => {
      const others = Array.from({ length: count }, (_, at) => `other ${at}`);
      return surprise([...times(50 - count, 'a'), ...others], 'b') ?? Number.NaN;
    });
    expect(surprises).toEqual([...new Set(surprises)].sort((a, b) => b - a));
    // The first of all is new, too, and says nothing of the next.
    expect(surprise(['a'], 'b')).toBeCloseTo(-Math.log(0.3 / 1.9), 12);
  });

  it('of a usual second value is none, and of a rare one what is rarer than one in twenty', () => {
    expect(surprise([...times(5, 'b'), ...times(40, 'a')], 'b')).toBe(0);
    const rare = surprise([...times(2, 'b'), ...times(78, 'a')], 'b');
    expect(rare).toBeCloseTo(-Math.log(2.3 / 80.9) - Math.log(20), 12);
    expect(rare).toBeLessThan(surprise([...times(2, 'b'), ...times(78, 'a')], 'c') ?? 0);
  });

  it('of the one that came last is none, however rare it was: habits change', () => {
    const [before, after] = [times(78, 'a'), [...times(78, 'a'), 'b']];
    expect(surprise(before, 'b')).toBeGreaterThan(5);
    expect(surprise(after, 'b')).toBe(0);
    const counts = counted([...after, 'c']);
    removeCount(counts, 'c');
    expect(categorySurprise(counts, 'b', 0.3, 3)).toBe(0);
  });

  it('is never below 0, and never more for a value that was there than for one that was not', () => {
    const values = fc.array(fc.constantFrom('a', 'b', 'c', '__proto__'), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, (earlier) => {
        const fresh = surprise(earlier, 'constructor') ?? Number.NaN;
        for (const value of new Set(earlier)) {
          const known = surprise(earlier, value) ?? Number.NaN;
          expect(known).toBeGreaterThanOrEqual(0);
          expect(known).toBeLessThanOrEqual(fresh);
        }
      }),
    );
  });
});
