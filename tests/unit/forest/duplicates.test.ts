import { describe, expect, it } from 'vitest';
import { forestFrom } from '../../../src/forest/forestFrom';
import { partsOf } from '../../../src/forest/forestParts';
import { forestState } from '../../../src/forest/forestState';
import { treeMass } from '../../../src/forest/tree';
import { expectWhole } from './invariants';
import { forestOf } from './rows';

const copies = (count: number, row: readonly number[]) => Array.from({ length: count }, () => row);

describe('equal points', () => {
  it('are counted at one leaf, however many come', () => {
    const forest = forestOf(copies(10_000, [1, 2, 3]));
    const { trees, points } = partsOf(forest);
    expectWhole(forest);
    expect(points.length - points.free.length).toBe(1);
    for (const tree of trees) expect([tree.root >= tree.firstLeaf, treeMass(tree)]).toEqual([true, 512]);
    expect(forest.score([1, 2, 3])).toBeCloseTo(0.5, 12);
    expect(forest.score([1, 2, 3.5])).toBeCloseTo(Math.log2(513), 9);
    expect(forest.attribution([1, 2, 3.5])).toEqual([0, 0, forest.score([1, 2, 3.5])]);
  });

  it('leave one other point standing out among them', () => {
    const forest = forestOf([...copies(300, [1, 1]), [1, 2], ...copies(200, [1, 1])]);
    expect(forest.score([1, 2])).toBeGreaterThan(5 * forest.score([1, 1]));
  });

  it('are found again where a cut runs through them', () => {
    const forest = forestFrom({
      version: 1,
      dimensions: 1,
      samples: 3,
      seen: 2,
      random: 7,
      points: [1, 5],
      trees: [{ nodes: [-1, 0, 1], cuts: [1], counts: [1, 1] }],
    });
    expect(forest.score([1])).toBeCloseTo(((1 - 1 / 4) / 2) * Math.log2(3), 12);
    forest.update([1]);
    expect(forestState(forest).trees).toEqual([{ nodes: [-1, 0, 1], cuts: [1], counts: [2, 1] }]);
  });

  it('may be 0 and −0', () => {
    const forest = forestOf([[0], [-0], [-0]]);
    expect(forest.score([-0])).toBe(0.5);
    expect(forest.score([0])).toBe(0.5);
  });
});
