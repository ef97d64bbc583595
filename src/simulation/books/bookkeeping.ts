import { dayNumber } from '../../invoice/calendar';
import { countries, countryOf } from '../countries';
import type { Random } from '../random';
import { between } from './choose';
import type { Bookkeeping, BooksOptions } from './types';

/** Header fields that some portals do not show, each set with the share of portals that do. */
const shares: readonly (readonly [number, readonly string[]])[] = [
  [0.88, ['iban']],
  [0.85, ['quantity', 'unitPrice']],
  [0.92, ['dueDate']],
  [0.8, ['lineCount']],
  [0.85, ['paymentTermsDays']],
  [0.8, ['purchaseOrder']],
  [0.3, ['sellerVatId']],
  [0.3, ['invoiceType']],
];

/** A company's books, all by the random stream. Dates are not taken from the clock: a seed gives the same ones always. */
export function simulateBookkeeping(random: Random, options: BooksOptions): Bookkeeping {
  const lastDay = (dayNumber('2021-06-30') ?? 0) + random.integer(0, 5 * 365);
  return {
    country: options.country === undefined ? random.pick(countries) : countryOf(options.country),
    sellers: regularSellers(random, options),
    firstDay: lastDay - random.integer(365, 4 * 365),
    lastDay,
    shown: shownFields(random, options.complete ?? false),
    foreignShare: random.pick([0, 0.05, 0.1, 0.2, 0.4]),
    lateShare: between(random, 0.15, 0.5),
    occasionalShare: random.pick([0, 0, 0.003, 0.005, 0.01, 0.02]),
    oddShare: random.pick([0, 0.003, 0.01, 0.02]),
    centsOffShare: random.pick([0, 0, 0, 0, 0.01, 0.03]),
    creditShare: random.pick([0, 0, 0.1, 0.25]),
    zipf: between(random, 0.6, 1.2),
  };
}

/** 5 to 150, as many small companies as large ones; no more than a sixth of the invoices. */
function regularSellers(random: Random, { sellers, invoices }: BooksOptions): number {
  const most = Math.min(150, Math.max(5, invoices / 6));
  const bySeed = Math.round(5 * (most / 5) ** random.next());
  return Math.max(1, sellers ?? bySeed);
}

function shownFields(random: Random, complete: boolean): Set<string> {
  const fields = shares.flatMap(([share, fields]) => (random.chance(share) || complete ? fields : []));
  return new Set(fields);
}
