import { holdPoint, type PointStore, releasePoint } from './points';

/** Stands for "no node". */
export const none = -1;

/**
 * One random cut tree in flat arrays, with room for `samples` points.
 *
 * Nodes are numbers: those below `firstLeaf` = samples − 1 are cuts, the others leaves. Each leaf is one distinct point.
 */
export interface Tree {
  readonly dimensions: number;
  readonly firstLeaf: number;
  root: number;
  /** Of each node; `none` at the root. */
  readonly parent: Int32Array;
  /** Of each node, how many samples are in or below it. */
  readonly mass: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly cutDimension: Int32Array;
  /** Points up to this value are on the left. */
  readonly cutValue: Float32Array;
  /** Of cut n: from 2n × dimensions on, each dimension's least and greatest value in turn. */
  readonly boxes: Float32Array;
  /** Of each cut: its box's sides, summed. */
  readonly rangeSum: Float64Array;
  /** Of leaf `firstLeaf` + n: its point's number in the store. */
  readonly leafPoint: Int32Array;
  readonly freeCuts: number[];
  readonly freeLeaves: number[];
}

/** A tree without points. */
export function createTree(dimensions: number, samples: number): Tree {
  const cuts = samples - 1;
  return {
    dimensions,
    firstLeaf: cuts,
    root: none,
    parent: new Int32Array(cuts + samples),
    mass: new Int32Array(cuts + samples),
    left: new Int32Array(cuts),
    right: new Int32Array(cuts),
    cutDimension: new Int32Array(cuts),
    cutValue: new Float32Array(cuts),
    boxes: new Float32Array(cuts * 2 * dimensions),
    rangeSum: new Float64Array(cuts),
    leafPoint: new Int32Array(samples),
    freeCuts: Array.from({ length: cuts }, (_, node) => cuts - 1 - node),
    freeLeaves: Array.from({ length: samples }, (_, node) => cuts + samples - 1 - node),
  };
}

/** How many samples a tree holds, in [0, samples]. */
export function treeMass(tree: Tree): number {
  return tree.root === none ? 0 : (tree.mass[tree.root] ?? 0);
}

/** The number of a leaf's point in the store. */
export function pointOfLeaf(tree: Tree, leaf: number): number {
  return tree.leafPoint[leaf - tree.firstLeaf] ?? none;
}

/** A new leaf for `mass` equal points, not yet hung anywhere; it holds its point. */
export function takeLeaf(tree: Tree, points: PointStore, point: number, mass: number): number {
  const leaf = take(tree.freeLeaves);
  tree.leafPoint[leaf - tree.firstLeaf] = point;
  tree.mass[leaf] = mass;
  tree.parent[leaf] = none;
  holdPoint(points, point);
  return leaf;
}

/** Gives a leaf's place back and lets go of its point. */
export function freeLeaf(tree: Tree, points: PointStore, leaf: number): void {
  tree.freeLeaves.push(leaf);
  releasePoint(points, pointOfLeaf(tree, leaf));
}

/** A new cut above two nodes; its parent and its box are the caller's to set. */
export function takeCut(tree: Tree, dimension: number, value: number, left: number, right: number): number {
  const cut = take(tree.freeCuts);
  tree.cutDimension[cut] = dimension;
  tree.cutValue[cut] = value;
  tree.left[cut] = left;
  tree.right[cut] = right;
  tree.parent[left] = cut;
  tree.parent[right] = cut;
  tree.mass[cut] = (tree.mass[left] ?? 0) + (tree.mass[right] ?? 0);
  return cut;
}

/** Puts a node where another hangs: below `parent` in its place, or at the root when `parent` is `none`. */
export function replaceChild(tree: Tree, parent: number, old: number, node: number): void {
  tree.parent[node] = parent;
  if (parent === none) tree.root = node;
  else if (tree.left[parent] === old) tree.left[parent] = node;
  else tree.right[parent] = node;
}

function take(free: number[]): number {
  const node = free.pop();
  if (node === undefined) throw new RangeError('the tree is full');
  return node;
}
