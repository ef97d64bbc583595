import type { Point } from './types';

/** The largest number of a point in size: single precision reaches a little further, to 3.4e38. */
export const greatestValue = 1e38;
const greatestDimensions = 10_000;
// Keeps a forest from a file that someone brings within a few hundred megabytes.
const greatestVolume = 2 ** 22;

/**
 * @throws RangeError, with the reason, when a forest cannot have these dimensions, trees and samples.
 */
export function checkSize(dimensions: number, trees: number, samples: number): void {
  for (const [name, size] of Object.entries({ dimensions, trees, samples })) {
    if (!Number.isSafeInteger(size) || size < 1) throw new RangeError(`${name} must be a whole number of at least 1`);
  }
  if (dimensions > greatestDimensions) throw new RangeError(`a forest has at most ${greatestDimensions} dimensions`);
  if (dimensions * trees * samples > greatestVolume) {
    throw new RangeError(`dimensions × trees × samples must be at most ${greatestVolume}`);
  }
}

/** Whether a forest can have these dimensions, trees and samples. */
export function isPossibleSize(dimensions: number, trees: number, samples: number): boolean {
  return dimensions <= greatestDimensions && dimensions * trees * samples <= greatestVolume;
}

/** Whether a value may be a number of a point: finite and at most 1e38 in size. */
export function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= greatestValue;
}

/**
 * Copies a point, rounded to single precision, −0 as 0.
 *
 * @param into - Decides how long the point must be.
 * @throws RangeError when the point has a wrong length or a number that is not finite or above 1e38 in size.
 */
export function copyPoint(point: Point, into: Float32Array): void {
  if (point.length !== into.length) {
    throw new RangeError(`the point has ${point.length} numbers, the forest ${into.length} dimensions`);
  }
  for (let at = 0; at < into.length; at += 1) {
    const value = point[at];
    if (!isCoordinate(value)) {
      const wanted = Number.isFinite(value) ? 'number up to 1e38' : 'finite number';
      throw new RangeError(`dimension ${at} of the point is ${value}, not a ${wanted}`);
    }
    into[at] = Math.fround(value) + 0;
  }
}
