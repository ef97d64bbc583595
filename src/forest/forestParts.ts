import type { PointStore } from './points';
import type { RandomStream } from './random';
import type { Tree } from './tree';
import type { Forest } from './types';

/** What a forest consists of. */
export interface ForestParts {
  readonly dimensions: number;
  readonly samples: number;
  seen: number;
  readonly random: RandomStream;
  readonly points: PointStore;
  readonly trees: readonly Tree[];
}

const partsOfForests = new WeakMap<Forest, ForestParts>();

/** Remembers a forest's parts, out of its callers' sight. */
export function keepParts(forest: Forest, parts: ForestParts): Forest {
  partsOfForests.set(forest, parts);
  return forest;
}

/**
 * A forest's parts.
 *
 * @throws RangeError when the forest is not from `createForest` or `forestFrom` (a caller's bug).
 */
export function partsOf(forest: Forest): ForestParts {
  const parts = partsOfForests.get(forest);
  if (parts === undefined) throw new RangeError('not a forest of this module');
  return parts;
}
