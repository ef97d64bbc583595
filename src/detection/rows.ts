import { isDecimal } from '../invoice/decimal';
import type { FieldPath, Invoice, Value } from '../invoice/types';
import { lineIndexes } from './terms';

/** The repeated parts of an invoice (EN 16931-1: BG-25 and BG-23). */
export type Group = 'lines' | 'taxBreakdown';

/** What is read of an invoice, and what is there but could not be read. */
export interface Read {
  readonly invoice: Invoice;
  readonly uncertain?: readonly FieldPath[];
}

/** The numbers of a group's rows that have all of these fields, ascending. */
export function rowsWith({ invoice }: Pick<Read, 'invoice'>, group: Group, names: readonly string[]): number[] {
  const has = (row: number) => names.every((name) => amountAt(invoice, `${group}.${row}.${name}`) !== undefined);
  return lineIndexes(invoice, `${group}.*`).filter(has);
}

/**
 * The paths of one field in all rows of a group.
 *
 * @returns undefined where there are no rows, or one of them lacks the field or could not be read: their sum is unknown.
 */
export function everyRow({ invoice, uncertain = [] }: Read, group: Group, name: string): FieldPath[] | undefined {
  const isUnread = uncertain.some((path) => path.startsWith(`${group}.`) && path.endsWith(`.${name}`));
  const paths = lineIndexes(invoice, `${group}.*`).map((row) => `${group}.${row}.${name}`);
  if (isUnread || paths.length === 0) return undefined;
  return paths.every((path) => amountAt(invoice, path) !== undefined) ? paths : undefined;
}

/**
 * Which of some amounts in the header are shown.
 *
 * @returns undefined where one of them is there and could not be read: it is not zero.
 */
export function shownOf({ invoice, uncertain = [] }: Read, paths: readonly FieldPath[]): FieldPath[] | undefined {
  const shown = paths.filter((path) => invoice[path] !== undefined);
  const isUnread = paths.some((path) => uncertain.includes(path));
  return isUnread || shown.some((path) => amountAt(invoice, path) === undefined) ? undefined : shown;
}

/** The decimal at a path; undefined for none, and for one too long to be an amount. */
export function amountAt(invoice: Invoice, path: FieldPath): Value | undefined {
  const text = invoice[path];
  return text !== undefined && text.length <= longest && isDecimal(text) ? text : undefined;
}

/** More digits than any amount has. */
const longest = 60;
