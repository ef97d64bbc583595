import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '../../../src/invoice/calendar';
import { parseDate } from '../../../src/invoice/parseDate';
import { fc } from '../support/fc';

const locales = (
  'en-US en-GB en-CA de-DE de-CH fr-FR es-ES it-IT nl-NL sv-SE pl-PL cs-CZ pt-BR tr-TR ru-RU hu-HU he-IL ja-JP ko-KR ' +
  'zh-CN ar-EG'
).split(' ');
const styles: readonly Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'numeric', year: 'numeric' },
  { day: '2-digit', month: '2-digit', year: 'numeric' },
  { dateStyle: 'medium' },
  { dateStyle: 'long' },
  { dateStyle: 'full' },
  { dateStyle: 'medium', timeStyle: 'short' },
];
const days = fc.integer({ min: dayNumber('1950-01-01') ?? 0, max: dayNumber('2150-12-31') ?? 0 });

function written(locale: string, day: number, style: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locale, { ...style, calendar: 'gregory', timeZone: 'UTC' });
  return format.format(day * 86_400_000);
}

describe('a date as Intl writes it', () => {
  it.each(locales)('is read back in %s', (locale) => {
    fc.assert(
      fc.property(days, fc.constantFrom(...styles), (day, style) => {
        const text = written(locale, day, style);
        expect({ text, ...parseDate(text, locale) }).toEqual({ text, status: 'certain', value: dateOfDay(day) });
      }),
    );
  });

  it('is never another date for certain without a locale to read it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), days, fc.constantFrom(...styles), (locale, day, style) => {
        const text = written(locale, day, style);
        const parsed = parseDate(text);
        if (parsed.status === 'certain') expect({ text, value: parsed.value }).toEqual({ text, value: dateOfDay(day) });
      }),
      { numRuns: 1000 },
    );
  });

  it('is never another date for certain with a year of two digits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), days, (locale, day) => {
        const text = written(locale, day, { dateStyle: 'short' });
        const parsed = parseDate(text, locale);
        const inThisCentury = dateOfDay(day)?.startsWith('20') ?? false;
        if (parsed.status === 'certain' && inThisCentury)
          expect({ text, value: parsed.value }).toEqual({ text, value: dateOfDay(day) });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(...'0123456789./- :年月日TZ'.split(''), '2026', '05', '13', 'April', 'Mai', ' ', '–');
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  );

  it('throws nothing, and what is certain is a day of the calendar', () => {
    fc.assert(
      fc.property(texts, fc.option(fc.constantFrom(...locales), { nil: undefined }), (text, locale) => {
        const parsed = parseDate(text, locale);
        if (parsed.status === 'certain') expect(dayNumber(parsed.value)).toBeTypeOf('number');
      }),
      { numRuns: 3000 },
    );
  });

  it('is the same date however often it is normalised', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseDate(` \u00a0${text}\u200e `)).toEqual(parseDate(text));
      }),
      { numRuns: 500 },
    );
  });
});
