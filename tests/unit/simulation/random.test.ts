import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/simulation/random';

const take = (seed: string, count: number) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, random.next);
};
const mean = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

describe('createRandom', () => {
  it('gives the same stream for the same seed and another for another', () => {
    expect(take('a', 5)).toEqual(take('a', 5));
    expect(take('a', 5)).not.toEqual(take('b', 5));
  });

  it('gives the stream of mulberry32 from the FNV-1a hash of the seed', () => {
    // FNV-1a of 'a' is 0xe40c292c (draft-eastlake-fnv); the numbers are those of Tommy Ettinger's mulberry32.c.
    expect(take('a', 3).map((x) => x * 2 ** 32)).toEqual([2_670_119_670, 1_323_809_741, 1_575_654_966]);
  });

  it('gives numbers in [0, 1), spread evenly', () => {
    const numbers = take('spread', 10_000);
    expect(numbers.every((x) => x >= 0 && x < 1)).toBe(true);
    expect(mean(numbers)).toBeCloseTo(0.5, 1);
    const tenths = Array.from({ length: 10 }, (_, at) => numbers.filter((x) => Math.floor(x * 10) === at).length);
    expect(Math.min(...tenths)).toBeGreaterThan(900);
  });

  it('gives whole numbers with both ends', () => {
    const random = createRandom('dice');
    const thrown = Array.from({ length: 1000 }, () => random.integer(1, 6));
    expect([...new Set(thrown)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('gives normal numbers of mean 0 and deviation 1', () => {
    const random = createRandom('normal');
    const numbers = Array.from({ length: 10_000 }, random.normal);
    expect(mean(numbers)).toBeCloseTo(0, 1);
    expect(Math.sqrt(mean(numbers.map((x) => x * x)))).toBeCloseTo(1, 1);
    expect(numbers.every(Number.isFinite)).toBe(true);
  });

  it('takes a chance as often as it says', () => {
    const random = createRandom('chance');
    const taken = Array.from({ length: 10_000 }, () => random.chance(0.2)).filter(Boolean);
    expect(taken.length / 10_000).toBeCloseTo(0.2, 1);
    expect(random.chance(0)).toBe(false);
    expect(random.chance(1)).toBe(true);
  });

  it('picks every item', () => {
    const random = createRandom('pick');
    expect(new Set(Array.from({ length: 100 }, () => random.pick(['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']));
  });

  it('cannot pick from nothing', () => {
    expect(() => createRandom('a').pick([])).toThrow(RangeError);
  });
});
