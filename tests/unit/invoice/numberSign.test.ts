import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../src/invoice/parseNumber';

describe('the sign of a number', () => {
  it.each([
    '-5.00',
    '\u22125.00',
    '- 5.00',
    '5.00-',
    '5.00 -',
    '-€5.00',
    '€-5.00',
    '- € 5.00',
    'CHF-5.00',
    'EUR 5.00-',
    '5.00 EUR-',
    '5.00- EUR',
    '(5.00)',
    '(€5.00)',
    '€(5.00)',
    '(5.00) EUR',
    'Balance: -5.00',
    'Balance: (5.00)',
    '5.00 CR',
    '5.00CR',
    'CR 5.00',
  ])('is minus in %s', (text) => {
    expect(parseNumber(text, 'en-US')).toEqual({ status: 'certain', value: '-5.00' });
  });

  it.each(['5.00', '+5.00', '5.00 DR', 'DR 5.00', '5.00 (paid)', '(net) 5.00', '5.00 – paid', 'CRC 5.00'])(
    'is plus in %s',
    (text) => {
      expect(parseNumber(text, 'en-US')).toEqual({ status: 'certain', value: '5.00' });
    },
  );

  it.each([
    'Discount – 5.00',
    '-Ksh 5.00',
    'INV-5.00',
    'VAT (5.00 %)',
    'Net (5.00)',
    '(5.00 days)',
    '(5.00',
    '5.00)',
    '(-5.00)',
    '-(5.00)',
    '--5.00',
    '-5.00 CR',
    '5.00 Cr',
    '5.00- paid',
    '△5.00',
    '▲5.00',
  ])('is left open in %s', (text) => {
    expect(parseNumber(text, 'en-US')).toEqual({
      status: 'ambiguous',
      problem: 'severalReadings',
      candidates: ['5.00', '-5.00'],
    });
  });

  it('makes no negative zero', () => {
    expect(parseNumber('-0.00', 'en-US')).toEqual({ status: 'certain', value: '0.00' });
    expect(parseNumber('△0', 'ja-JP')).toEqual({ status: 'certain', value: '0' });
  });
});
