/** Calendar dates as days since 1970-01-01 in the proleptic Gregorian calendar; no instants, no time zones. */

const msPerDay = 86_400_000;

/**
 * The ISO date of a year, month and day, or undefined when there is no such day or the year is not in 1900–2199.
 *
 * @example isoDate(2026, 2, 30) // undefined
 */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2199) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : undefined;
}

/**
 * Days from 1970-01-01 to an ISO date; negative before.
 *
 * @returns undefined when the text is not an ISO date.
 */
export function dayNumber(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match || isoDate(Number(match[1]), Number(match[2]), Number(match[3])) === undefined) return undefined;
  return Date.parse(`${iso}T00:00:00Z`) / msPerDay;
}

/** The ISO date of a day number, rounded to the whole day; undefined outside the years 1900–2199. */
export function dateOfDay(day: number): string | undefined {
  const date = new Date(Math.round(day) * msPerDay);
  if (Number.isNaN(date.getTime())) return undefined;
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The ISO date some days later (earlier when negative); undefined when either date is outside 1900–2199. */
export function addDays(iso: string, days: number): string | undefined {
  const day = dayNumber(iso);
  return day === undefined ? undefined : dateOfDay(day + days);
}

/** The calendar date that the reader's clock shows at an instant. */
export function localDate(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
