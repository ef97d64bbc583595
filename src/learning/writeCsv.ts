import Papa from 'papaparse';
import { columnOfPath } from '../invoice/catalogue';
import type { Invoice } from '../invoice/types';

/** What a spreadsheet takes for a formula, or would after the apostrophe that quotes it is taken off. */
export const formula = /^'*(?:[=+@\t\r]|-(?!\d+(\.\d+)?$))/;

/**
 * Invoices as CSV (RFC 4180) with a column for each field that any of them has, named by its id in snake_case. A text
 * that a spreadsheet would take for a formula is quoted as text with an apostrophe before it.
 */
export function writeInvoices(invoices: readonly Invoice[]): string {
  const paths = [...new Set(invoices.flatMap((invoice) => Object.keys(invoice)))].sort(byHeaderThenLine);
  const rows = invoices.map((invoice) => paths.map((path) => invoice[path] ?? ''));
  return `${Papa.unparse({ fields: paths.map(columnOfPath), data: rows }, { escapeFormulae: formula, newline: '\n' })}\n`;
}

/** Header fields in the order in which they come, then the lines by number. */
function byHeaderThenLine(a: string, b: string): number {
  return lineOf(a) - lineOf(b);
}

function lineOf(path: string): number {
  return Number(/\.(\d+)\./.exec(path)?.[1] ?? -1);
}
