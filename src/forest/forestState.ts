import { partsOf } from './forestParts';
import type { PointStore } from './points';
import { none, pointOfLeaf, type Tree } from './tree';
import type { Forest, ForestState, TreeState } from './types';

/**
 * A forest as a plain value, which `forestFrom` makes the same forest of again. The forest stays as it is.
 *
 * @throws RangeError when the forest is not from `createForest` or `forestFrom` (a caller's bug).
 * @example JSON.stringify(forestState(createForest({ dimensions: 1, trees: 1, seed: '' })))
 * // '{"version":1,"dimensions":1,"samples":512,"seen":0,"random":2166136261,"points":[],
 * //   "trees":[{"nodes":[],"cuts":[],"counts":[]}]}'
 */
export function forestState(forest: Forest): ForestState {
  const { dimensions, samples, seen, random, points, trees } = partsOf(forest);
  const numbers = new Map<number, number>();
  const states = trees.map((tree) => treeState(tree, numbers));
  return {
    version: 1,
    dimensions,
    samples,
    seen,
    random: random.state,
    points: [...numbers.keys()].flatMap((point) => coordinates(points, point)),
    trees: states,
  };
}

/** Points are numbered anew, in the order in which they are met. */
function treeState(tree: Tree, numbers: Map<number, number>): TreeState {
  const nodes: number[] = [];
  const cuts: number[] = [];
  const counts: number[] = [];
  const open = tree.root === none ? [] : [tree.root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node < tree.firstLeaf) {
      nodes.push(-1 - (tree.cutDimension[node] ?? 0));
      cuts.push(inFewDigits(tree.cutValue[node] ?? 0));
      open.push(tree.right[node] ?? none, tree.left[node] ?? none);
      continue;
    }
    const point = pointOfLeaf(tree, node);
    const number = numbers.get(point) ?? numbers.size;
    numbers.set(point, number);
    nodes.push(number);
    counts.push(tree.mass[node] ?? 0);
  }
  return { nodes, cuts, counts };
}

function coordinates({ values, dimensions }: PointStore, point: number): number[] {
  return Array.from(values.subarray(point * dimensions, (point + 1) * dimensions), inFewDigits);
}

/** Nine digits tell every number of single precision from its neighbours, and take half the room of seventeen in JSON. */
function inFewDigits(value: number): number {
  return Number(value.toPrecision(9));
}
