import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createForest } from '../../../src/forest/createForest';
import { forestState } from '../../../src/forest/forestState';
import { depthScale, seenScore, unseenScore } from '../../../src/forest/formulas';
import { forestOf, middle, normalRows, scoresOf } from './rows';

describe('score', () => {
  // AnomalyScoreVisitorTest.testGetProbabilityOfSeparation in aws/random-cut-forest-by-aws: the box from (0, 0, 0) to
  // (1, 2, 3) is parted from these points with these probabilities.
  it.each([
    { point: [0.5, 0.5, 0.5], parted: 0 },
    { point: [2, 0.5, 0.5], parted: 1 / 7 },
    { point: [0.5, -3, 4], parted: 4 / 10 },
  ])("weighs the root's cut by the published chance $parted that it parts $point", ({ point, parted }) => {
    const forest = forestOf([
      [0, 0, 0],
      [1, 2, 3],
    ]);
    expect(forest.score(point)).toBeCloseTo((parted * 1 + (1 - parted) / 2) * Math.log2(3), 12);
  });

  it('follows the path of nodes up to the first box that holds the point', () => {
    // Whatever the cuts, 0 and 1 part from 100 first or nearly so; by hand for the tree that does.
    const forest = forestOf([[0], [1], [100_000]], { trees: 400 });
    const below = (2 / 3) * (1 / 2) + (1 / 3) * (1 / 3);
    expect(forest.score([3])).toBeCloseTo(below * 2, 2);
  });

  it('of a copy of a point is that of its leaf, and falls with the number of copies', () => {
    const forest = forestOf([[0], [0], [0], [5]]);
    expect(forest.score([0])).toBeCloseTo(seenScore(1, 3, 4) * depthScale(4), 12);
    expect(forest.score([5])).toBeCloseTo(seenScore(1, 1, 4) * depthScale(4), 12);
    expect(forest.score([5])).toBeGreaterThan(forest.score([0]));
  });

  it('is 0 while the forest is empty, and within its range with one point', () => {
    const forest = createForest({ dimensions: 2, seed: '' });
    expect(forest.score([1, 2])).toBe(0);
    forest.update([1, 2]);
    expect(forest.score([1, 2])).toBe(0.5);
    expect(forest.score([1, 3])).toBe(1);
  });

  it('stays in [0, log2(size + 1)]', () => {
    const row = fc.array(fc.double({ min: -1e38, max: 1e38, noNaN: true }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), row, (rows, point) => {
        const forest = forestOf(rows, { trees: 3, samples: 16 });
        expect(forest.score(point)).toBeGreaterThan(0);
        expect(forest.score(point)).toBeLessThanOrEqual(Math.log2(forest.size + 1) + 1e-9);
      }),
    );
  });

  it('changes nothing in the forest', () => {
    const forest = forestOf(normalRows('rows', 100, 4), { samples: 32 });
    const before = forestState(forest);
    const [one, other] = normalRows('asked', 2, 4);
    const score = forest.score(one ?? []);
    forest.score(other ?? []);
    forest.attribution(other ?? []);
    expect(forest.score(one ?? [])).toBe(score);
    expect(forestState(forest)).toEqual(before);
  });

  it('of normal points hardly depends on how full the trees are', () => {
    const asked = normalRows('asked', 300, 5);
    const quarterFull = middle(scoresOf(forestOf(normalRows('rows', 128, 5)), asked));
    const full = middle(scoresOf(forestOf(normalRows('rows', 512, 5)), asked));
    expect(quarterFull / full).toBeGreaterThan(0.85);
    expect(quarterFull / full).toBeLessThan(1.15);
  });

  it('takes plain and typed arrays alike', () => {
    const forest = forestOf(normalRows('rows', 50, 2));
    expect(forest.score(Float64Array.of(1.1, 2.2))).toBe(forest.score([1.1, 2.2]));
  });
});

describe('the formulas', () => {
  it('are as in their examples', () => {
    expect(unseenScore(3)).toBe(0.25);
    expect(seenScore(2, 1, 4)).toBeCloseTo(0.875 / 3, 12);
    expect(depthScale(511)).toBe(9);
  });
});
