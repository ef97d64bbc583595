import type { Random } from '../random';
import { around, between, choose } from './choose';

/** A quantity in whole units of 10^-`decimals`. */
export interface Quantities {
  readonly decimals: number;
  /** The quantity in the middle, in pieces. */
  readonly middle: number;
  readonly draw: () => number;
}

/** How much of a seller's goods is ordered: always one, always as many, a heavy-tailed number, or hours. */
export function createQuantities(random: Random): Quantities {
  const many = around(random, 12, 1.3);
  const spread = between(random, 0.3, 1.1);
  const constant = random.pick([2, 3, 4, 5, 10, 12, 25, 50, 100]);
  return {
    one: { decimals: 0, middle: 1, draw: () => (random.chance(0.03) ? random.pick([2, 3, 12]) : 1) },
    constant: { decimals: 0, middle: constant, draw: () => constant },
    many: { decimals: 0, middle: many, draw: () => Math.max(1, Math.round(around(random, many, spread))) },
    hours: { decimals: 2, middle: many, draw: () => 25 * Math.max(1, Math.round(4 * around(random, many, spread))) },
  }[choose(random, { one: 0.3, constant: 0.1, many: 0.52, hours: 0.08 })];
}
