import { describe, expect, it } from 'vitest';
import { addDays, dateOfDay, dayNumber, isoDate, localDate } from '../../../src/invoice/calendar';
import { fc } from '../support/fc';

const days = fc.integer({ min: dayNumber('1900-01-01') ?? 0, max: dayNumber('2199-12-31') ?? 0 });

describe('isoDate', () => {
  it.each([
    [2026, 3, 5, '2026-03-05'],
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [1900, 1, 1, '1900-01-01'],
    [2199, 12, 31, '2199-12-31'],
  ])('is the date of %i-%i-%i', (year, month, day, iso) => expect(isoDate(year, month, day)).toBe(iso));

  it.each([
    [2026, 2, 29],
    [2100, 2, 29],
    [2026, 4, 31],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [1899, 12, 31],
    [2200, 1, 1],
    [26, 1, 1],
    [2026, 1.5, 1],
    [Number.NaN, 1, 1],
  ])('knows no day %d-%d-%d', (year, month, day) => expect(isoDate(year, month, day)).toBeUndefined());
});

describe('dayNumber and dateOfDay', () => {
  it('count from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2026-01-01')).toBe(20_454);
  });

  it('are inverse in every year that is read', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayNumber(dateOfDay(day) ?? '')).toBe(day);
      }),
    );
  });

  it('know nothing but dates', () => {
    expect(['', '2026-1-1', '2026-02-30', '2026-03-05T00:00', '1899-12-31'].map(dayNumber)).toEqual(
      Array(5).fill(undefined),
    );
    expect([Number.NaN, Number.POSITIVE_INFINITY, 1e9, -1e9].map(dateOfDay)).toEqual(Array(4).fill(undefined));
  });

  it('round to the whole day', () => {
    expect(dateOfDay(0.49)).toBe('1970-01-01');
    expect(dateOfDay(0.51)).toBe('1970-01-02');
  });
});

describe('addDays', () => {
  it('goes over the ends of months and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, by) => {
        const from = dateOfDay(day) ?? '';
        const to = addDays(from, by);
        if (to !== undefined) expect(addDays(to, -by)).toBe(from);
      }),
    );
  });

  it('ends with the calendar', () => {
    expect(addDays('2199-12-31', 1)).toBeUndefined();
    expect(addDays('not a date', 1)).toBeUndefined();
  });
});

describe('localDate', () => {
  it('is the day on the clock of the reader, whatever the time', () => {
    expect(localDate(new Date(2026, 2, 5, 0, 0, 1))).toBe('2026-03-05');
    expect(localDate(new Date(2026, 2, 5, 23, 59, 59))).toBe('2026-03-05');
  });
});
