import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FieldReading } from '../../../src/invoice/types';

vi.mock('../../../src/platform/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en-GB' } } }));
const { outcomeText } = await import('../../../src/options/outcomeText');
const { language, locale } = await import('../../../src/ui/reader');

beforeEach(() => {
  language.value = 'en';
  locale.value = 'en-GB';
});

const certain = (raw: string, value: string): FieldReading => ({ status: 'certain', raw, value });
const ambiguous = (problem: FieldReading['problem'], raw: string, candidates?: string[]): FieldReading => ({
  status: 'ambiguous',
  raw,
  ...(problem && { problem }),
  ...(candidates && { candidates }),
});
const missing = (problem: NonNullable<FieldReading['problem']>): FieldReading => ({ status: 'missing', problem });

describe('what a selector found is said in words', () => {
  it.each<[string, FieldReading, number, string]>([
    ['grossTotal', certain('119,00', '119.00'), 1, 'found: 119.00 (“119,00”)'],
    ['invoiceNumber', certain('L-7', 'L-7'), 1, 'found: L-7'],
    ['issueDate', certain('15.11.2026', '2026-11-15'), 1, 'found: 15 Nov 2026 (“15.11.2026”)'],
    ['lines.0.quantity', certain('4', '4'), 1, 'found: 4'],
    ['netTotal', missing('noMatch'), 0, 'no match'],
    ['netTotal', missing('invalidSelector'), 0, 'invalid selector'],
    ['netTotal', missing('hidden'), 1, 'on the page, but not visible'],
    ['netTotal', missing('empty'), 1, 'empty'],
    ['netTotal', missing('tookTooLong'), 0, 'took too long on this page; make the selector more exact'],
    ['dueDate', ambiguous('severalMatches', ''), 3, '3 matches: a field needs exactly one'],
    ['dueDate', ambiguous('severalMatches', ''), 1500, '1,500 matches: a field needs exactly one'],
    ['issueDate', ambiguous('notADate', 'L-7'), 1, 'does not parse as a date: “L-7”'],
    ['netTotal', ambiguous('notANumber', 'abc'), 1, 'does not parse as an amount: “abc”'],
    ['currency', ambiguous('notACurrency', 'abc'), 1, 'does not parse as a currency: “abc”'],
    ['netTotal', ambiguous('severalValues', '1 and 2'), 1, 'holds several values: “1 and 2”'],
    [
      'issueDate',
      ambiguous('severalReadings', '01/02/2026', ['2026-01-02', '2026-02-01']),
      1,
      'can be read as 2 Jan 2026 / 1 Feb 2026: “01/02/2026”',
    ],
    ['netTotal', ambiguous('severalReadings', '1.234', ['1234', '1.234']), 1, 'can be read as 1,234 / 1.234: “1.234”'],
    ['issueDate', ambiguous('severalReadings', '1/2', []), 1, 'does not parse as a date: “1/2”'],
    ['issueDate', ambiguous('calendarNotSupported', '令和8年'), 1, 'does not parse as a date: “令和8年”'],
    ['issueDate', ambiguous(undefined, '?'), 1, 'does not parse as a date: “?”'],
  ])('%s %j: %s', (path, reading, matches, words) => expect(outcomeText(path, { reading, matches })).toBe(words));

  it('in the reader’s language', () => {
    language.value = 'de';
    locale.value = 'de-DE';
    expect(outcomeText('issueDate', { reading: ambiguous('notADate', 'L-7'), matches: 1 })).toMatch(/Datum.*„L-7“/);
    expect(outcomeText('grossTotal', { reading: certain('119.00', '119.00'), matches: 1 })).toMatch(
      /119,00.*„119\.00“/,
    );
  });
});
