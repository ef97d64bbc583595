import { addDays } from '../invoice/calendar';
import { decimalsOf, fromUnits, toUnits } from '../invoice/decimal';
import type { FieldPath, Invoice } from '../invoice/types';
import type { Random } from './random';

/** An invoice with one field changed. */
export interface Corrupted {
  readonly invoice: Invoice;
  readonly field: FieldPath;
}

/** The ways in which one field of an invoice goes wrong. */
export const corruptions = {
  grossTimes10: (invoice) => times(invoice, 'grossTotal', 10n),
  dateFiveYearsOff: (invoice, random) => shifted(invoice, 'issueDate', random.chance(0.5) ? -1826 : 1826),
  quantityTimes100: (invoice, random) =>
    times(invoice, `lines.${random.integer(0, lineCountOf(invoice) - 1)}.quantity`, 100n),
  netTimes10: (invoice) => times(invoice, 'netTotal', 10n),
  taxTimes10: (invoice) => times(invoice, 'taxTotal', 10n),
  unitPriceTimes10: (invoice, random) =>
    times(invoice, `lines.${random.integer(0, lineCountOf(invoice) - 1)}.unitPrice`, 10n),
  dueDateOneYearOff: (invoice, random) => shifted(invoice, 'dueDate', random.chance(0.5) ? -365 : 365),
} as const satisfies Record<string, (invoice: Invoice, random: Random) => Corrupted | undefined>;

export type CorruptionName = keyof typeof corruptions;

/** True for the name of a corruption. */
export function isCorruptionName(name: string): name is CorruptionName {
  return Object.hasOwn(corruptions, name);
}

/**
 * The invoice with one field changed.
 *
 * @returns undefined where the change would change nothing (ten times a tax of zero) or the field is not there.
 */
export function corrupt(invoice: Invoice, name: CorruptionName, random: Random): Corrupted | undefined {
  const corrupted = corruptions[name](invoice, random);
  return corrupted && corrupted.invoice[corrupted.field] !== invoice[corrupted.field] ? corrupted : undefined;
}

/** How many lines an invoice has. */
export function lineCountOf(invoice: Invoice): number {
  return Object.keys(invoice).filter((path) => /^lines\.\d+\.net$/.test(path)).length;
}

function times(invoice: Invoice, field: FieldPath, factor: bigint): Corrupted | undefined {
  const value = invoice[field];
  if (value === undefined) return undefined;
  const scale = decimalsOf(value);
  return { field, invoice: { ...invoice, [field]: fromUnits(toUnits(value, scale) * factor, scale) } };
}

function shifted(invoice: Invoice, field: FieldPath, days: number): Corrupted | undefined {
  const date = invoice[field] === undefined ? undefined : addDays(invoice[field], days);
  return date === undefined ? undefined : { field, invoice: { ...invoice, [field]: date } };
}
