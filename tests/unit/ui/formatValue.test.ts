import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en-GB' } } }));
const { formatRatio, formatValue } = await import('../../../src/ui/formatValue');
const { language, locale } = await import('../../../src/ui/reader');

beforeEach(() => {
  language.value = 'en';
  locale.value = 'en-GB';
});

describe('a value is written as the reader writes it', () => {
  it.each([
    ['grossTotal', '1234.5', 'EUR', '€1,234.50'],
    ['grossTotal', '1234.5', undefined, '1,234.5'],
    ['grossTotal', '1234', 'JPY', 'JP¥1,234'],
    ['lines.0.unitPrice', '0.0125', 'EUR', '€0.0125'],
    ['lines.0.quantity', '1500.00', 'EUR', '1,500.00'],
    ['issueDate', '2026-03-05', undefined, '5 Mar 2026'],
    ['x-invoiced_on', '2026-03-05', undefined, '5 Mar 2026'],
    ['x-qty', '900', 'EUR', '900'],
    ['invoiceType', 'creditNote', undefined, 'Credit note'],
    ['invoiceNumber', '2026-03-05', undefined, '2026-03-05'],
    ['sellerName', '1234.5', 'EUR', '1234.5'],
  ])('%s %s %s: %s', (path, value, currency, shown) => expect(formatValue(path, value, currency)).toBe(shown));

  it('in German too', () => {
    language.value = 'de';
    locale.value = 'de-DE';
    expect(formatValue('grossTotal', '1234.5', 'EUR')).toBe('1.234,50\u00a0€');
    expect(formatValue('issueDate', '2026-03-05')).toBe('05.03.2026');
    expect(formatValue('invoiceType', 'creditNote')).toBe('Gutschrift');
    expect(formatRatio(2.34)).toBe('das 2,3-Fache der Grenze');
  });
});

describe('how far off a field is', () => {
  it.each([
    [0, 'as expected'],
    [0.5, 'within the limit'],
    [1, 'within the limit'],
    [1.04, '1 × the limit'],
    [12.3, '12 × the limit'],
    [12_345, 'over 1,000 × the limit'],
  ])('%s limits: %s', (ratio, words) => expect(formatRatio(ratio)).toBe(words));
});
