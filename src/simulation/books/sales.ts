import { fromUnits } from '../../invoice/decimal';
import type { Random } from '../random';
import { around, between, choose } from './choose';
import { createPrices } from './prices';
import { createQuantities } from './quantities';
import type { Sale } from './types';

/**
 * What a seller sells: quantity and unit price of the invoice, and its net total, which is their product less a
 * discount, with freight, or with other lines beside the one that the header shows.
 *
 * @param decimals - Of the currency.
 */
export function createSales(random: Random, decimals: number): (years: number) => Sale {
  const quantities = createQuantities(random);
  const usualNet = Math.min(Math.max(around(random, 600, 1.5), 8), 60_000);
  const prices = createPrices(random, Math.max(usualNet / quantities.middle, 0.05));
  const lines = createLineCounts(random);
  const discount = createDiscount(random);
  const freight = createFreight(random, usualNet * 10 ** decimals);
  const others = random.chance(0.05) ? between(random, 0.1, 0.8) : 0;
  const scale = 10 ** (quantities.decimals + prices.decimals - decimals);
  return (years) => {
    const quantity = quantities.draw();
    const price = prices.at(years);
    const lineCount = lines();
    const goods = Math.max(1, Math.round((quantity * price * (100 - discount())) / (100 * scale)));
    const beside = Math.round(goods * others * (lineCount - 1) * random.next());
    return {
      quantity: fromUnits(BigInt(quantity), quantities.decimals),
      unitPrice: fromUnits(BigInt(price), prices.decimals),
      lineCount,
      netMinor: goods + beside + freight(goods),
    };
  };
}

function createLineCounts(random: Random): () => number {
  const mean = random.pick([0, 0, 0.3, 0.3, 1, 2, 4]);
  const tenth = mean / 10;
  return () => 1 + Array.from({ length: 10 }).filter(() => random.chance(tenth)).length;
}

/** Percent off the goods: none, always the same, or now and then. */
function createDiscount(random: Random): () => number {
  const percent = random.pick([2, 3, 5, 5, 10, 10, 15]);
  return {
    none: () => 0,
    always: () => percent,
    sometimes: () => (random.chance(0.3) ? random.integer(1, percent) : 0),
  }[choose(random, { none: 0.72, always: 0.18, sometimes: 0.1 })];
}

/** In minor units: none, always as much, a percentage of the goods, or now and then. */
function createFreight(random: Random, usualNetMinor: number): (goods: number) => number {
  const flat = Math.max(1, Math.round(usualNetMinor * between(random, 0.01, 0.08)));
  const percent = random.integer(1, 6);
  return {
    none: () => 0,
    always: () => flat,
    percent: (goods: number) => Math.round((goods * percent) / 100),
    sometimes: () => (random.chance(0.35) ? flat : 0),
  }[choose(random, { none: 0.83, always: 0.05, percent: 0.05, sometimes: 0.07 })];
}
