import { descend, equalsLeaf, type Scratch } from './descend';
import { depthScale, seenScore, unseenScore } from './formulas';
import type { PointStore } from './points';
import { type Tree, treeMass } from './tree';

/**
 * One tree's score of the scratch's point: the expected 1 / depth at which a new cut would part it from the tree's points.
 *
 * From the leaf up: a node's box and the point are parted with probability p = gaps / (sides + gaps), and the score
 * becomes p × `unseenScore` + (1 − p) × score. Above a box that holds the point nothing changes any more.
 *
 * @returns In [0, log2(mass + 1)], high means anomalous; 0 for an empty tree.
 * @see AbstractScalarScoreVisitor in aws/random-cut-forest-by-aws
 */
export function scoreInTree(tree: Tree, points: PointStore, scratch: Scratch): number {
  const mass = treeMass(tree);
  if (mass === 0) return 0;
  const { point, path, outside } = scratch;
  const { boxes, rangeSum, dimensions } = tree;
  let depth = descend(tree, scratch);
  const leaf = path[depth] ?? 0;
  if (equalsLeaf(tree, points, leaf, point)) {
    return seenScore(depth, tree.mass[leaf] ?? 0, mass) * depthScale(mass);
  }
  let score = unseenScore(depth);
  let open = dimensions;
  for (let at = 0; at < dimensions; at += 1) outside[at] = at;
  for (depth -= 1; depth >= 0; depth -= 1) {
    const node = path[depth] ?? 0;
    const start = node * 2 * dimensions;
    let gaps = 0;
    let kept = 0;
    for (let nth = 0; nth < open; nth += 1) {
      const at = outside[nth] ?? 0;
      const value = point[at] ?? 0;
      const low = boxes[start + 2 * at] ?? 0;
      const high = boxes[start + 2 * at + 1] ?? 0;
      if (value >= low && value <= high) continue;
      gaps += value < low ? low - value : value - high;
      outside[kept] = at;
      kept += 1;
    }
    if (kept === 0) break;
    open = kept;
    const parted = gaps / ((rangeSum[node] ?? 0) + gaps);
    score = parted * unseenScore(depth) + (1 - parted) * score;
  }
  return score * depthScale(mass);
}
