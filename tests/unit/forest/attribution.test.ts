import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createForest } from '../../../src/forest/createForest';
import { forestOf, normalRows, sum } from './rows';

const row = fc.array(fc.constantFrom(-3, -1, 0, 0.25, 2, 50), { minLength: 3, maxLength: 3 });

describe('attribution', () => {
  it('is not negative and sums to the score, for points seen and unseen', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), row, (rows, point) => {
        const forest = createForest({ dimensions: 3, trees: 4, samples: 16, seed: 'forest' });
        for (const each of rows) forest.update(each);
        const shares = forest.attribution(point);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        expect(sum(shares)).toBeCloseTo(forest.score(point), 9);
      }),
    );
  });

  it('shares by the distances outside the box, by hand for two points', () => {
    const forest = forestOf([
      [0, 0],
      [1, 1],
    ]);
    // The root parts with 5/7, by 3 and 2; else the point is cut off at depth 1 from a leaf, which differs tree by tree.
    const [first, second] = forest.attribution([4, -2]);
    const atRoot = { first: (3 / 7) * Math.log2(3), second: (2 / 7) * Math.log2(3) };
    const below = ((2 / 7) * Math.log2(3)) / 2;
    expect(first).toBeGreaterThan(atRoot.first + (3 / 6) * below - 1e-9);
    expect(first).toBeLessThan(atRoot.first + (4 / 6) * below + 1e-9);
    expect(second).toBeGreaterThan(atRoot.second + (2 / 6) * below - 1e-9);
    expect(second).toBeLessThan(atRoot.second + (3 / 6) * below + 1e-9);
  });

  it.each([0, 17, 39])('names dimension %i in which a point stands out, also after taking it in', (odd) => {
    const forest = forestOf(normalRows('rows', 400, 40));
    const outlier = normalRows('outlier', 1, 40).flat();
    outlier[odd] = -25;
    const before = forest.attribution(outlier);
    expect(before[odd]).toBeGreaterThan(sum(before) / 2);
    forest.update(outlier);
    const after = forest.attribution(outlier);
    expect(after[odd]).toBeGreaterThan(sum(after) / 2);
    expect(sum(after)).toBeCloseTo(forest.score(outlier), 9);
  });

  it('blames all dimensions alike when there is nothing to compare with', () => {
    const forest = forestOf([[3, 4, 5, 6]]);
    expect(forest.attribution([3, 4, 5, 6])).toEqual([0.125, 0.125, 0.125, 0.125]);
  });
});
