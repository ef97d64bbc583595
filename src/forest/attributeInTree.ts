import { boxStart, boxStride, boxValues } from './boxes';
import { descend, equalsLeaf, type Scratch } from './descend';
import { depthScale, seenScore, unseenScore } from './formulas';
import type { PointStore } from './points';
import { none, type Tree, treeMass } from './tree';

/**
 * Adds each dimension's part in one tree's score of the scratch's point to `total`: the score is followed as in
 * `scoreInTree`, and each step is shared out by the gaps.
 *
 * A point that equals a leaf lies in every box of its path. It is judged by the points beside the path, as if the leaf
 * were not there, and the shares are then scaled to its score: so an outlier that was taken in is still explained.
 *
 * @param total - One sum for each dimension; its sum grows by the tree's score.
 * @see AbstractAttributionVisitor in aws/random-cut-forest-by-aws
 */
export function attributeInTree(tree: Tree, points: PointStore, scratch: Scratch, total: Float64Array): void {
  const mass = treeMass(tree);
  if (mass === 0) return;
  const depth = descend(tree, scratch);
  const leaf = scratch.path[depth] ?? 0;
  const seen = equalsLeaf(tree, points, leaf, scratch.point);
  scratch.low.fill(Number.POSITIVE_INFINITY);
  scratch.high.fill(Number.NEGATIVE_INFINITY);
  scratch.shares.fill(seen ? 1 / tree.dimensions : 0);
  if (!seen) {
    widen(tree, points, scratch, leaf);
    blend(scratch, unseenScore(depth));
  }
  for (let at = depth - 1; at >= 0; at -= 1) {
    widen(tree, points, scratch, besidePath(tree, scratch.path[at] ?? 0, scratch.path[at + 1] ?? 0));
    if (seen && at === depth - 1) shareByGaps(scratch, unseenScore(depth));
    if (!blend(scratch, unseenScore(at))) break;
  }
  const scale = seen ? seenScore(depth, tree.mass[leaf] ?? 0, mass) / sum(scratch.shares) : 1;
  for (const [at, share] of scratch.shares.entries()) {
    total[at] = (total[at] ?? 0) + share * scale * depthScale(mass);
  }
}

function besidePath(tree: Tree, cut: number, onPath: number): number {
  return (tree.left[cut] === onPath ? tree.right[cut] : tree.left[cut]) ?? none;
}

/** Stretches the scratch's box over a node's. */
function widen(tree: Tree, points: PointStore, { low, high }: Scratch, node: number): void {
  const box = boxValues(tree, points, node);
  const start = boxStart(tree, node);
  const stride = boxStride(tree, node);
  for (let at = 0; at < tree.dimensions; at += 1) {
    low[at] = Math.min(low[at] ?? 0, box[start + at * stride] ?? 0);
    high[at] = Math.max(high[at] ?? 0, box[start + at * stride + stride - 1] ?? 0);
  }
}

/** Moves the shares towards `score`, by the chance that a cut parts point and box; false when the box holds the point. */
function blend(scratch: Scratch, score: number): boolean {
  const { gaps, shares, low, high } = scratch;
  const outside = measureGaps(scratch);
  if (outside === 0) return false;
  let sides = 0;
  for (let at = 0; at < gaps.length; at += 1) sides += (high[at] ?? 0) - (low[at] ?? 0);
  const inside = sides / (sides + outside);
  for (let at = 0; at < gaps.length; at += 1) {
    shares[at] = ((gaps[at] ?? 0) / (sides + outside)) * score + inside * (shares[at] ?? 0);
  }
  return true;
}

/** A first guess where the next point beside the path is all there is to go by. */
function shareByGaps(scratch: Scratch, score: number): void {
  const outside = measureGaps(scratch);
  for (const [at, gap] of scratch.gaps.entries()) scratch.shares[at] = (gap / outside) * score;
}

function measureGaps({ point, gaps, low, high }: Scratch): number {
  for (let at = 0; at < gaps.length; at += 1) {
    const value = point[at] ?? 0;
    gaps[at] = Math.max(0, (low[at] ?? 0) - value, value - (high[at] ?? 0));
  }
  return sum(gaps);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
