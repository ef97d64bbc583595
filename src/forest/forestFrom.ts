import { assembleForest } from './assembleForest';
import { growTree } from './growTree';
import { addPoint, createPointStore, type PointStore, releasePoint } from './points';
import { readState } from './readState';
import type { Forest, ForestState } from './types';

/**
 * The forest that a state was taken of: same scores, and the same trees after the same further points.
 *
 * @param stored - Anything; states may come from a file that someone brings.
 * @throws RangeError with the reason when it is not the whole state of a forest.
 * @example forestFrom(forestState(forest)).score(point) === forest.score(point) // true
 */
export function forestFrom(stored: unknown): Forest {
  const state = readState(stored);
  const { dimensions, samples, seen } = state;
  const points = storePoints(state);
  const size = Math.min(seen, samples);
  const trees = state.trees.map((tree) => growTree(tree, points, samples, size));
  for (let point = 0; point < points.length; point += 1) releasePoint(points, point);
  if (points.free.length > 0) throw new RangeError('a point is in no tree');
  return assembleForest({ dimensions, samples, seen, random: { state: state.random }, points, trees });
}

function storePoints({ dimensions, points: values }: ForestState): PointStore {
  const store = createPointStore(dimensions);
  for (let start = 0; start < values.length; start += dimensions) {
    addPoint(
      store,
      Float32Array.from(values.slice(start, start + dimensions), (value) => Math.fround(value) + 0),
    );
  }
  return store;
}
