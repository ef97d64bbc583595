import { fieldKind, isCustomField } from '../invoice/catalogue';
import { currencyDecimals } from '../invoice/currencies';
import { decimalsOf, isDecimal } from '../invoice/decimal';
import type { FieldPath, Value } from '../invoice/types';
import { locale } from './reader';
import { text } from './text';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A value as the reader writes it: money with its currency, dates and numbers in the reader's locale.
 *
 * @param currency - ISO 4217 code of the invoice; without one money is a plain number.
 * @example formatValue('grossTotal', '1234.5', 'EUR') // '€1,234.50'
 */
export function formatValue(path: FieldPath, value: Value, currency?: string): string {
  const kind = fieldKind(path);
  // The model may take any custom field for a date; no number looks like one.
  if (isoDate.test(value) && (kind === 'date' || isCustomField(path))) return formatDate(value);
  if (kind === 'invoiceType') return text(value === 'creditNote' ? 'value.creditNote' : 'value.invoice');
  if ((kind !== 'money' && kind !== 'number' && !isCustomField(path)) || !isDecimal(value)) return value;
  const shown = decimalsOf(value);
  if (kind !== 'money' || currency === undefined) return number(value, shown, {});
  return number(value, Math.max(shown, currencyDecimals(currency)), { style: 'currency', currency });
}

/** A calendar date as the reader writes it. */
export function formatDate(iso: string): string {
  return new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(iso));
}

function number(value: Value, decimals: number, options: Intl.NumberFormatOptions): string {
  const digits = Math.min(decimals, 20);
  return new Intl.NumberFormat(locale.value, {
    ...options,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Number(value));
}

/**
 * How many times its limit an error is, in words.
 *
 * @param ratio - How far off, in limits, ≥ 0.
 * @example formatRatio(12.3) // '12 × the limit'
 */
export function formatRatio(ratio: number): string {
  if (ratio < 0.2) return text('error.asExpected');
  if (ratio <= 1) return text('error.within');
  const most = 1000;
  const figure = new Intl.NumberFormat(locale.value, { maximumFractionDigits: ratio < 10 ? 1 : 0 }).format(
    Math.min(ratio, most),
  );
  return text(ratio > most ? 'error.farOver' : 'error.over', { ratio: figure });
}

/** A figure with some significant digits, as the reader writes it. */
export function formatFigure(figure: number, digits = 4): string {
  return new Intl.NumberFormat(locale.value, { maximumSignificantDigits: digits }).format(figure);
}
