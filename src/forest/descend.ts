import type { PointStore } from './points';
import { pointOfLeaf, type Tree } from './tree';

/** Memory that the searches of a forest share, so that scoring allocates nothing. */
export interface Scratch {
  /** The point asked about. */
  readonly point: Float32Array;
  /** The nodes from the root down to a leaf. */
  readonly path: Int32Array;
  /** The dimensions in which the point still lies outside the box. */
  readonly outside: Int32Array;
  /** One tree's attribution. */
  readonly shares: Float64Array;
  /** How far the point lies outside, for each dimension. */
  readonly gaps: Float64Array;
  /** Least and greatest values of all points beside the path. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Scratch memory for points of this many dimensions and trees of this many samples. */
export function createScratch(dimensions: number, samples: number): Scratch {
  const row = () => new Float64Array(dimensions);
  return {
    point: new Float32Array(dimensions),
    path: new Int32Array(samples),
    outside: new Int32Array(dimensions),
    shares: row(),
    gaps: row(),
    low: row(),
    high: row(),
  };
}

/**
 * Follows the cuts to the leaf where the scratch's point belongs, and writes the nodes to the scratch's path.
 *
 * @param tree - Not empty.
 * @returns The leaf's depth: it stands at `path[depth]`, the root at `path[0]`.
 */
export function descend(tree: Tree, scratch: Scratch): number {
  const { point, path } = scratch;
  const { firstLeaf, cutDimension, cutValue, left, right } = tree;
  let node = tree.root;
  let depth = 0;
  path[0] = node;
  while (node < firstLeaf) {
    const value = point[cutDimension[node] ?? 0] ?? 0;
    node = (value <= (cutValue[node] ?? 0) ? left[node] : right[node]) ?? 0;
    depth += 1;
    path[depth] = node;
  }
  return depth;
}

/** Whether a leaf's point equals the scratch's. */
export function equalsLeaf(tree: Tree, points: PointStore, leaf: number, point: Float32Array): boolean {
  const start = pointOfLeaf(tree, leaf) * tree.dimensions;
  for (let at = 0; at < tree.dimensions; at += 1) {
    if (points.values[start + at] !== point[at]) return false;
  }
  return true;
}
