import type { Invoice } from '../../invoice/types';
import { partRandom } from '../countries';
import { simulateBookkeeping } from './bookkeeping';
import { simulateEngagements } from './engagements';
import type { BooksOptions } from './types';
import { simulateVendor } from './vendor';
import { vendorInvoices } from './vendorInvoices';

/**
 * The header records of one company's purchase invoices over 1 to 4 years, in the order of entry, which is not that of
 * issue. Sellers, their habits and the fields that the company's portal shows are all by the seed.
 *
 * @param seed - Any text; equal texts and options give equal invoices.
 * @returns Exactly as many invoices as asked for.
 * @throws RangeError for a country that is not simulated.
 * @example simulateBooks('1', { invoices: 3 }).length // 3
 */
export function simulateBooks(seed: string, options: BooksOptions): Invoice[] {
  const random = partRandom(seed, 'books');
  const books = simulateBookkeeping(random, options);
  const names = new Set<string>();
  const entries = simulateEngagements(books, options.invoices, random).flatMap((part, at) => {
    const own = partRandom(seed, `books ${at}`);
    const vendor = simulateVendor(books, own, names);
    return vendorInvoices(books, vendor, part, own).map((entry) => ({ ...entry, among: own.next() }));
  });
  // Who comes first on a day is by chance.
  return entries.sort((a, b) => a.entered - b.entered || a.among - b.among).map(({ invoice }) => invoice);
}
