import { normaliseText } from './normaliseText';
import type { Parsed } from './parsed';
import { type Separators, separatorsOf } from './separators';

/**
 * Reads the one number in a text as a decimal string.
 *
 * The locale decides what `1.234` means. A number that the locale does not allow, or that without a locale has two
 * meanings, is ambiguous with each meaning as a candidate; two numbers in one text are ambiguous too.
 *
 * @param text - As it stands on the page, with or without a currency or unit around the number.
 * @param locale - BCP 47 tag of the page's numbers; without it only what has one meaning is certain.
 * @example parseNumber('(1.234,50 €)', 'de-DE') // { status: 'certain', value: '-1234.50' }
 */
export function parseNumber(text: string, locale?: string): Parsed {
  const plain = normaliseText(text);
  const separators = locale === undefined ? undefined : separatorsOf(locale);
  const tokens = [...plain.matchAll(tokenPattern(plain, separators))];
  const [token] = tokens;
  if (token === undefined) return { status: 'invalid', problem: 'notANumber' };
  const sign =
    tokens.length === 1 ? signOf(plain.slice(0, token.index), plain.slice(token.index + token[0].length)) : '';
  if (sign === undefined) return { status: 'invalid', problem: 'notANumber' };
  const inLocale = (digits: string) => separators && readWith(digits, separators);
  const all = tokens.map((each) => inLocale(each[0]) ?? readings(each[0]));
  if (tokens.length > 1) {
    return { status: 'ambiguous', problem: 'severalValues', candidates: [...new Set(all.flat())] };
  }
  const values = [all[0] ?? []].flat().map((digits) => (sign === '-' && /[1-9]/.test(digits) ? `-${digits}` : digits));
  const [value] = values;
  if (value === undefined) return { status: 'invalid', problem: 'notANumber' };
  const allowed = separators === undefined || inLocale(token[0]) !== undefined;
  return values.length === 1 && allowed
    ? { status: 'certain', value }
    : { status: 'ambiguous', problem: 'severalReadings', candidates: values };
}

/** Spaces separate thousands only before exactly three digits, and only where the locale groups so. */
function tokenPattern(text: string, separators: Separators | undefined): RegExp {
  const spaces = separators ? separators.groups.includes(' ') : true;
  const piece = String.raw`\d+(?:[.,'٫٬]\d+)*`;
  const grouped = String.raw`\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?(?![.,'\d])`;
  return new RegExp(spaces && / \d{3}/.test(text) ? `${grouped}|${piece}` : piece, 'g');
}

function signOf(before: string, after: string): '' | '-' | undefined {
  if (/\p{L}-?$/u.test(before) && !/(^|[^\p{L}])([A-Z]{1,3}\$?|kr|zł|Fr\.|Rs\.?)-?$/u.test(before)) return undefined;
  const minus =
    /(^|[^\p{L}\d])-\s*[^\p{L}\d(-]*$/u.test(before) ||
    /-\s*(\p{Sc}|[A-Z]{3})\s*$/u.test(before) ||
    /^\s*-(?!\S*\d)/.test(after);
  const brackets = /\([^()]*$/.test(before) && /^[^()]*\)/.test(after);
  const credit = /^\s*(\p{Sc}|[A-Z]{3})?\s*CR\b/u.test(after);
  if ([minus, brackets, credit].filter(Boolean).length > 1) return undefined;
  return minus || brackets || credit ? '-' : '';
}

function readWith(token: string, { groups, decimal, indian }: Separators): string | undefined {
  const [whole = '', fraction, ...rest] = token.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  if (/^\d+$/.test(whole)) return canonical(whole, fraction);
  const group = groups.find((each) => whole.includes(each));
  if (group === undefined) return undefined;
  const [first = '', ...others] = whole.split(group);
  const last = others.pop() ?? '';
  const sizes = others.every((part) => part.length === 3) || (indian && others.every((part) => part.length === 2));
  const digits = first + others.join('') + last;
  if (!sizes || !/^\d{1,3}$/.test(first) || last.length !== 3 || !/^\d+$/.test(digits)) return undefined;
  return canonical(digits, fraction);
}

const knownSeparators: readonly Separators[] = [
  { groups: [',', "'", ' '], decimal: '.', indian: true },
  { groups: ['.', "'", ' '], decimal: ',', indian: false },
  { groups: ['٬'], decimal: '٫', indian: false },
];

/** Every meaning that a number can have in some locale, each once. */
function readings(token: string): string[] {
  return [...new Set(knownSeparators.flatMap((separators) => readWith(token, separators) ?? []))];
}

function canonical(whole: string, fraction: string | undefined): string {
  const digits = whole.replace(/^0+(?=\d)/, '');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
