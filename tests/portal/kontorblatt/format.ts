import { formatDate, formatNumber } from '../format';

export function datum(value: string | undefined): string {
  return formatDate(value, 'dd.mm.yyyy');
}

export function zahl(value: string | undefined): string {
  return formatNumber(value, '.', ',');
}

/** An amount with the euro sign or another currency's code after it. */
export function betrag(value: string | undefined, currency: string | undefined): string {
  if (value === undefined || currency === undefined) return zahl(value);
  return `${zahl(value)} ${currency === 'EUR' ? '€' : currency}`;
}
