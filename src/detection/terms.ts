import { isDecimal, sumDecimals } from '../invoice/decimal';
import type { FieldPath, Invoice } from '../invoice/types';
import type { Term } from './types';

/** The numbers of the lines (or other groups) that an invoice has, ascending. */
export function lineIndexes(invoice: Invoice, pattern: string): number[] {
  const prefix = pattern.slice(0, pattern.indexOf('*'));
  const indexes = Object.keys(invoice)
    .filter((path) => path.startsWith(prefix))
    .map((path) => Number.parseInt(path.slice(prefix.length), 10));
  return [...new Set(indexes.filter(Number.isInteger))].sort((a, b) => a - b);
}

/** The path of a pattern in one line. */
export function pathInLine(pattern: string, line: number | undefined): FieldPath {
  return line === undefined ? pattern : pattern.replace('*', String(line));
}

/** The number at a path; undefined when there is none. */
export function numberAt(invoice: Invoice, path: FieldPath): number | undefined {
  const value = Object.hasOwn(invoice, path) ? invoice[path] : undefined;
  return value !== undefined && isDecimal(value) ? Number(value) : undefined;
}

/**
 * The product of terms.
 *
 * @param line - The line that a `*` in a term stands for.
 * @param unread - Collects the paths that are missing.
 */
export function product(
  invoice: Invoice,
  terms: readonly Term[],
  line: number | undefined,
  unread: Set<FieldPath>,
): number {
  return terms.reduce<number>((total, term) => total * termValue(invoice, term, line, unread), 1);
}

function termValue(invoice: Invoice, term: Term, line: number | undefined, unread: Set<FieldPath>): number {
  if (typeof term === 'string') return valueOr(invoice, pathInLine(term, line), unread);
  const lines = lineIndexes(invoice, term.sumOf);
  const paths = (lines.length > 0 ? lines : [0]).map((each) => pathInLine(term.sumOf, each));
  const missing = paths.filter((path) => numberAt(invoice, path) === undefined);
  for (const path of missing) unread.add(path);
  return missing.length > 0 ? Number.NaN : Number(sumDecimals(paths.map((path) => invoice[path] ?? '0')));
}

function valueOr(invoice: Invoice, path: FieldPath, unread: Set<FieldPath>): number {
  const number = numberAt(invoice, path);
  if (number === undefined) unread.add(path);
  return number ?? Number.NaN;
}
