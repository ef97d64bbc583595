import { addDays, dateOfDay } from '../invoice/calendar';
import { decimalFromNumber, decimalsOf } from '../invoice/decimal';
import type { FieldPath, Value } from '../invoice/types';
import type { Facts } from './facts';
import { recentDays } from './history/companyStatistics';
import type { HistoryView } from './history/historyView';

/** A number of the facts turned back into the value of a field, and which field that is. */
export interface ModelValue {
  readonly path: FieldPath;
  readonly value?: Value;
}

/**
 * The field that a number of the facts stands for, with the value that it would have if the number was `raw`.
 *
 * @returns undefined for a number of which the invoice shows no field.
 */
export function modelValue(name: string, raw: number, facts: Facts, history: HistoryView): ModelValue | undefined {
  const [path, amount] = meaning(name, raw, facts, history);
  if (path === undefined) return undefined;
  if (amount === undefined || (typeof amount === 'number' && !Number.isFinite(amount))) return { path };
  if (typeof amount === 'string') return { path, value: amount };
  return { path, value: decimalFromNumber(amount, shownDecimals(facts.invoice[path])) };
}

type Meaning = readonly [path: FieldPath | undefined, value: number | Value | undefined];

function meaning(
  name: string,
  raw: number,
  { paths, invoice, dueDay, numbers }: Facts,
  { company }: HistoryView,
): Meaning {
  const amount = (text: string | undefined) => (text === undefined ? Number.NaN : Number(text));
  switch (name) {
    case 'logNet':
      return [paths.net, Math.exp(raw)];
    case 'logGross':
      return [paths.gross, Math.exp(raw)];
    case 'logTax':
      return [paths.tax, Math.expm1(raw)];
    case 'logQuantity':
      return [paths.quantity, isOfOneOfMany(paths.quantity, numbers) ? undefined : Math.exp(raw)];
    case 'logUnitPrice':
      return [paths.unitPrice, isOfOneOfMany(paths.unitPrice, numbers) ? undefined : Math.exp(raw)];
    case 'logLines':
      return [paths.lines, Math.round(Math.exp(raw))];
    case 'taxRate':
      return [paths.tax, raw * amount(invoice['netTotal'])];
    case 'paymentDays':
      return [dueDay === undefined ? undefined : paths.due, addDays(invoice['issueDate'] ?? '', Math.round(raw))];
    case 'daysAfterRecent': {
      const recent = recentDays(company);
      return [paths.issue, recent && dateOfDay(recent.middle + raw)];
    }
    default:
      return [invoice[name] === undefined ? undefined : name, isDate(invoice[name]) ? dateOfDay(raw) : raw];
  }
}

/** Several lines have one number together: what is expected of it is not what is expected of the one line that is odd. */
function isOfOneOfMany(path: FieldPath | undefined, { logLines = 0 }: Facts['numbers']): boolean {
  return path?.startsWith('lines.') === true && logLines > 0;
}

/** The field that a category of the facts is read from. */
export function categoryPath(name: string, { paths, invoice }: Facts): FieldPath | undefined {
  const { number, issue, purchaseOrder, gross, quantity } = paths;
  const known: Readonly<Record<string, FieldPath | undefined>> = {
    ...{ seller: paths.seller, currency: paths.currency, terms: paths.terms, iban: paths.iban },
    ...{
      numberPattern: number,
      yearInNumber: number,
      weekday: issue,
      purchaseOrder,
      sign: gross,
      wholeQuantity: quantity,
    },
  };
  return Object.hasOwn(known, name) ? known[name] : invoice[name] === undefined ? undefined : name;
}

function isDate(text: string | undefined): boolean {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function shownDecimals(text: string | undefined): number {
  return text === undefined || isDate(text) ? 2 : decimalsOf(text);
}
