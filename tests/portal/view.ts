import type { Invoice } from '../../src/invoice/types';
import { addDecimals } from './addDecimals';
import { seedOf } from './seed';
import type { PortalBook } from './types';
import { type Status, type Step, statusesOf, stepsOf } from './workflow';

/** One invoice with the details that a product would show around it. */
export interface InvoiceView {
  readonly invoice: Invoice;
  /** Its place in the book, counted from 1; the address of its page. */
  readonly number: number;
  readonly count: number;
  readonly status: Status;
  readonly steps: readonly Step[];
  readonly received: string | undefined;
  /** The invoice of the same supplier before this one. */
  readonly previous: Invoice | undefined;
  /** What else is open with this supplier, in the same currency. */
  readonly balance: string;
  readonly supplierSeed: number;
  readonly attachment: { readonly name: string; readonly kilobytes: number };
}

export function viewsOf(book: PortalBook): readonly InvoiceView[] {
  const states = statusesOf(book.invoices);
  return book.invoices.map((invoice, index) => {
    const status = states[index] ?? 'review';
    const steps = stepsOf(invoice, status);
    const ofSupplier = (other: Invoice) => other.sellerName === invoice.sellerName;
    const open = book.invoices.filter(
      (other, place) =>
        place !== index && states[place] !== 'paid' && ofSupplier(other) && other.currency === invoice.currency,
    );
    const name = (invoice.invoiceNumber ?? `scan-${index + 1}`).replaceAll(/[^\w.-]+/g, '-');
    return {
      invoice,
      number: index + 1,
      count: book.invoices.length,
      status,
      steps,
      received: steps[0]?.date,
      previous: book.invoices.slice(0, index).filter(ofSupplier).at(-1),
      balance: addDecimals(open.map((other) => other.grossTotal ?? '0')),
      supplierSeed: seedOf(invoice.sellerName ?? ''),
      attachment: { name: `${name}.pdf`, kilobytes: 84 + (seedOf(name) % 340) },
    };
  });
}
