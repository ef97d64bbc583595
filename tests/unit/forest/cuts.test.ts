import { describe, expect, it } from 'vitest';
import { insertPoint } from '../../../src/forest/insertPoint';
import { addPoint, createPointStore } from '../../../src/forest/points';
import { randomStream } from '../../../src/forest/random';
import { removeSample } from '../../../src/forest/removeSample';
import { createTree, type Tree } from '../../../src/forest/tree';

const trials = 4000;

function grow(seed: string, rows: readonly (readonly number[])[], removed?: number): Tree {
  const dimensions = rows[0]?.length ?? 0;
  const points = createPointStore(dimensions);
  const tree = createTree(dimensions, rows.length);
  const random = randomStream(seed);
  for (const row of rows) insertPoint(tree, points, addPoint(points, Float32Array.from(row)), random);
  if (removed !== undefined) removeSample(tree, points, removed);
  return tree;
}

/** In which part of the trees, grown of many seeds, the root is as asked. Four standard deviations are at most 0.032. */
function partOfTrees(is: (tree: Tree) => boolean, rows: readonly (readonly number[])[], removed?: number): number {
  const trees = Array.from({ length: trials }, (_, seed) => grow(`seed ${seed}`, rows, removed));
  return trees.filter(is).length / trials;
}

const cutBelow = (value: number) => (tree: Tree) => (tree.cutValue[tree.root] ?? Number.NaN) < value;

describe('the first cut of a tree', () => {
  it('is uniform over the range, in whatever order the points came (theorem 1 of the paper)', () => {
    for (const rows of [
      [[0], [1], [4]],
      [[4], [1], [0]],
      [[1], [4], [0]],
    ]) {
      expect(Math.abs(partOfTrees(cutBelow(1), rows) - 1 / 4)).toBeLessThan(0.032);
      expect(Math.abs(partOfTrees(cutBelow(2), rows) - 2 / 4)).toBeLessThan(0.032);
    }
  });

  it('is as if a point that was removed had never been there (theorem 3)', () => {
    const farRight = [[0], [10], [1], [4]];
    expect(Math.abs(partOfTrees(cutBelow(1), farRight, 3) - 1 / 4)).toBeLessThan(0.032);
    const farLeft = [[0], [-10], [1], [4]];
    expect(Math.abs(partOfTrees(cutBelow(1), farLeft, 0) - 1 / 4)).toBeLessThan(0.032);
  });

  it('falls on a dimension as often as its range is long, never on a constant one', () => {
    const rows = [
      [0, 7, 0],
      [3, 7, 1],
      [1, 7, 0.5],
    ];
    const across = (dimension: number) => (tree: Tree) => tree.cutDimension[tree.root] === dimension;
    expect(Math.abs(partOfTrees(across(0), rows) - 3 / 4)).toBeLessThan(0.032);
    expect(partOfTrees(across(1), rows)).toBe(0);
  });
});

it('refuses a point that a full tree has no room for', () => {
  const points = createPointStore(1);
  const tree = createTree(1, 1);
  const random = randomStream('full');
  insertPoint(tree, points, addPoint(points, Float32Array.of(0)), random);
  const one = addPoint(points, Float32Array.of(1));
  expect(() => insertPoint(tree, points, one, random)).toThrow(new RangeError('the tree is full'));
});
