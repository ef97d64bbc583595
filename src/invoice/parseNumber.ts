import { withNeutralCurrency } from './currencies';
import { normaliseText } from './normaliseText';
import { isMultiple } from './numberMultiple';
import { signsOf } from './numberSign';
import type { Parsed } from './parsed';
import { knownSeparators, type Separators, separatorsOf } from './separators';

/**
 * Reads the one number in a text as a decimal string.
 *
 * The locale decides what `1.234` means. A number that the locale does not allow, or that without a locale has two
 * meanings, is ambiguous with each meaning as a candidate; so are two numbers in one text, a sign that may be a dash,
 * and a number of thousands or millions (`5k`).
 *
 * @param text - As it stands on the page, with or without a currency or unit around the number.
 * @param locale - BCP 47 tag of the page's numbers; without it only what has one meaning is certain.
 * @example parseNumber('(1.234,50 €)', 'de-DE') // { status: 'certain', value: '-1234.50' }
 */
export function parseNumber(text: string, locale?: string): Parsed {
  const plain = withNeutralCurrency(normaliseText(text.replace(noBreakGroup, "'")));
  const own = locale === undefined ? undefined : separatorsOf(locale);
  const tokens = tokensIn(plain, own);
  const [token, ...others] = tokens;
  if (token === undefined) return { status: 'invalid', problem: 'notANumber' };
  if (others.length > 0) {
    const candidates = new Set(tokens.flatMap(([digits]) => readings(digits, own).values));
    return { status: 'ambiguous', problem: 'severalValues', candidates: [...candidates] };
  }
  const before = plain.slice(0, token.index);
  const after = plain.slice(token.index + token[0].length);
  const { values, allowed } = readings(token[0], own);
  const signs = signsOf(before, after) ?? [];
  const candidates = [...new Set(values.flatMap((digits) => signs.map((sign) => signed(sign, digits))))];
  const [value] = candidates;
  if (value === undefined) return { status: 'invalid', problem: 'notANumber' };
  return candidates.length === 1 && allowed && !isMultiple(before, after)
    ? { status: 'certain', value }
    : { status: 'ambiguous', problem: 'severalReadings', candidates };
}

/** A no-break or thin space between digits separates thousands in any locale. */
const noBreakGroup = /(?<=\p{Nd})[\u00a0\u202f\u2007\u2009](?=\p{Nd}{3}(?!\p{Nd}))/gu;

const apart = /(?:(?<![\p{L}\d.,])[.,٫])?\d+(?:[.,'٫٬]\d+)*/gu;
const groupedBySpaces = new RegExp(
  String.raw`[1-9]\d{0,2}(?: \d{3})+(?!\d)(?:[.,]\d+)?(?![.,'\d])|${apart.source}`,
  'gu',
);

/**
 * The digits in a text. Plain spaces separate thousands where the locale groups so and no word stands before, whose
 * number the first group may be (`Method 2 202,68`); else both ways of taking them apart are given.
 */
function tokensIn(text: string, own: readonly Separators[] | undefined): RegExpExecArray[] {
  const grouped = [...text.matchAll(groupedBySpaces)];
  const single = [...text.matchAll(apart)];
  if (grouped.length === single.length) return single;
  const afterWord = /\p{L}\.? ?$/u.test(text.slice(0, grouped[0]?.index));
  const spaces = own?.some(({ groups }) => groups.includes(' ')) ?? false;
  return spaces && !afterWord ? grouped : [...grouped, ...single];
}

/** What digits mean: in the locale where that allows them, else in every locale that does. */
function readings(digits: string, own: readonly Separators[] | undefined): { values: string[]; allowed: boolean } {
  const inLocale = own?.flatMap((separators) => readWith(digits, separators) ?? []) ?? [];
  const values = inLocale.length > 0 ? inLocale : knownSeparators.flatMap((each) => readWith(digits, each) ?? []);
  return { values: [...new Set(values)], allowed: own === undefined || inLocale.length > 0 };
}

function readWith(token: string, { groups, decimal, indian }: Separators): string | undefined {
  const [whole = '', fraction, ...rest] = token.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  if (/^\d*$/.test(whole)) return canonical(whole, fraction);
  const group = groups.find((each) => whole.includes(each));
  if (group === undefined) return undefined;
  const [first = '', ...others] = whole.split(group);
  const last = others.pop() ?? '';
  const sizes = others.every((part) => part.length === 3) || (indian && others.every((part) => part.length === 2));
  const digits = first + others.join('') + last;
  if (!sizes || !/^[1-9]\d{0,2}$/.test(first) || last.length !== 3 || !/^\d+$/.test(digits)) return undefined;
  return canonical(digits, fraction);
}

function canonical(whole: string, fraction: string | undefined): string {
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

function signed(sign: '' | '-', digits: string): string {
  return sign === '-' && /[1-9]/.test(digits) ? `-${digits}` : digits;
}
