import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../src/invoice/parseNumber';

const certain = (value: string) => ({ status: 'certain', value });
const ambiguous = (...candidates: string[]) => ({ status: 'ambiguous', problem: 'severalReadings', candidates });

describe('parseNumber with a locale', () => {
  it.each([
    ['1.234,56', 'de-DE', '1234.56'],
    ['1.234,50', 'de-AT', '1234.50'],
    ["1'234.50", 'de-CH', '1234.50'],
    ['1’234.50', 'de-CH', '1234.50'],
    ['1 234.50', 'fr-CH', '1234.50'],
    ['1 234,50', 'fr-CH', '1234.50'],
    ['1,23,456.01', 'en-IN', '123456.01'],
    ['1\u202f234,56', 'fr-FR', '1234.56'],
    ['1\u00a0234,56', 'sv-SE', '1234.56'],
    ['1 234,56', 'pl-PL', '1234.56'],
    ['12 345 678', 'fr-FR', '12345678'],
    ['￥123,456', 'ja-JP', '123456'],
    ['１，２３４．５', 'ja-JP', '1234.5'],
    ['١٬٢٣٤٫٥٦', 'ar-EG', '1234.56'],
    ['۱٬۲۳۴٫۵۶', 'fa-IR', '1234.56'],
    ['१,२३,४५६.०१', 'hi-IN', '123456.01'],
    ['1.234', 'de-DE', '1234'],
    ['1.234', 'en-US', '1.234'],
    ['.50', 'en-US', '0.50'],
    [',50', 'de-DE', '0.50'],
    ['1.200,–', 'de-DE', '1200'],
    ['00012', 'en-US', '12'],
    ['+5', 'en-US', '5'],
    ['1234567890123456789.12', 'en-US', '1234567890123456789.12'],
  ])('reads %s in %s as %s', (text, locale, value) => {
    expect(parseNumber(text, locale)).toEqual(certain(value));
  });

  it.each(['1.234,56', '1\u202f234,56', '1 234,56', '12,5'])('does not trust %s in en-US', (text) => {
    expect(parseNumber(text, 'en-US')).toMatchObject({ status: 'ambiguous' });
  });

  it('takes no zero for the first of two groups of thousands', () => {
    expect(parseNumber('0.123', 'de-DE')).toEqual(ambiguous('0.123'));
  });

  it('refuses groups of the wrong size', () => {
    expect(parseNumber('12.34.567', 'de-DE')).toEqual({ status: 'invalid', problem: 'notANumber' });
    expect(parseNumber('1,2,34,567', 'en-IN')).toEqual({ status: 'invalid', problem: 'notANumber' });
    expect(parseNumber('03.04.2026', 'de-DE')).toEqual({ status: 'invalid', problem: 'notANumber' });
  });
});

describe('parseNumber without a locale', () => {
  it.each([
    ['1234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1,23,456.01', '123456.01'],
    ['1\u00a0234,56', '1234.56'],
    ['١٬٢٣٤٫٥٦', '1234.56'],
    ['1,234,567', '1234567'],
    ['0.123', '0.123'],
    ['12,5', '12.5'],
  ])('is certain of %s, which has one meaning', (text, value) => {
    expect(parseNumber(text)).toEqual(certain(value));
  });

  it('names both meanings of a group of three', () => {
    expect(parseNumber('1.234')).toEqual(ambiguous('1.234', '1234'));
    expect(parseNumber('1,234')).toEqual(ambiguous('1234', '1.234'));
  });

  it('does not say whether a plain space parts two numbers', () => {
    expect(parseNumber('1 234')).toEqual({
      status: 'ambiguous',
      problem: 'severalValues',
      candidates: ['1234', '1', '234'],
    });
  });
});

describe('parseNumber on a text with more than the number', () => {
  it.each([
    ['1.234,50 €', 'de-DE', '1234.50'],
    ['kr. 1.234,50', 'da-DK', '1234.50'],
    ['1 234,50 zł', 'pl-PL', '1234.50'],
    ['Rs. 1,23,456.00', 'en-IN', '123456.00'],
    ['Rs.500', 'en-IN', '500'],
    ['USD1234', 'en-US', '1234'],
    ['Total: 5', 'en-US', '5'],
    ['19 %', 'de-DE', '19'],
    ['30 days', 'en-US', '30'],
    ['30-day terms', 'en-US', '30'],
    ['5 m²', 'de-DE', '5'],
    ['5 m', 'de-DE', '5'],
    ['12 kg', 'de-DE', '12'],
  ])('finds it in %s', (text, locale, value) => {
    expect(parseNumber(text, locale)).toEqual(certain(value));
  });

  it('names both of two numbers', () => {
    expect(parseNumber('1.234,50 EUR (19 %)', 'de-DE')).toEqual({
      status: 'ambiguous',
      problem: 'severalValues',
      candidates: ['1234.50', '19'],
    });
  });

  it('does not join the number at the end of a label to the amount', () => {
    expect(parseNumber('Méthode 2 202,68', 'fr-FR')).toMatchObject({
      status: 'ambiguous',
      candidates: ['2202.68', '2', '202.68'],
    });
  });

  it('reads a space as thousands behind a currency or a colon', () => {
    expect(parseNumber('kr 1 234,50', 'nb-NO')).toEqual(certain('1234.50'));
    expect(parseNumber('Total : 1 234,50 €', 'fr-FR')).toEqual(certain('1234.50'));
  });

  it.each(['', '-', 'n/a', 'USD', 'A12', '½', '5½', '12,34…', '三千5'])('refuses %s', (text) => {
    expect(parseNumber(text, 'en-US')).toEqual({ status: 'invalid', problem: 'notANumber' });
  });

  it.each([
    ['1.5k', '1.5'],
    ['1.2M', '1.2'],
    ['1.2 Mio. €', '1.2'],
    ['TEUR 5', '5'],
    ['k€ 5', '5'],
    ['5 crore', '5'],
    ['5万', '5'],
  ])('is not certain of %s, which counts thousands or millions', (text, value) => {
    expect(parseNumber(text, 'en-US')).toEqual(ambiguous(value));
  });
});
