import { describe, expect, it } from 'vitest';
import { parseValue } from '../../../src/invoice/parseValue';

const german = { numberLocale: 'de-DE', dateLocale: 'de-DE', defaultCurrency: 'EUR' };

describe('parseValue', () => {
  it.each([
    ['issueDate', '05.03.2026', '2026-03-05'],
    ['x-delivery_date', '05.03.2026', '2026-03-05'],
    ['grossTotal', '1.234,50 €', '1234.50'],
    ['lines.0.quantity', '1.000', '1000'],
    ['x-score', '0,5', '0.5'],
    ['currency', '€', 'EUR'],
    ['sellerName', '  Harbour \n Paper ', 'Harbour Paper'],
    ['noSuchField', '1.234', '1.234'],
  ])('reads %s by its kind', (path, text, value) => {
    expect(parseValue(path, text, german)).toEqual({ status: 'certain', value });
  });

  it('keeps the locale of numbers apart from that of dates', () => {
    const mixed = { numberLocale: 'en-US', dateLocale: 'de-DE' };
    expect(parseValue('grossTotal', '1,234.50', mixed)).toEqual({ status: 'certain', value: '1234.50' });
    expect(parseValue('dueDate', '05/03/2026', mixed)).toEqual({ status: 'certain', value: '2026-03-05' });
  });

  it('is not certain of a number or date when the page has no locale', () => {
    expect(parseValue('grossTotal', '1.234', {})).toMatchObject({ status: 'ambiguous' });
    expect(parseValue('dueDate', '05/03/2026', {})).toMatchObject({ status: 'ambiguous' });
  });

  it.each([
    ['380', 'invoice'],
    ['381', 'creditNote'],
    ['Credit  Note', 'creditNote'],
    ['Rechnung', 'invoice'],
    ['GUTSCHRIFT', 'creditNote'],
  ])('reads the invoice type %s', (text, value) => {
    expect(parseValue('invoiceType', text, {})).toEqual({ status: 'certain', value });
  });

  it.each(['', '999', 'constructor', 'Pro forma'])('does not guess the invoice type %s', (text) => {
    expect(parseValue('invoiceType', text, {})).toMatchObject({ status: 'invalid' });
  });
});
