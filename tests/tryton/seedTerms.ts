import type { Invoice } from '../../src/invoice/types';
import { create } from './models';
import type { Rpc } from './rpc';

/** Creates one payment term per number of days, and returns their ids by days. */
export async function seedTerms(rpc: Rpc, invoices: readonly Invoice[]): Promise<ReadonlyMap<string, number>> {
  const days = [...new Set(invoices.map(termDays))].filter((count) => count !== undefined);
  const ids = await create(rpc, 'account.invoice.payment_term', days.map(termValues));
  return new Map(days.map((count, index) => [count, ids[index] ?? 0]));
}

/** After how many days an invoice is due: as it says, or as its two dates say. */
export function termDays(invoice: Invoice): string | undefined {
  const { paymentTermsDays, issueDate, dueDate } = invoice;
  if (paymentTermsDays !== undefined) return paymentTermsDays;
  if (issueDate === undefined || dueDate === undefined) return undefined;
  return String(Math.round((Date.parse(dueDate) - Date.parse(issueDate)) / 86_400_000));
}

function termValues(days: string) {
  const delta = { months: 0, weeks: 0, days: Number(days) };
  return {
    name: days === '0' ? 'Due on receipt' : `Net ${days} days`,
    lines: [['create', [{ type: 'remainder', relativedeltas: [['create', [delta]]] }]]],
  };
}
