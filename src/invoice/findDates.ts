import { isoDate } from './calendar';
import { type DateLocale, dateLocaleOf, monthKey } from './dateLocale';

/** One date in a text. */
export interface FoundDate {
  /** The dates that the text may mean; none for an impossible day. */
  readonly meanings: readonly string[];
  /** Only possible in an order that is not the locale's. */
  readonly contradicts?: boolean;
  /** One end of a span of dates. */
  readonly inSpan: boolean;
}

/**
 * Every date in a normalised text without times of day.
 *
 * @param locale - BCP 47 tag; without it a numeric date has the meaning of every order.
 */
export function findDates(text: string, locale: string | undefined): FoundDate[] {
  const own = locale === undefined ? undefined : dateLocaleOf(locale);
  const find = (pattern: RegExp, read: (parts: readonly string[]) => Omit<FoundDate, 'inSpan'> | undefined) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = read(match.slice(1));
      return found === undefined ? [] : [{ ...found, inSpan: isInSpan(text, match.index, match[0].length) }];
    });
  const month = (name = '') => (own ?? dateLocaleOf('en')).months.get(monthKey(name, locale ?? 'en'));
  const named = (year = '', name = '', day = '') => {
    const number = month(name) ?? month(name.replace(/^ב/, ''));
    return number === undefined ? undefined : { meanings: dateOrMirror(year, String(number), day, own) };
  };
  return [
    ...find(yearFirst, ([year, , a, b, c, d]) => ({ meanings: meaning(year, a ?? c, b ?? d, own) })),
    ...find(compact, ([year, a, b]) => ({ meanings: meaning(year, a, b, own) })),
    ...find(dayNameYear, ([day, name, year]) => named(year, name, day)),
    ...find(nameDayYear, ([name, day, year]) => named(year, name, day)),
    ...find(yearNameDay, ([year, name, day]) => named(year, name, day)),
    ...find(numeric, ([first, mark, second, year]) => inOrder(first, second, year, mark === '.' ? dotted(own) : own)),
  ];
}

const yearFirst =
  /(?<!\d|\d[-/.])(\d{4})(?: ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})|[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}))(?![-/.]?\d)/g;
const compact = /^(\d{4})(\d{2})(\d{2})$/g;
const name = String.raw`(\p{L}[\p{L}\p{M}]*)`;
const dayNameYear = new RegExp(
  String.raw`(?<!\d|\d[.,])(\d{1,2})(?:\.|st|nd|rd|th|er|º)? ?(?:de |of |d')?[-/ ]?${name}[.׳]?,?[-/ ]?(?:de |del )?(\d{4}|(?<=\d-\p{L}+-)\d{2})(?!\d)`,
  'giu',
);
const nameDayYear = new RegExp(
  String.raw`(?<!\p{L})${name}\.?[- ](\d{1,2})(?:st|nd|rd|th)?(?:, ?| |-)(\d{4})(?!\d)`,
  'giu',
);
const yearNameDay = new RegExp(
  String.raw`(?<!\d|\d[-/.,])(\d{4})\.?[- ](?:m\. |gada )?${name}\.?[- ](\d{1,2})(?![-/,]?\d)`,
  'giu',
);
const numeric = /(?<![\p{L}\d./-])(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?![\d/-]|\.\d)/gu;

/** A dash or `to` beside a date, with a number on the other side of it. */
function isInSpan(text: string, index: number, length: number): boolean {
  const before = /\d[^\d]{0,20}(?:-|\b(?:to|until|bis)) ?$/i.test(text.slice(0, index));
  return before || /^[^\d]{0,4}(?:-|\b(?:to|until|bis)\b)[^\d]{0,20}\d/i.test(text.slice(index + length));
}

/** The date, and where neither the year's four digits nor the locale's order tell it from the day, its mirror. */
function dateOrMirror(year: string, month: string, day: string, own: DateLocale | undefined): string[] {
  const mirrored = year.length === 2 && own?.order === undefined;
  return [...meaning(year, month, day, own), ...(mirrored ? meaning(day, month, year, own) : [])];
}

/** Nobody writes the month first with points between: a dotted date on such a page is in an order of its own. */
function dotted(own: DateLocale | undefined): DateLocale | undefined {
  return own?.order === 'monthFirst' ? undefined : own;
}

function inOrder(first = '', second = '', year = '', own: DateLocale | undefined): Omit<FoundDate, 'inSpan'> {
  const dayFirst = meaning(year, second, first, own);
  const monthFirst = meaning(year, first, second, own);
  if (own?.order === undefined) {
    return { meanings: [...new Set([...dateOrMirror(year, second, first, own), ...monthFirst])] };
  }
  const [likely, other] = own.order === 'monthFirst' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  return likely.length > 0 ? { meanings: likely } : { meanings: other, contradicts: true };
}

function meaning(year = '', month = '', day = '', own: DateLocale | undefined): string[] {
  return yearsOf(year, own).flatMap((each) => isoDate(each, Number(month), Number(day)) ?? []);
}

/** Two digits are a year of this century; from 70 on perhaps of the last, and in another calendar of none known. */
function yearsOf(year: string, own: DateLocale | undefined): number[] {
  const number = Number(year);
  if (year.length !== 2) return [number];
  if (own?.gregorian === false) return [];
  return number < 70 ? [2000 + number] : [1900 + number, 2000 + number];
}
