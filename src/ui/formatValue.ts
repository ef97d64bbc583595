import { fieldKind } from '../invoice/catalogue';
import { currencyDecimals } from '../invoice/currencies';
import { decimalsOf, isDecimal } from '../invoice/decimal';
import type { FieldPath, Value } from '../invoice/types';

/**
 * A value as the reader writes it: money with its currency, dates and numbers in the reader's locale.
 *
 * @param currency - ISO 4217 code of the invoice; without one money is a plain number.
 * @param locale - The reader's, not the page's.
 * @example formatValue('grossTotal', '1234.5', 'EUR', 'en-GB') // '€1,234.50'
 */
export function formatValue(path: FieldPath, value: Value, currency: string | undefined, locale: string): string {
  const kind = fieldKind(path);
  if (kind === 'date') {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.format(Date.parse(value)) : value;
  }
  if (kind === 'invoiceType') return value === 'creditNote' ? 'Credit note' : 'Invoice';
  if ((kind !== 'money' && kind !== 'number') || !isDecimal(value)) return value;
  const shown = decimalsOf(value);
  if (kind === 'number' || currency === undefined) return number(value, locale, shown, {});
  return number(value, locale, Math.max(shown, currencyDecimals(currency)), { style: 'currency', currency });
}

function number(value: Value, locale: string, decimals: number, options: Intl.NumberFormatOptions): string {
  const digits = Math.min(decimals, 20);
  return new Intl.NumberFormat(locale, {
    ...options,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Number(value));
}

/**
 * How many times its limit an error is, in words.
 *
 * @param ratio - How far off, in limits, ≥ 0.
 * @example formatRatio(12.3, 'en') // '12 × the limit'
 */
export function formatRatio(ratio: number, locale: string): string {
  if (ratio < 0.2) return 'as expected';
  if (ratio <= 1) return 'within the limit';
  const most = 1000;
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: ratio < 10 ? 1 : 0 }).format(
    Math.min(ratio, most),
  );
  return `${ratio > most ? 'over ' : ''}${figure} × the limit`;
}
