import { addDays } from './calendar';
import { findDates } from './findDates';
import { normaliseText } from './normaliseText';
import type { Parsed } from './parsed';

/**
 * Reads the one calendar date in a text.
 *
 * The locale decides whether `05/03/2026` is in March or in May. Without one, or where the text contradicts it, only
 * what has one meaning in every order is certain. A year of two digits below 70 is in this century. The end of a span
 * (`3 – 17 April 2026`) and an instant in UTC that is the next day elsewhere are ambiguous.
 *
 * @param text - As it stands on the page; a time of day behind the date is left out.
 * @param locale - BCP 47 tag of the page's dates.
 * @example parseDate('3. April 2026', 'de-DE') // { status: 'certain', value: '2026-04-03' }
 */
export function parseDate(text: string, locale?: string): Parsed {
  const plain = normaliseText(text);
  const day = plain.replace(timeOfDay, '$1');
  if (otherCalendars.test(day)) return { status: 'invalid', problem: 'calendarNotSupported' };
  const found = findDates(day, locale);
  const dates = [...new Set(found.flatMap(({ meanings }) => meanings))];
  const [value] = dates;
  if (value === undefined) return { status: 'invalid', problem: 'notADate' };
  if (found.some(({ meanings }) => !meanings.includes(value)) || found.some(({ inSpan }) => inSpan)) {
    return { status: 'ambiguous', problem: 'severalValues', candidates: dates };
  }
  const next = lateInUtc.test(plain) ? addDays(value, 1) : undefined;
  const candidates = next === undefined ? dates : [...dates, next];
  return candidates.length === 1 && !found.every(({ contradicts }) => contradicts)
    ? { status: 'certain', value }
    : { status: 'ambiguous', problem: 'severalReadings', candidates };
}

/** Marks of calendars that are not read: Japanese, Republic of China, Thai and Hijri eras. */
const otherCalendars = /令和|平成|昭和|大正|明治|民國|民国|พ\.ศ\.|هـ|\bAH\b|\bBE\b/;

const timeOfDay = /(^|[T ,])\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AaPp]\.?[Mm]\.?)?( ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?/g;

/** From 10:00 UTC on some place that people live in has the next day: midnight of a local date is often printed so. */
const lateInUtc = /[T ][12]\d:\d{2}(:\d{2}(\.\d+)?)? ?(Z|UTC|GMT|[+-]00:?00)/;
