import { normaliseText } from './normaliseText';

/** How a locale writes numbers. */
export interface Separators {
  /** What may stand between thousands, in the plain forms of `normaliseText`; any one of them in one number. */
  readonly groups: readonly string[];
  readonly decimal: string;
  /** Groups of two before the last three: 1,23,456. */
  readonly indian: boolean;
}

const cache = new Map<string, Separators>();

/**
 * The separators of a locale, from the Unicode CLDR data in Intl.
 *
 * @throws RangeError when the tag is not a BCP 47 locale; the profile's schema has checked it.
 */
export function separatorsOf(locale: string): Separators {
  const known = cache.get(locale);
  if (known) return known;
  const number = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.5);
  // Some locales (Austria's) group money otherwise than plain numbers.
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).formatToParts(1234567.5);
  const text = (parts: Intl.NumberFormatPart[], type: string) => plain(parts.find((part) => part.type === type)?.value);
  const separators: Separators = {
    groups: [...new Set([text(number, 'group'), text(money, 'group'), "'"])].filter((group) => group !== ''),
    decimal: text(number, 'decimal'),
    indian: number.find((part) => part.type === 'integer')?.value.length === 2,
  };
  cache.set(locale, separators);
  return separators;
}

function plain(separator = ''): string {
  return /^\s$/u.test(separator) ? ' ' : normaliseText(separator);
}
