import type { Counts } from './counts';
import type { HistoryView } from './historyView';

/** What is known of an invoice's seller: by its own type, and of a credit note by the seller's invoices as well. */
type OfSeller = Pick<HistoryView, 'seller' | 'ofInvoices'>;

/** Whether the seller was seen before, with invoices or with credit notes. */
export function isKnownSeller({ seller, ofInvoices }: OfSeller): boolean {
  return seller !== undefined || ofInvoices !== undefined;
}

/** How many invoices and credit notes of the seller were learned. */
export function timesLearned({ seller, ofInvoices }: OfSeller): number {
  return (seller?.n ?? 0) + (ofInvoices?.n ?? 0);
}

/** The seller's accounts on invoices and credit notes together: it gets and pays money by the same. */
export function accountsOf({ seller, ofInvoices }: OfSeller): Counts | undefined {
  const [own, others] = [seller?.categories['iban'], ofInvoices?.categories['iban']];
  return own && others ? together(own, others) : (own ?? others);
}

/** @param later - Taken for the newer: that of the type that is looked at. */
function together(later: Counts, earlier: Counts): Counts {
  const counts = new Map(earlier.values);
  for (const [value, count] of later.values) counts.set(value, (counts.get(value) ?? 0) + count);
  return {
    total: earlier.total + later.total,
    dropped: earlier.dropped + later.dropped,
    values: [...counts],
    last: [...earlier.last, ...later.last],
  };
}
