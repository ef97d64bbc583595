import { checkSize, isCoordinate } from './limits';
import type { ForestState, TreeState } from './types';

/**
 * Checks the form of a stored state: fields, types, sizes. What the trees say is for `growTree` to check.
 *
 * @returns A copy that has just the known fields.
 * @throws RangeError with the reason.
 */
export function readState(stored: unknown): ForestState {
  const state = fieldsOf(stored, 'the state');
  if (state['version'] !== 1) throw new RangeError('the state is not of version 1');
  const trees = state['trees'];
  if (!Array.isArray(trees)) throw new RangeError('trees must be a list');
  const dimensions = wholeNumber(state, 'dimensions', Number.MAX_SAFE_INTEGER);
  const samples = wholeNumber(state, 'samples', Number.MAX_SAFE_INTEGER);
  checkSize(dimensions, trees.length, samples);
  const points = numberList(state, 'points', dimensions * samples * trees.length, isCoordinate);
  if (points.length % dimensions !== 0) throw new RangeError(`points must be rows of ${dimensions} numbers`);
  return {
    version: 1,
    dimensions,
    samples,
    seen: wholeNumber(state, 'seen', Number.MAX_SAFE_INTEGER),
    random: wholeNumber(state, 'random', 2 ** 32 - 1),
    points,
    trees: trees.map((tree) => readTree(tree, samples)),
  };
}

function readTree(stored: unknown, samples: number): TreeState {
  const isCount = (value: unknown): value is number => isWhole(value) && value >= 1 && value <= samples;
  const tree = fieldsOf(stored, 'a tree');
  return {
    nodes: numberList(tree, 'nodes', 2 * samples - 1, isWhole),
    cuts: numberList(tree, 'cuts', samples - 1, isCoordinate),
    counts: numberList(tree, 'counts', samples, isCount),
  };
}

function fieldsOf(stored: unknown, name: string): Record<string, unknown> {
  if (typeof stored !== 'object' || stored === null) throw new RangeError(`${name} must be an object`);
  return stored as Record<string, unknown>;
}

function wholeNumber(fields: Record<string, unknown>, name: string, greatest: number): number {
  const value = fields[name];
  if (!isWhole(value) || value < 0 || value > greatest) {
    throw new RangeError(`${name} must be a whole number from 0 to ${greatest}`);
  }
  return value;
}

function numberList(
  fields: Record<string, unknown>,
  name: string,
  longest: number,
  fits: (value: unknown) => value is number,
): number[] {
  const value: unknown = fields[name];
  if (!Array.isArray(value) || value.length > longest) {
    throw new RangeError(`${name} must be a list of at most ${longest} numbers`);
  }
  // Array.from, as `every` would pass over the holes of a sparse list.
  const items: readonly unknown[] = Array.from(value);
  if (!items.every(fits)) throw new RangeError(`${name} holds something that does not belong there`);
  return [...items];
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
