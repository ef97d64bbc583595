import type { PointStore } from './points';
import { pointOfLeaf, type Tree } from './tree';

/** The array that a node's box stands in: a leaf's box is its point. */
export function boxValues(tree: Tree, points: PointStore, node: number): Float32Array {
  return node < tree.firstLeaf ? tree.boxes : points.values;
}

/** Where a node's box begins in `boxValues`. */
export function boxStart(tree: Tree, node: number): number {
  return (node < tree.firstLeaf ? node * 2 : pointOfLeaf(tree, node)) * tree.dimensions;
}

/** How far apart the dimensions stand in a node's box; the greatest value stands `boxStride − 1` behind the least. */
export function boxStride(tree: Tree, node: number): number {
  return node < tree.firstLeaf ? 2 : 1;
}

/**
 * How far a point lies outside a cut's box.
 *
 * @param values - Holds the point from `start` on.
 * @returns The distances of all dimensions, summed, ≥ 0; 0 inside.
 */
export function gapSum(tree: Tree, cut: number, values: Float32Array, start: number): number {
  const { boxes, dimensions } = tree;
  let side = cut * 2 * dimensions;
  let sum = 0;
  for (let at = start; at < start + dimensions; at += 1) {
    const value = values[at] ?? 0;
    const low = boxes[side] ?? 0;
    const high = boxes[side + 1] ?? 0;
    if (value < low) sum += low - value;
    else if (value > high) sum += value - high;
    side += 2;
  }
  return sum;
}

/**
 * Stretches a cut's box so that it holds the point too.
 *
 * The sum of sides is summed anew, here and in `joinBoxes`, and always in one order: kept up to date by differences it
 * would drift, and not be the same after a reload.
 */
export function stretchBox(tree: Tree, cut: number, values: Float32Array, start: number): void {
  const { boxes, dimensions } = tree;
  let side = cut * 2 * dimensions;
  let sum = 0;
  for (let at = start; at < start + dimensions; at += 1) {
    const value = values[at] ?? 0;
    let low = boxes[side] ?? 0;
    let high = boxes[side + 1] ?? 0;
    if (value < low) {
      low = value;
      boxes[side] = value;
    } else if (value > high) {
      high = value;
      boxes[side + 1] = value;
    }
    sum += high - low;
    side += 2;
  }
  tree.rangeSum[cut] = sum;
}

/**
 * Makes a cut's box from the boxes of its two sides.
 *
 * @returns Whether the box has changed.
 */
export function joinBoxes(tree: Tree, points: PointStore, cut: number): boolean {
  const { boxes, dimensions } = tree;
  const left = tree.left[cut] ?? 0;
  const right = tree.right[cut] ?? 0;
  const ofLeft = boxValues(tree, points, left);
  const ofRight = boxValues(tree, points, right);
  const strideLeft = boxStride(tree, left);
  const strideRight = boxStride(tree, right);
  let atLeft = boxStart(tree, left);
  let atRight = boxStart(tree, right);
  const start = cut * 2 * dimensions;
  let changed = false;
  let sum = 0;
  for (let side = start; side < start + 2 * dimensions; side += 2) {
    const lowLeft = ofLeft[atLeft] ?? 0;
    const lowRight = ofRight[atRight] ?? 0;
    const highLeft = ofLeft[atLeft + strideLeft - 1] ?? 0;
    const highRight = ofRight[atRight + strideRight - 1] ?? 0;
    const low = lowLeft < lowRight ? lowLeft : lowRight;
    const high = highLeft > highRight ? highLeft : highRight;
    if (low !== boxes[side] || high !== boxes[side + 1]) {
      boxes[side] = low;
      boxes[side + 1] = high;
      changed = true;
    }
    sum += high - low;
    atLeft += strideLeft;
    atRight += strideRight;
  }
  tree.rangeSum[cut] = sum;
  return changed;
}
