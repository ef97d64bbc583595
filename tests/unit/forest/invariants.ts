import { expect } from 'vitest';
import { type ForestParts, partsOf } from '../../../src/forest/forestParts';
import type { PointStore } from '../../../src/forest/points';
import { none, pointOfLeaf, type Tree } from '../../../src/forest/tree';
import type { Forest } from '../../../src/forest/types';

interface Seen {
  readonly mass: number;
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Expects of every tree, recomputed from its leaves: parents, masses, boxes, sums of sides, cuts, room; and of the store its holders. */
export function expectWhole(forest: Forest): void {
  const parts = partsOf(forest);
  const holders = new Map<number, number>();
  for (const tree of parts.trees) {
    const leaves = leavesBelow(tree, tree.root);
    for (const leaf of leaves) count(holders, pointOfLeaf(tree, leaf));
    expect(tree.freeLeaves.length).toBe(parts.samples - leaves.length);
    expect(tree.freeCuts.length).toBe(parts.samples - Math.max(1, leaves.length));
    const mass = tree.root === none ? 0 : expectNode(tree, parts.points, tree.root, none).mass;
    expect(mass).toBe(forest.size);
  }
  expectStore(parts, holders);
}

function expectStore({ points }: ForestParts, holders: ReadonlyMap<number, number>): void {
  expect(points.free.length).toBe(points.length - holders.size);
  for (const [point, times] of holders) expect(points.holders[point]).toBe(times);
}

function expectNode(tree: Tree, points: PointStore, node: number, parent: number): Seen {
  expect(tree.parent[node]).toBe(parent);
  if (node >= tree.firstLeaf) {
    const start = pointOfLeaf(tree, node) * tree.dimensions;
    const point = [...points.values.subarray(start, start + tree.dimensions)];
    return { mass: tree.mass[node] ?? 0, low: point, high: point };
  }
  const left = expectNode(tree, points, tree.left[node] ?? none, node);
  const right = expectNode(tree, points, tree.right[node] ?? none, node);
  const dimension = tree.cutDimension[node] ?? none;
  expect(left.high[dimension]).toBeLessThanOrEqual(tree.cutValue[node] ?? Number.NaN);
  expect(right.low[dimension]).toBeGreaterThan(tree.cutValue[node] ?? Number.NaN);
  const low = left.low.map((value, at) => Math.min(value, right.low[at] ?? Number.NaN));
  const high = left.high.map((value, at) => Math.max(value, right.high[at] ?? Number.NaN));
  const start = node * 2 * tree.dimensions;
  expect([...tree.boxes.subarray(start, start + 2 * tree.dimensions)]).toEqual(
    low.flatMap((value, at) => [value, high[at]]),
  );
  expect(tree.rangeSum[node]).toBe(low.reduce((sum, value, at) => sum + ((high[at] ?? Number.NaN) - value), 0));
  expect(tree.mass[node]).toBe(left.mass + right.mass);
  return { mass: left.mass + right.mass, low, high };
}

function leavesBelow(tree: Tree, node: number): number[] {
  if (node === none) return [];
  if (node >= tree.firstLeaf) return [node];
  return [...leavesBelow(tree, tree.left[node] ?? none), ...leavesBelow(tree, tree.right[node] ?? none)];
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
