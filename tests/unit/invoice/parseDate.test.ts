import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/invoice/parseDate';

const certain = (value: string) => ({ status: 'certain', value });
const ambiguous = (problem: string, ...candidates: string[]) => ({ status: 'ambiguous', problem, candidates });
const notADate = { status: 'invalid', problem: 'notADate' };

describe('parseDate on a numeric date', () => {
  it.each([
    ['05/03/2026', 'en-US', '2026-05-03'],
    ['05/03/2026', 'en-GB', '2026-03-05'],
    ['05.03.2026', 'de-DE', '2026-03-05'],
    ['05. 03. 2026.', 'hr-HR', '2026-03-05'],
    ['5-3-2026', 'nl-NL', '2026-03-05'],
    ['2026/4/3', 'ja-JP', '2026-04-03'],
    ['2026. 4. 3.', 'ko-KR', '2026-04-03'],
    ['2026. 04. 03.', 'hu-HU', '2026-04-03'],
    ['٣‏/٤‏/٢٠٢٦', 'ar-EG', '2026-04-03'],
    ['05.03.26', 'de-DE', '2026-03-05'],
    ['05.03.2026, 10:20 Uhr', 'de-DE', '2026-03-05'],
    ['3/5/2026, 10:20:05 PM', 'en-US', '2026-03-05'],
  ])('reads %s in %s as %s', (text, locale, value) => {
    expect(parseDate(text, locale)).toEqual(certain(value));
  });

  it.each(['2026-04-03', '2026/04/03', '2026.04.03', '20260403', '2026-4-3', '2026-04-03T09:20:30.000Z'])(
    'needs no locale for %s',
    (text) => {
      expect(parseDate(text)).toEqual(certain('2026-04-03'));
    },
  );

  it('names both meanings of 05/03/2026 without a locale', () => {
    expect(parseDate('05/03/2026')).toEqual(ambiguous('severalReadings', '2026-03-05', '2026-05-03'));
  });

  it('names both meanings where the locale itself writes the year first', () => {
    expect(parseDate('05/03/2026', 'sv-SE')).toEqual(ambiguous('severalReadings', '2026-03-05', '2026-05-03'));
  });

  it('needs no locale when only one part can be the month', () => {
    expect(parseDate('13/05/2026')).toEqual(certain('2026-05-13'));
    expect(parseDate('05/13/2026')).toEqual(certain('2026-05-13'));
  });

  it('does not read a dotted date in the order of a locale that has the month first', () => {
    expect(parseDate('05.03.2026', 'en-US')).toEqual(ambiguous('severalReadings', '2026-03-05', '2026-05-03'));
    expect(parseDate('05.03.2026', 'en-GB')).toEqual(certain('2026-03-05'));
  });

  it('does not trust an order that contradicts the locale', () => {
    expect(parseDate('13/05/2026', 'en-US')).toEqual(ambiguous('severalReadings', '2026-05-13'));
    expect(parseDate('05/13/2026', 'en-GB')).toEqual(ambiguous('severalReadings', '2026-05-13'));
  });

  it.each([
    '31.04.2026',
    '29.02.2025',
    '00.00.0000',
    '1.1.1899',
    '1.1.2200',
    '10.0.0.1',
    '1.2.2026.3',
    '03.04.',
    '3.2026',
  ])('refuses %s', (text) => {
    expect(parseDate(text, 'de-DE')).toEqual(notADate);
  });

  it.each(['Invoice 2026-04-03-17', '17-2026-04-03', '2026-02-30', 'R8.04.03', '2026', '14:30'])(
    'finds no date in %s',
    (text) => {
      expect(parseDate(text)).toEqual(notADate);
    },
  );
});

describe('parseDate on a year of two digits', () => {
  it('names every meaning without a locale', () => {
    expect(parseDate('26/04/03')).toEqual(ambiguous('severalReadings', '2003-04-26', '2026-04-03'));
  });

  it('does not choose the century from 70 on', () => {
    expect(parseDate('31.12.69', 'de-DE')).toEqual(certain('2069-12-31'));
    expect(parseDate('31.12.70', 'de-DE')).toMatchObject({ status: 'ambiguous' });
    expect(parseDate('31.12.99', 'de-DE')).toEqual(ambiguous('severalReadings', '1999-12-31', '2099-12-31'));
  });

  it.each([
    ['3/4/69', 'th-TH'],
    ['04/12/29', 'fa-IR'],
  ])('refuses %s in %s, whose years are of another calendar', (text, locale) => {
    expect(parseDate(text, locale)).toEqual(notADate);
  });

  it('reads 03-APR-26 where the day comes first, and is not certain elsewhere', () => {
    expect(parseDate('03-APR-26', 'en-GB')).toEqual(certain('2026-04-03'));
    expect(parseDate('03-APR-26')).toEqual(ambiguous('severalReadings', '2026-04-03', '2003-04-26'));
  });
});

describe('parseDate on a date with a name', () => {
  it.each([
    ['3. April 2026', 'de-DE'],
    ['Freitag, 3. April 2026', 'de-DE'],
    ['April 3rd, 2026', 'en-US'],
    ['3rd of April 2026', 'en-GB'],
    ['3-Apr-2026', 'en-GB'],
    ['2026 Apr 3', 'en-US'],
    ['3 avr. 2026', 'fr-FR'],
    ['3 de abril de 2026', 'pt-BR'],
    ['3/abr/2026', 'pt-BR'],
    ['3 апреля 2026 г.', 'ru-RU'],
    ['2026. április 3.', 'hu-HU'],
    ['2026 m. balandžio 3 d.', 'lt-LT'],
    ['3 באפריל 2026', 'he-IL'],
    ['٣ أبريل ٢٠٢٦', 'ar-EG'],
    ['2026年4月3日', 'ja-JP'],
    ['2026年04月03日(金)', 'ja-JP'],
    ['2026년 4월 3일', 'ko-KR'],
  ])('reads %s in %s', (text, locale) => {
    expect(parseDate(text, locale)).toEqual(certain('2026-04-03'));
  });

  it('knows abbreviations that Intl does not write', () => {
    expect(parseDate('3. Mrz 2026', 'de-DE')).toEqual(certain('2026-03-03'));
    expect(parseDate('Sept 3, 2026', 'en-US')).toEqual(certain('2026-09-03'));
    expect(parseDate('1er avril 2026', 'fr-FR')).toEqual(certain('2026-04-01'));
  });

  it('reads English months in any locale and others only in their own', () => {
    expect(parseDate('3 April 2026', 'fr-FR')).toEqual(certain('2026-04-03'));
    expect(parseDate('3 avril 2026', 'de-DE')).toEqual(notADate);
  });

  it.each(['April 2026', '31 April 2026', '3 tháng 4, 2026', 'Due in 30 days', 'KW 14 2026'])('refuses %s', (text) => {
    expect(parseDate(text, 'en-GB')).toEqual(notADate);
    expect(parseDate(text, 'vi-VN')).toEqual(notADate);
  });
});

describe('parseDate on more than one date', () => {
  it('names two dates in one text', () => {
    expect(parseDate('Issued 03/04/2026, due 17/04/2026', 'en-GB')).toEqual(
      ambiguous('severalValues', '2026-04-03', '2026-04-17'),
    );
  });

  it('takes one date said twice for one', () => {
    expect(parseDate('03/04/2026 (3 April 2026)', 'en-GB')).toEqual(certain('2026-04-03'));
  });

  it('does not choose between two forms that contradict each other', () => {
    expect(parseDate('03/04/2026 (3 April 2026)', 'en-US')).toMatchObject({ status: 'ambiguous' });
    expect(parseDate('31/02/2026 (3 April 2026)', 'en-GB')).toMatchObject({ status: 'ambiguous' });
  });

  it.each([
    '3 – 17 April 2026',
    '3.–17. April 2026',
    '30 March – 17 April 2026',
    '30.03. – 17.04.2026',
    '30 March to 17 April 2026',
    '17 April 2026 – 30 days',
  ])('does not take one end of the span %s for the date', (text) => {
    expect(parseDate(text, 'en-GB')).toEqual(ambiguous('severalValues', '2026-04-17'));
  });
});

describe('parseDate on what is no calendar date', () => {
  it.each([
    ['令和8年4月3日', 'ja-JP'],
    ['民國115年4月3日', 'zh-TW'],
    ['١٤/١٠/١٤٤٧ هـ', 'ar-SA'],
    ['15 Shawwal 1447 AH', 'en-US'],
    ['3 April 2569 BE', 'en-GB'],
  ])('says that the calendar of %s is not read', (text, locale) => {
    expect(parseDate(text, locale)).toEqual({ status: 'invalid', problem: 'calendarNotSupported' });
  });

  it.each([
    ['3/4/2569', 'th-TH'],
    ['۱۴۰۵/۱/۱۴', 'fa-IR'],
    ['115/04/03', 'zh-TW'],
  ])('refuses the year of %s', (text, locale) => {
    expect(parseDate(text, locale)).toEqual(notADate);
  });

  it('names both days of an instant in UTC that is the next day elsewhere', () => {
    const both = ambiguous('severalReadings', '2026-04-02', '2026-04-03');
    expect(parseDate('2026-04-02T22:00:00.000Z')).toEqual(both);
    expect(parseDate('2026-04-02 22:00 UTC')).toEqual(both);
    expect(parseDate('2026-04-02T22:00:00+02:00')).toEqual(certain('2026-04-02'));
    expect(parseDate('2026-04-02T22:00')).toEqual(certain('2026-04-02'));
  });
});
