import { dateOfDay, dayNumber } from '../invoice/calendar';
import { fieldKind } from '../invoice/catalogue';
import { currencyDecimals } from '../invoice/currencies';
import { decimalFromNumber, decimalsOf } from '../invoice/decimal';
import type { FieldPath, Invoice, Value } from '../invoice/types';
import { lineIndexes, numberAt, pathInLine, product } from './terms';
import type { Feature } from './types';

/** One feature of one invoice. */
export interface FeatureValue {
  /** The field that it explains; for a feature over lines, of the line it was taken from. */
  readonly path: FieldPath;
  /** In the feature's unit; undefined when it cannot be computed. */
  readonly value: number | undefined;
  /** The fields that are missing for it. */
  readonly unread: readonly FieldPath[];
}

const secondsPerDay = 86_400;

/**
 * A feature's value on an invoice.
 *
 * Over lines it is that of the line farthest from the feature's centre. A line in which both sides of a ratio are zero
 * or of which the logarithm of zero is asked (something given away) has nothing to say; a line that cannot be read, or in
 * which only the divisor is zero, makes the whole feature unknown.
 *
 * @param referenceDay - ISO date from which dates are counted.
 */
export function featureValue(feature: Feature, invoice: Invoice, referenceDay: string | undefined): FeatureValue {
  if (!feature.field.includes('*')) return finite(valueInLine(feature, invoice, referenceDay, undefined));
  const lines = lineIndexes(invoice, feature.field);
  const values = (lines.length > 0 ? lines : [0]).map((line) => valueInLine(feature, invoice, referenceDay, line));
  const unread = values.flatMap((each) => each.unread);
  const [first] = values;
  if (unread.length > 0 || first === undefined) return { path: first?.path ?? feature.field, value: undefined, unread };
  return finite(
    values.reduce((worst, each) => (distance(each, feature) > distance(worst, feature) ? each : worst), first),
  );
}

/** Every line's value of a feature over lines, for its centre. */
export function lineValues(feature: Feature, invoice: Invoice): number[] {
  const values = lineIndexes(invoice, feature.field).map(
    (line) => valueInLine(feature, invoice, undefined, line).value,
  );
  return values.filter((value) => value !== undefined).filter(Number.isFinite);
}

/**
 * The field's value that a feature's value stands for, the other fields being as they are.
 *
 * @returns A canonical value in the field's own unit, or undefined when there is none (a date out of range).
 */
export function valueOfFeature(
  feature: Feature,
  path: FieldPath,
  number: number,
  invoice: Invoice,
  referenceDay: string | undefined,
): Value | undefined {
  const { transform } = feature;
  const line = /\.(\d+)\./.exec(path)?.[1];
  const observed = numberAt(invoice, path);
  switch (transform.kind) {
    case 'number':
      return decimal(number, path, invoice);
    case 'log':
      return decimal(Math.sign(observed ?? 1) * Math.exp(number), path, invoice);
    case 'timestamp':
      return dateOfDay(number / secondsPerDay);
    case 'daysBeforeReference':
      return referenceDay === undefined ? undefined : dateOfDay((dayNumber(referenceDay) ?? Number.NaN) - number);
    case 'ratio': {
      const at = line === undefined ? undefined : Number(line);
      const none = new Set<FieldPath>();
      return decimal(
        (number * product(invoice, transform.over, at, none)) / product(invoice, transform.times, at, none),
        path,
        invoice,
      );
    }
  }
}

function finite({ path, value, unread }: FeatureValue): FeatureValue {
  return { path, value: value !== undefined && Number.isFinite(value) ? value : undefined, unread };
}

/** The value may be infinite, or not a number where the line has nothing to say. */
function valueInLine(
  feature: Feature,
  invoice: Invoice,
  referenceDay: string | undefined,
  line?: number,
): FeatureValue {
  const path = pathInLine(feature.field, line);
  const unread = new Set<FieldPath>();
  const value = rawValue(feature, path, invoice, referenceDay, line, unread);
  return { path, value, unread: [...unread] };
}

function rawValue(
  { transform }: Feature,
  path: FieldPath,
  invoice: Invoice,
  referenceDay: string | undefined,
  line: number | undefined,
  unread: Set<FieldPath>,
): number | undefined {
  if (transform.kind === 'timestamp' || transform.kind === 'daysBeforeReference') {
    const day = dayNumber(invoice[path] ?? '');
    if (day === undefined) unread.add(path);
    if (transform.kind === 'timestamp') return day === undefined ? undefined : day * secondsPerDay;
    const reference = referenceDay === undefined ? undefined : dayNumber(referenceDay);
    return day === undefined || reference === undefined ? undefined : reference - day;
  }
  const number = numberAt(invoice, path);
  if (number === undefined) unread.add(path);
  if (transform.kind === 'number') return number;
  if (transform.kind === 'log') return number ? Math.log(Math.abs(number)) : Number.NaN;
  const over = product(invoice, transform.over, line, unread);
  return ((number ?? Number.NaN) * product(invoice, transform.times, line, unread)) / over;
}

function distance({ value }: FeatureValue, { center = 0 }: Feature): number {
  return value === undefined || Number.isNaN(value) ? -1 : Math.abs(value - center);
}

/** As many decimals as the field has: money by its currency, or as many as the value read shows if that is more. */
function decimal(number: number, path: FieldPath, invoice: Invoice): Value | undefined {
  if (!Number.isFinite(number)) return undefined;
  const read = invoice[path];
  const shown = read === undefined ? 0 : decimalsOf(read);
  const least = fieldKind(path) === 'money' ? currencyDecimals(invoice['currency']) : 0;
  return decimalFromNumber(number, Math.max(shown, least));
}
