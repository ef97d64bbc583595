import { formatDate, formatNumber } from '../format';

export function date(value: string | undefined): string {
  return formatDate(value, 'dd/mm/yyyy');
}

export function number(value: string | undefined): string {
  return formatNumber(value, ',', '.');
}

/** An amount with its ISO currency before it. */
export function money(value: string | undefined, currency: string | undefined): string {
  return value === undefined || currency === undefined ? number(value) : `${currency} ${number(value)}`;
}
