/** What a locale decides about dates, from the Unicode CLDR data in Intl. */
export interface DateLocale {
  /** Of day and month in numeric dates; undefined where the year stands first or the locale's own formats differ. */
  readonly order: 'dayFirst' | 'monthFirst' | undefined;
  /** False where everyday dates count years in another calendar, so that two digits of a year say nothing. */
  readonly gregorian: boolean;
  /** Months 1 to 12 by their names in lower case, long and short, in English and in the locale's language. */
  readonly months: ReadonlyMap<string, number>;
}

const cache = new Map<string, DateLocale>();

/**
 * A locale's dates.
 *
 * @throws RangeError when the tag is not a BCP 47 locale; the profile's schema has checked it.
 */
export function dateLocaleOf(locale: string): DateLocale {
  const known = cache.get(locale);
  if (known) return known;
  const { calendar } = new Intl.DateTimeFormat(locale).resolvedOptions();
  const made = { order: orderIn(locale), gregorian: calendar === 'gregory', months: monthsIn(['en', locale]) };
  cache.set(locale, made);
  return made;
}

function orderIn(locale: string): DateLocale['order'] {
  const formats = [{ dateStyle: 'short' }, { day: 'numeric', month: 'numeric', year: 'numeric' }] as const;
  const [first, ...others] = formats.map((format) => {
    const parts = new Intl.DateTimeFormat(locale, { ...format, calendar: 'gregory' }).formatToParts(0);
    return parts.find(({ type }) => type === 'year' || type === 'month' || type === 'day')?.type;
  });
  if (others.some((other) => other !== first)) return undefined;
  return first === 'day' ? 'dayFirst' : first === 'month' ? 'monthFirst' : undefined;
}

/** Abbreviations that are widely printed and not in CLDR. */
const otherNames = [
  ['sept', 9],
  ['mrz', 3],
] as const;

function monthsIn(tags: readonly string[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>(otherNames);
  for (const tag of tags) {
    for (const style of ['long', 'short'] as const) {
      for (const form of [{ month: style }, { month: style, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(tag, { ...form, timeZone: 'UTC', calendar: 'gregory' });
        for (let month = 0; month < 12; month += 1) {
          const part = format.formatToParts(Date.UTC(2026, month, 1)).find(({ type }) => type === 'month')?.value ?? '';
          const key = monthKey(part, tag);
          if (/^[\p{L}\p{M}]+$/u.test(key)) names.set(key, month + 1);
        }
      }
    }
  }
  return names;
}

/** A month's name as it is looked up: lower case, without the point or mark of an abbreviation. */
export function monthKey(name: string, locale: string): string {
  return name.toLocaleLowerCase(locale).replace(/[.׳]$/u, '');
}
