import type { Invoice } from '../../src/invoice/types';
import { workdayAfter } from './calendar';
import { seedOf } from './seed';

export const statuses = ['review', 'approval', 'onHold', 'approved', 'paid'] as const;
export type Status = (typeof statuses)[number];

/** One entry of an invoice's history. */
export interface Step {
  readonly kind: 'received' | 'captured' | 'submitted' | 'held' | 'approved' | 'paid';
  readonly date: string | undefined;
  readonly time: string;
}

/** How far each invoice has come: the oldest are paid. Whether an invoice is right plays no part. */
export function statusesOf(invoices: readonly Invoice[]): readonly Status[] {
  const dates = invoices.map((invoice) => invoice.issueDate ?? '9999').sort();
  return invoices.map((invoice, index) => {
    const age = dates.indexOf(invoice.issueDate ?? '9999') / invoices.length;
    if (age < 0.15) return 'paid';
    if (age < 0.35) return 'approved';
    if (index % 7 === 4) return 'onHold';
    return index % 4 === 1 ? 'review' : 'approval';
  });
}

/** What has happened to an invoice so far, oldest first, from its own dates. */
export function stepsOf(invoice: Invoice, status: Status): readonly Step[] {
  const seed = seedOf(invoice.invoiceNumber ?? '');
  const minute = String(seed % 50).padStart(2, '0');
  const after = (days: number) => workdayAfter(invoice.issueDate, days + (seed % 3));
  const steps: Step[] = [
    { kind: 'received', date: after(1), time: `08:${minute}` },
    { kind: 'captured', date: after(1), time: `09:${minute}` },
  ];
  if (status !== 'review') steps.push({ kind: 'submitted', date: after(2), time: `10:${minute}` });
  if (status === 'onHold') steps.push({ kind: 'held', date: after(4), time: `14:${minute}` });
  if (status === 'approved' || status === 'paid') {
    steps.push({ kind: 'approved', date: after(4), time: `15:${minute}` });
  }
  if (status === 'paid') steps.push({ kind: 'paid', date: after(9), time: `11:${minute}` });
  return steps;
}
