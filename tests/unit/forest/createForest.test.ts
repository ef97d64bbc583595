import { describe, expect, it } from 'vitest';
import { createForest } from '../../../src/forest/createForest';
import { forestState } from '../../../src/forest/forestState';
import type { Point } from '../../../src/forest/types';
import { forestOf, normalRows } from './rows';

describe('createForest', () => {
  it('is as in its example', () => {
    const forest = createForest({ dimensions: 2, seed: 'a' });
    for (const point of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]) {
      forest.update(point);
    }
    expect(forest.score([9, 0])).toBeGreaterThan(forest.score([0.5, 0.5]));
    const [first, second] = forest.attribution([9, 0]);
    expect([first?.toFixed(1), second?.toFixed(1)]).toEqual(['2.1', '0.0']);
  });

  it('gives equal forests for equal seeds and others for other seeds', () => {
    const rows = normalRows('rows', 60, 3);
    const options = { trees: 3, samples: 16 };
    const state = forestState(forestOf(rows, { ...options, seed: 'one' }));
    expect(forestState(forestOf(rows, { ...options, seed: 'one' }))).toEqual(state);
    expect(forestState(forestOf(rows, { ...options, seed: 'two' }))).not.toEqual(state);
  });

  it('counts its points until its trees are full', () => {
    const forest = createForest({ dimensions: 1, trees: 2, samples: 3, seed: '' });
    const sizes = [4, 4, 5, 6, 7].map((value) => {
      forest.update([value]);
      return forest.size;
    });
    expect([forest.dimensions, ...sizes]).toEqual([1, 1, 2, 3, 3, 3]);
  });

  it.each([
    [{ dimensions: 0 }, 'dimensions must be a whole number of at least 1'],
    [{ dimensions: 1.5 }, 'dimensions must be a whole number of at least 1'],
    [{ dimensions: 2, trees: 0 }, 'trees must be a whole number of at least 1'],
    [{ dimensions: 2, samples: Number.NaN }, 'samples must be a whole number of at least 1'],
    [{ dimensions: 10_001, trees: 1, samples: 1 }, 'a forest has at most 10000 dimensions'],
    [{ dimensions: 1000, trees: 1000, samples: 1000 }, 'dimensions × trees × samples must be at most 4194304'],
  ])('refuses the size %j', (size, reason) => {
    expect(() => createForest({ ...size, seed: '' })).toThrow(new RangeError(reason));
  });
});

describe('a point that is not one', () => {
  const bad: [string, Point, string][] = [
    ['too short', [1], 'the point has 1 numbers, the forest 2 dimensions'],
    ['too long', [1, 2, 3], 'the point has 3 numbers, the forest 2 dimensions'],
    ['with NaN', [1, Number.NaN], 'dimension 1 of the point is NaN, not a finite number'],
    [
      'with infinity',
      Float64Array.of(Number.NEGATIVE_INFINITY, 0),
      'dimension 0 of the point is -Infinity, not a finite number',
    ],
    ['too large for single precision', [1e39, 0], 'dimension 0 of the point is 1e+39, not a number up to 1e38'],
  ];

  it.each(bad)('is refused: %s', (_, point, reason) => {
    const forest = forestOf(normalRows('rows', 40, 2), { trees: 2, samples: 8 });
    const before = forestState(forest);
    for (const use of [forest.score, forest.attribution, forest.update]) {
      expect(() => use(point)).toThrow(new RangeError(reason));
    }
    expect(forestState(forest)).toEqual(before);
  });
});
