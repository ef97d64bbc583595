import type { Random } from '../random';
import { around, between, choose } from './choose';

/** A price in whole units of 10^-`decimals`. */
export interface Prices {
  readonly decimals: number;
  /** @param years - Since the seller's prices were made. */
  readonly at: (years: number) => number;
}

/**
 * A seller's prices: of a list of 1 to 200 items, or each invoice its own price, from nearly constant to two orders of
 * magnitude wide; growing each month, each year or not at all.
 *
 * @param middle - The price in the middle, in whole units of the currency.
 */
export function createPrices(random: Random, middle: number): Prices {
  const decimals = random.pick([2, 2, 2, 2, 2, 2, 3, 4]);
  const drawn = random.chance(0.65) ? listPrices(random, middle) : ownPrices(random, middle);
  const growth = createGrowth(random);
  return { decimals, at: (years) => Math.max(1, Math.round(drawn() * growth(years) * 10 ** decimals)) };
}

/** Some items are asked for more often than others. On some lists prices vary a little from invoice to invoice. */
function listPrices(random: Random, middle: number): () => number {
  const count = random.pick([1, 1, random.integer(2, 6), random.integer(7, 40), random.integer(41, 200)]);
  const spread = between(random, 0.1, 0.9);
  const items = Array.from({ length: count }, () => around(random, middle, spread));
  const noise = random.pick([0, 0, 0, 0.005, 0.02]);
  const skew = between(random, 1, 2.5);
  return () => around(random, items[Math.floor(random.next() ** skew * count)] ?? middle, noise);
}

function ownPrices(random: Random, middle: number): () => number {
  const spread = random.pick([0.01, 0.03, 0.1, 0.3, 0.6, 1.15]);
  return () => around(random, middle, spread);
}

/** The factor by which prices have grown: at once each year, creeping each month, or never. */
function createGrowth(random: Random): (years: number) => number {
  const yearly = 1.03 + 0.03 * random.normal();
  const firstRise = random.next();
  return {
    never: () => 1,
    yearly: (years: number) => yearly ** Math.floor(years + firstRise),
    monthly: (years: number) => yearly ** (Math.floor(years * 12) / 12),
  }[choose(random, { never: 0.35, yearly: 0.4, monthly: 0.25 })];
}
