import type { Invoice } from '../../invoice/types';
import type { Random } from '../random';
import type { Bookkeeping } from './types';

const reversed: ReadonlySet<string> = new Set(['netTotal', 'taxTotal', 'grossTotal', 'quantity']);

/**
 * Makes some of a seller's invoices credit notes: with the type and amounts above zero (EN 16931-1, BT-3) where the
 * portal shows the type, else with amounts and quantity below zero.
 */
export function createCreditNotes(random: Random, { creditShare, shown }: Bookkeeping): (invoice: Invoice) => Invoice {
  if (!random.chance(creditShare)) return (invoice) => invoice;
  const share = random.pick([0.01, 0.02, 0.05]);
  const withType = shown.has('invoiceType');
  const credited = (invoice: Invoice) => (withType ? { ...invoice, invoiceType: 'creditNote' } : negative(invoice));
  return (invoice) => (random.chance(share) ? credited(invoice) : invoice);
}

function negative(invoice: Invoice): Invoice {
  const minus = (path: string, value: string) => (reversed.has(path) && /[1-9]/.test(value) ? `-${value}` : value);
  return Object.fromEntries(Object.entries(invoice).map(([path, value]) => [path, minus(path, value)]));
}
