import { normaliseText } from '../invoice/normaliseText';
import type { ProtectedInvoice } from './types';

/** What two invoices share that may be one; the company is told apart before. */
export interface InvoiceKey {
  /** `''` when the invoice does not say. */
  readonly seller: string;
  /** `''` when the invoice does not say. */
  readonly number: string;
  readonly type: 'invoice' | 'creditNote';
}

const longestNumber = 200;

/** The text of a field; of one that holds an IBAN, its hash stands for it. */
export function textOf({ values, hashed }: ProtectedInvoice, path: string): string | undefined {
  if (Object.hasOwn(values, path)) return values[path];
  return Object.hasOwn(hashed, path) ? hashed[path]?.hash : undefined;
}

/** Number and type of an invoice; most portals say a type only of credit notes. */
export function numberAndType(invoice: ProtectedInvoice): Omit<InvoiceKey, 'seller'> {
  return {
    number: normaliseNumber(textOf(invoice, 'invoiceNumber') ?? ''),
    type: textOf(invoice, 'invoiceType') === 'creditNote' ? 'creditNote' : 'invoice',
  };
}

/**
 * An invoice number without what a portal may print in another way: case and spaces.
 *
 * @example normaliseNumber('re 2024-001') // 'RE2024-001'
 */
export function normaliseNumber(text: string): string {
  return normaliseText(text.slice(0, longestNumber)).normalize('NFKC').toUpperCase().replace(/\s/g, '');
}

/**
 * What is left of a number when it was typed differently: letters and digits, without leading zeros. Two numbers with
 * one rest may be one invoice booked twice.
 *
 * @param number - As `normaliseNumber` gives it.
 * @example numberRest('RE-00123') // 'RE123'
 */
export function numberRest(number: string): string {
  return number.replace(/[^\p{L}\p{N}]/gu, '').replace(/(^|\p{L})0+(?=\p{N})/gu, '$1');
}
