import type { Value } from '../../invoice/types';

/**
 * An xsd:decimal as a decimal string of ours, with the decimals that it shows.
 *
 * @returns undefined for what is no xsd:decimal, like `1,5`, `1e3`, `INF` or a lone point.
 * @see W3C XML Schema 1.1 Part 2, 3.3.3
 * @example xsdDecimal('+.50') // '0.50'
 */
export function xsdDecimal(text: string): Value | undefined {
  const [, sign, whole = '', fraction = ''] = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text) ?? [];
  if (sign === undefined || whole + fraction === '') return undefined;
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const value = fraction === '' ? digits : `${digits}.${fraction}`;
  return sign === '-' && /[1-9]/.test(value) ? `-${value}` : value;
}
