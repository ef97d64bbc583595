import { describe, expect, it } from 'vitest';
import { currencyDecimals, isCurrencyCode } from '../../../src/invoice/currencies';
import { parseCurrency } from '../../../src/invoice/parseCurrency';

const certain = (value: string) => ({ status: 'certain', value });

describe('parseCurrency', () => {
  it.each([
    ['EUR', 'EUR'],
    ['1.234,56 €', 'EUR'],
    ['US$ 5', 'USD'],
    ['5 $US', 'USD'],
    ['CA$5', 'CAD'],
    ['R$ 5', 'BRL'],
    ['5 zł', 'PLN'],
    ['5Kč', 'CZK'],
    ['Fr. 5', 'CHF'],
    ['1,234円', 'JPY'],
    ['Euro (EUR)', 'EUR'],
    ['€ 5.00 EUR', 'EUR'],
    ['$ 5.00 CAD', 'CAD'],
    ['USD$5', 'USD'],
  ])('reads %s as %s', (text, code) => {
    expect(parseCurrency(text)).toEqual(certain(code));
  });

  it.each([
    ['5 kr', ['SEK', 'NOK', 'DKK', 'ISK']],
    ['￥5', ['JPY', 'CNY']],
    ['Rs. 5', ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR']],
  ])('names every currency that %s may be', (text, candidates) => {
    expect(parseCurrency(text)).toEqual({ status: 'ambiguous', problem: 'severalReadings', candidates });
  });

  it('lets the default decide only among the meanings of the symbol', () => {
    expect(parseCurrency('5 kr', 'SEK')).toEqual(certain('SEK'));
    expect(parseCurrency('$5', 'CAD')).toEqual(certain('CAD'));
    expect(parseCurrency('5 kr', 'EUR')).toMatchObject({ status: 'ambiguous' });
  });

  it('names two currencies in one text, whatever the default', () => {
    const both = { status: 'ambiguous', problem: 'severalValues', candidates: ['USD', 'EUR'] };
    expect(parseCurrency('5 USD (4 EUR)', 'EUR')).toEqual(both);
    expect(parseCurrency('US$ 5 / 4 €', 'EUR')).toEqual(both);
  });

  it('does not take a word in capitals for a currency against the symbol beside it', () => {
    expect(parseCurrency('TOTAL ALL 5 €')).toEqual({
      status: 'ambiguous',
      problem: 'severalValues',
      candidates: ['ALL', 'EUR'],
    });
  });

  it.each(['', '5', 'Total', 'RD$ 5', '5 $CL', 'XYZ', '12 Ftb', 'EURO'])('finds no currency in %s', (text) => {
    expect(parseCurrency(text, 'USD')).toEqual({ status: 'invalid', problem: 'notACurrency' });
  });
});

describe('currencyDecimals', () => {
  it('is 0 for yen, 3 for dinars and 2 for the rest', () => {
    expect(['JPY', 'KWD', 'EUR', undefined].map(currencyDecimals)).toEqual([0, 3, 2, 2]);
  });
});

describe('isCurrencyCode', () => {
  it('knows codes in capitals only', () => {
    expect(['EUR', 'eur', 'XYZ'].map(isCurrencyCode)).toEqual([true, false, false]);
  });
});
