import { formatDate, formatNumber } from '../format';

/** What a control holds: nothing for a missing value, as its placeholder shows the dash. */
export type ControlText = string;

export function dateText(value: string | undefined): ControlText {
  return value === undefined ? '' : formatDate(value, 'mm/dd/yyyy');
}

export function numberText(value: string | undefined): ControlText {
  return value === undefined ? '' : formatNumber(value, ',', '.');
}
