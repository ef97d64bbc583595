import { boxStart, boxStride, boxValues, joinBoxes } from './boxes';
import type { PointStore } from './points';
import { createTree, none, type Tree, takeCut, takeLeaf, treeMass } from './tree';
import type { TreeState } from './types';

/**
 * Builds a tree and its boxes from its state, from the last node back: both sides of a cut are there before it. In this
 * order there is no way to write down a loop or a node with two parents.
 *
 * @param size - How many samples the tree must hold.
 * @throws RangeError with the reason: a number out of range, nodes missing or left over, a cut that does not part its sides.
 */
export function growTree(state: TreeState, points: PointStore, samples: number, size: number): Tree {
  const tree = createTree(points.dimensions, samples);
  const cuts = [...state.cuts];
  const counts = [...state.counts];
  const grown: number[] = [];
  for (const node of state.nodes.toReversed()) {
    grown.push(
      node < 0 ? growCut(tree, points, -1 - node, grown, cuts.pop()) : growLeaf(tree, points, node, counts.pop()),
    );
  }
  if (grown.length > 1 || cuts.length + counts.length > 0) throw new RangeError('a tree has parts left over');
  tree.root = grown.pop() ?? none;
  if (tree.root !== none) tree.parent[tree.root] = none;
  if (treeMass(tree) !== size) throw new RangeError(`a tree holds ${treeMass(tree)} samples instead of ${size}`);
  return tree;
}

function growLeaf(tree: Tree, points: PointStore, point: number, count: number | undefined): number {
  if (point >= points.length) throw new RangeError('a leaf names a point that is not there');
  if (count === undefined) throw new RangeError('a leaf has no count');
  return takeLeaf(tree, points, point, count);
}

function growCut(
  tree: Tree,
  points: PointStore,
  dimension: number,
  grown: number[],
  value: number | undefined,
): number {
  const left = grown.pop();
  const right = grown.pop();
  if (left === undefined || right === undefined) throw new RangeError('a cut lacks a side');
  if (dimension >= tree.dimensions) throw new RangeError('a cut names a dimension that is not there');
  if (value === undefined || !parts(tree, points, left, right, dimension, Math.fround(value))) {
    throw new RangeError('a cut does not part its sides');
  }
  const cut = takeCut(tree, dimension, Math.fround(value) + 0, left, right);
  joinBoxes(tree, points, cut);
  return cut;
}

function parts(tree: Tree, points: PointStore, left: number, right: number, dimension: number, cut: number): boolean {
  const greatest = boxStart(tree, left) + dimension * boxStride(tree, left) + boxStride(tree, left) - 1;
  const least = boxStart(tree, right) + dimension * boxStride(tree, right);
  const onLeft = boxValues(tree, points, left)[greatest] ?? Number.NaN;
  const onRight = boxValues(tree, points, right)[least] ?? Number.NaN;
  return onLeft <= cut && cut < onRight;
}
