import { assembleForest } from './assembleForest';
import { checkSize } from './limits';
import { createPointStore } from './points';
import { randomStream } from './random';
import { createTree } from './tree';
import type { Forest, ForestOptions } from './types';

/**
 * A random cut forest without points. Its trees keep random samples of the points seen, older ones fading
 * (`acceptance`), in bounded memory.
 *
 * Distances count in the points' own units, all dimensions alike: scale them beforehand.
 *
 * @throws RangeError when dimensions, trees or samples are not whole numbers ≥ 1, or their product is above 2²².
 * @see Guha, Mishra, Roy, Schrijvers: Robust Random Cut Forest Based Anomaly Detection on Streams (ICML 2016)
 * @example
 * const forest = createForest({ dimensions: 2, seed: 'a' });
 * for (const point of [[0, 0], [0, 1], [1, 0], [1, 1]]) forest.update(point);
 * forest.score([9, 0]) > forest.score([0.5, 0.5]) // true
 * forest.attribution([9, 0]) // about [2.1, 0]
 */
export function createForest({ dimensions, trees = 50, samples = 512, seed }: ForestOptions): Forest {
  checkSize(dimensions, trees, samples);
  return assembleForest({
    dimensions,
    samples,
    seen: 0,
    random: randomStream(seed),
    points: createPointStore(dimensions),
    trees: Array.from({ length: trees }, () => createTree(dimensions, samples)),
  });
}
