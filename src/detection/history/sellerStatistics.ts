import type { Facts } from '../facts';
import { addCount, type Counts, emptyCounts } from './counts';
import { push } from './ring';

/** What one seller does, from its last invoices (its credit notes apart). Plain and bounded. */
export interface SellerStatistics {
  readonly version: 1;
  /** Invoices learned in all. */
  n: number;
  /** The last values of each number by its name in the facts. */
  readonly numbers: Record<string, number[]>;
  readonly categories: Record<string, Counts>;
  /** The last invoice numbers' tails with their issue days, in the order of entry. */
  readonly sequence: [tail: number, day: number][];
}

export const keptValues = 80;
const keptNumbers = 30;

export function emptySeller(): SellerStatistics {
  return { version: 1, n: 0, numbers: Object.create(null), categories: Object.create(null), sequence: [] };
}

/** Adds one invoice. */
export function learnSeller(seller: SellerStatistics, facts: Facts): void {
  seller.n += 1;
  for (const name of Object.keys(facts.numbers)) {
    const value = facts.numbers[name];
    if (value === undefined) continue;
    const list = seller.numbers[name];
    if (list) push(list, value, keptValues);
    else seller.numbers[name] = [value];
  }
  for (const name of Object.keys(facts.categories)) {
    const value = facts.categories[name];
    if (value === undefined) continue;
    let counts = seller.categories[name];
    if (!counts) {
      counts = emptyCounts();
      seller.categories[name] = counts;
    }
    addCount(counts, value);
  }
  const tail = facts.number?.tail;
  if (tail !== undefined && facts.issueDay !== undefined) push(seller.sequence, [tail, facts.issueDay], keptNumbers);
}
