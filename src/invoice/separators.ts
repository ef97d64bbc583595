import { normaliseText } from './normaliseText';

/** One way to write numbers. */
export interface Separators {
  /** What may stand between thousands, in the plain forms of `normaliseText`; any one of them in one number. */
  readonly groups: readonly string[];
  readonly decimal: string;
  /** Groups of two before the last three: 1,23,456. */
  readonly indian: boolean;
}

/** The Arabic separators mean the same in every locale, and so do plain digits. */
const arabic: Separators = { groups: ['٬'], decimal: '٫', indian: false };

/** Every way to write numbers that some locale has. */
export const knownSeparators: readonly Separators[] = [
  { groups: [',', "'", ' '], decimal: '.', indian: true },
  { groups: ['.', "'", ' '], decimal: ',', indian: false },
  arabic,
];

const cache = new Map<string, readonly Separators[]>();

/**
 * The ways in which a locale writes numbers, from the Unicode CLDR data in Intl: plain ones, and money where that is
 * written otherwise (Austria groups it with points, French Switzerland gives it a decimal point).
 *
 * @throws RangeError when the tag is not a BCP 47 locale; the profile's schema has checked it.
 */
export function separatorsOf(locale: string): readonly Separators[] {
  const known = cache.get(locale);
  if (known) return known;
  const separators = [
    separatorsIn(new Intl.NumberFormat(locale, { useGrouping: true })),
    separatorsIn(new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })),
    arabic,
  ];
  cache.set(locale, separators);
  return separators;
}

function separatorsIn(format: Intl.NumberFormat): Separators {
  const parts = format.formatToParts(1234567.5);
  const text = (type: string) => plain(parts.find((part) => part.type === type)?.value);
  return {
    groups: [...new Set([text('group'), "'"])].filter((group) => group !== ''),
    decimal: text('decimal'),
    indian: parts.find((part) => part.type === 'integer')?.value.length === 2,
  };
}

function plain(separator = ''): string {
  return /^\s$/u.test(separator) ? ' ' : normaliseText(separator);
}
