import { isoDate } from './calendar';
import { normaliseText } from './normaliseText';
import type { Parsed } from './parsed';

/** Marks of calendars that are not read: Japanese, Republic of China, Thai and Hijri eras. */
const otherCalendars = /令和|平成|昭和|民國|民国|พ\.ศ\.|هـ|\bAH\b|\bBE\b/;

/**
 * Reads the one calendar date in a text.
 *
 * The locale decides whether `05/03/2026` is in March or in May. Without one, or where the text contradicts it, only
 * what has one meaning in every order is certain. A year of two digits is in this century: invoices are.
 *
 * @param text - As it stands on the page; a time of day behind the date is left out.
 * @param locale - BCP 47 tag of the page's dates.
 * @example parseDate('3. April 2026', 'de-DE') // { status: 'certain', value: '2026-04-03' }
 */
export function parseDate(text: string, locale?: string): Parsed {
  const plain = normaliseText(text).replace(
    /(^|[T ,])\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AaPp]\.?[Mm]\.?)?(Z|[+-]\d{2}:?\d{2})?/g,
    '$1',
  );
  if (otherCalendars.test(plain)) return { status: 'invalid', problem: 'calendarNotSupported' };
  const found = [...yearFirst(plain), ...namedMonth(plain, locale), ...numeric(plain, locale)];
  const [first] = found;
  if (first === undefined) return { status: 'invalid', problem: 'notADate' };
  const dates = [...new Set(found.flatMap((each) => each.meanings))];
  const [value] = dates;
  if (found.length > 1 && dates.length > 1) return { status: 'ambiguous', problem: 'severalValues', candidates: dates };
  if (value === undefined) return { status: 'invalid', problem: 'notADate' };
  return dates.length === 1 && !first.contradicts
    ? { status: 'certain', value }
    : { status: 'ambiguous', problem: 'severalReadings', candidates: dates };
}

interface Found {
  /** The dates that the text may mean; none for an impossible day. */
  readonly meanings: readonly string[];
  /** Only possible in an order that is not the profile's. */
  readonly contradicts?: true;
}

function yearFirst(text: string): Found[] {
  const separated = /(?<!\d)(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}))(?!\d)/g;
  const compact = /^()()(\d{4})(\d{2})(\d{2})$/g;
  return [...text.matchAll(separated)]
    .map((match) => ({ meanings: meaning(match[1], match[3] ?? match[5], match[4] ?? match[6]) }))
    .concat([...text.matchAll(compact)].map((match) => ({ meanings: meaning(match[3], match[4], match[5]) })));
}

function numeric(text: string, locale: string | undefined): Found[] {
  const matches = text.matchAll(/(?<![\d./-])(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?![\d/-])/g);
  return [...matches].map(([, first = '', , second = '', year = '']) => {
    const dayFirst = meaning(century(year), second, first);
    const monthFirst = meaning(century(year), first, second);
    const order = locale === undefined ? undefined : partOrder(locale);
    if (order === undefined || order === 'yearFirst') {
      const yearFirst = year.length === 2 ? meaning(century(first), second, year) : [];
      return { meanings: [...new Set([...dayFirst, ...monthFirst, ...yearFirst])] };
    }
    const [own, other] = order === 'monthFirst' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
    return own.length > 0 ? { meanings: own } : { meanings: other, contradicts: true };
  });
}

function namedMonth(text: string, locale: string | undefined): Found[] {
  const lower = text.toLocaleLowerCase(locale ?? 'en');
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th)? ?(?:de |of )?[- ]?(\p{L}[\p{L}\p{M}]*)\.?,?[- ]?(?:de |del )?(\d{4})(?!\d)/gu;
  const monthFirst = /(\p{L}[\p{L}\p{M}]*)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/gu;
  const month = (name = '') => String(monthNames(locale).get(name) ?? '');
  return [...lower.matchAll(dayFirst)]
    .map(([, day, name, year]) => ({ meanings: meaning(year, month(name), day) }))
    .concat(
      [...lower.matchAll(monthFirst)].map(([, name, day, year]) => ({ meanings: meaning(year, month(name), day) })),
    )
    .filter(({ meanings }) => meanings.length > 0);
}

function meaning(year = '', month = '', day = ''): string[] {
  const date = month === '' ? undefined : isoDate(Number(year), Number(month), Number(day));
  return date === undefined ? [] : [date];
}

function century(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

function partOrder(locale: string): 'dayFirst' | 'monthFirst' | 'yearFirst' {
  const parts = new Intl.DateTimeFormat(locale, { dateStyle: 'short', calendar: 'gregory' }).formatToParts(0);
  const [first] = parts.filter(({ type }) => type === 'year' || type === 'month' || type === 'day');
  if (first?.type === 'year') return 'yearFirst';
  return first?.type === 'month' ? 'monthFirst' : 'dayFirst';
}

const monthCache = new Map<string, ReadonlyMap<string, number>>();

function monthNames(locale = 'en'): ReadonlyMap<string, number> {
  const known = monthCache.get(locale);
  if (known) return known;
  const names = new Map<string, number>();
  for (const tag of ['en', locale]) {
    for (const style of ['long', 'short'] as const) {
      for (const form of [{ month: style }, { month: style, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(tag, { ...form, timeZone: 'UTC', calendar: 'gregory' });
        for (let month = 0; month < 12; month += 1) {
          const part = format.formatToParts(Date.UTC(2026, month, 1)).find(({ type }) => type === 'month')?.value ?? '';
          if (/^\p{L}/u.test(part)) names.set(part.toLocaleLowerCase(tag).replace(/\.$/, ''), month + 1);
        }
      }
    }
  }
  names.set('sept', 9);
  monthCache.set(locale, names);
  return names;
}
