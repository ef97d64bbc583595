import { boxStart, boxStride, boxValues, gapSum, joinBoxes, stretchBox } from './boxes';
import type { PointStore } from './points';
import { drawUniform, type RandomStream } from './random';
import { none, pointOfLeaf, replaceChild, type Tree, takeCut, takeLeaf } from './tree';

/**
 * Takes one point of the store into a tree that is not full. The tree is then as likely as one grown from all its
 * points at once: at each node on the way down, a random cut of the box with the point may separate the two.
 *
 * @param point - The point's number in the store. A point equal to one in the tree is counted at its leaf.
 * @throws RangeError when the tree is full (a caller's bug).
 * @see Guha, Mishra, Roy, Schrijvers: Robust Random Cut Forest Based Anomaly Detection on Streams (ICML 2016), alg. 2
 */
export function insertPoint(tree: Tree, points: PointStore, point: number, random: RandomStream): void {
  const { values, dimensions } = points;
  const start = point * dimensions;
  let node = tree.root;
  if (node === none) {
    tree.root = takeLeaf(tree, points, point, 1);
    return;
  }
  while (node < tree.firstLeaf) {
    const gaps = gapSum(tree, node, values, start);
    if (gaps > 0) {
      const draw = drawUniform(random) * ((tree.rangeSum[node] ?? 0) + gaps);
      if (draw < gaps) {
        cutOff(tree, points, node, point, draw, random);
        return;
      }
      stretchBox(tree, node, values, start);
    }
    tree.mass[node] = (tree.mass[node] ?? 0) + 1;
    const value = values[start + (tree.cutDimension[node] ?? 0)] ?? 0;
    node = (value <= (tree.cutValue[node] ?? 0) ? tree.left[node] : tree.right[node]) ?? none;
  }
  const distance = distanceBetween(points, pointOfLeaf(tree, node), point);
  if (distance === 0) tree.mass[node] = (tree.mass[node] ?? 0) + 1;
  else cutOff(tree, points, node, point, drawUniform(random) * distance, random);
}

/** Hangs the point beside a node, below a new cut; `draw`, in [0, sum of gaps), picks the dimension by its gap. */
function cutOff(tree: Tree, points: PointStore, node: number, point: number, draw: number, random: RandomStream): void {
  const { values, dimensions } = points;
  const box = boxValues(tree, points, node);
  const stride = boxStride(tree, node);
  const low = boxStart(tree, node);
  const high = low + stride - 1;
  const start = point * dimensions;
  let dimension = 0;
  let rest = draw;
  for (let at = 0; at < dimensions && rest >= 0; at += 1) {
    const value = values[start + at] ?? 0;
    const gap = Math.max((box[low + at * stride] ?? 0) - value, value - (box[high + at * stride] ?? 0));
    if (gap <= 0) continue;
    dimension = at;
    rest -= gap;
  }
  const value = values[start + dimension] ?? 0;
  const least = box[low + dimension * stride] ?? 0;
  const below = value < least;
  const cutValue = below
    ? valueBetween(value, least, random)
    : valueBetween(box[high + dimension * stride] ?? 0, value, random);
  const parent = tree.parent[node] ?? none;
  const leaf = takeLeaf(tree, points, point, 1);
  const cut = takeCut(tree, dimension, cutValue, below ? leaf : node, below ? node : leaf);
  replaceChild(tree, parent, node, cut);
  joinBoxes(tree, points, cut);
}

/** Uniform in [low, high): rounding must not reach `high`, or the cut would separate nothing. */
function valueBetween(low: number, high: number, random: RandomStream): number {
  const value = Math.fround(low + drawUniform(random) * (high - low)) + 0;
  return value < high ? value : low;
}

function distanceBetween(points: PointStore, one: number, other: number): number {
  const { values, dimensions } = points;
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1) {
    sum += Math.abs((values[one * dimensions + at] ?? 0) - (values[other * dimensions + at] ?? 0));
  }
  return sum;
}
