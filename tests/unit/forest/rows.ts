import { createForest } from '../../../src/forest/createForest';
import type { Forest } from '../../../src/forest/types';
import { createRandom } from '../../../src/simulation/random';

/** Points of independent standard normal numbers, moved by `centre`. */
export function normalRows(seed: string, count: number, dimensions: number, centre = 0): number[][] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => Array.from({ length: dimensions }, () => centre + random.normal()));
}

/** A forest that has taken in the rows, one after another. */
export function forestOf(
  rows: readonly (readonly number[])[],
  options: { readonly trees?: number; readonly samples?: number; readonly seed?: string } = {},
): Forest {
  const forest = createForest({ dimensions: rows[0]?.length ?? 1, seed: 'forest', ...options });
  for (const row of rows) forest.update(row);
  return forest;
}

/** The scores of rows, ascending. */
export function scoresOf(forest: Forest, rows: readonly (readonly number[])[]): number[] {
  return rows.map((row) => forest.score(row)).sort((one, other) => one - other);
}

/** The middle one of ascending numbers. */
export function middle(ascending: readonly number[]): number {
  return ascending[Math.floor(ascending.length / 2)] ?? Number.NaN;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
