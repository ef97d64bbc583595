import { toUnits } from '../../invoice/decimal';
import type { Country } from '../countries';
import type { Random } from '../random';
import { between, choose } from './choose';

/** The tax on an invoice of so many lines, in minor units. */
export type Taxes = (netMinor: number, lineCount: number) => number;

/**
 * A seller's value added or sales tax: one rate, none (exempt, or the buyer owes it), one of several, or a mixture on
 * each invoice.
 *
 * @param domestic - Sellers from abroad mostly charge none (2006/112/EC, art. 138 and 196).
 * @param oddShare - Of invoices at another rate than usual.
 */
export function createTaxes(random: Random, country: Country, domestic: boolean, oddShare: number): Taxes {
  const rates = country.taxRates.map((percent) => Number(toUnits(percent, 2)));
  const weights = domestic ? { usual: 0.62, other: 0.1, zero: 0.1, several: 0.08, mixed: 0.1 } : { zero: 3, usual: 1 };
  const habit = choose<'usual' | 'other' | 'zero' | 'several' | 'mixed'>(random, { ...none, ...weights });
  // Sales tax depends on the state (the first rate of the country is none there), value added tax on the goods.
  const usual = rates[0] || random.pick(rates);
  const other = random.pick(rates);
  const rate = {
    usual: () => usual,
    other: () => other,
    zero: () => 0,
    several: () => random.pick(rates),
    mixed: () => usual,
  };
  const rounded = createRounding(random);
  const lowShare = between(random, 0.2, 0.6);
  return (net, lines) => {
    if (random.chance(oddShare)) return rounded(net, random.pick([0, ...rates]), lines);
    if (habit !== 'mixed') return rounded(net, rate[habit](), lines);
    const low = Math.round(net * Math.min(1, lowShare * 2 * random.next()));
    return rounded(low, Math.min(...rates, usual / 2), 1) + rounded(net - low, usual, 1);
  };
}

const none = { usual: 0, other: 0, zero: 0, several: 0, mixed: 0 };

/** Rounded on the total (EN 16931-1, BR-CO-17), on each line, or cut off. @returns minor units of rate × 0.01 %. */
function createRounding(random: Random): (netMinor: number, rate: number, lines: number) => number {
  const exact = (net: number, rate: number) => (net * rate) / 10_000;
  return {
    total: (net: number, rate: number) => Math.round(exact(net, rate)),
    cut: (net: number, rate: number) => Math.trunc(exact(net, rate)),
    lines: (net: number, rate: number, lines: number) => {
      const line = Math.round((net / lines) * between(random, 0.5, 1.5));
      return Math.round(exact(line, rate)) * (lines - 1) + Math.round(exact(net - line * (lines - 1), rate));
    },
  }[choose(random, { total: 0.87, lines: 0.1, cut: 0.03 })];
}
