import { describe, expect, test } from 'vitest';
import { ciiXml, fieldsOf, ublField, ublXml } from './smallInvoices';

const total = (text: string, attributes = '') =>
  `<a:LegalMonetaryTotal><b:PayableAmount${attributes}>${text}</b:PayableAmount></a:LegalMonetaryTotal>`;

describe('an amount', () => {
  test.each([
    ['10.00', '10.00'],
    ['10', '10'],
    ['-10.5', '-10.5'],
    ['+10.50', '10.50'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['5.', '5'],
    [' \n 7.25\t', '7.25'],
    ['0010.0', '10.0'],
    ['-0.00', '0.00'],
    ['12345678901234567890.123456789', '12345678901234567890.123456789'],
  ])('written %j is %s', (text, value) => {
    expect(ublField('amountDue', total(text))).toMatchObject({ status: 'certain', value, source: 'eInvoice' });
  });

  test.each(['1e3', '1,50', '1.000,00', '1 000', 'INF', 'NaN', '.', '+', '--1', '0x10', '10 EUR', '٣'])(
    'is never guessed from %j',
    (text) => {
      const reading = ublField('amountDue', total(text));
      expect(reading).toEqual({ status: 'ambiguous', raw: text, problem: 'notANumber', source: 'eInvoice' });
    },
  );

  test('is missing when its element is empty, and has no key without one', () => {
    expect(ublField('amountDue', total(' '))).toEqual({ status: 'missing', problem: 'empty', source: 'eInvoice' });
    expect(fieldsOf(ublXml('<b:ID>7</b:ID>'))).not.toHaveProperty('amountDue');
  });

  test('is not certain in another currency than the invoice has', () => {
    const inside = `<b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>${total('9.00', ' currencyID="USD"')}`;
    expect(ublField('amountDue', inside)).toMatchObject({ status: 'ambiguous', candidates: ['9.00'] });
  });

  test('of absurd length is not certain, and only its beginning is kept', () => {
    const reading = ublField('amountDue', total('9'.repeat(501)));
    expect(reading).toMatchObject({ status: 'ambiguous', problem: 'severalValues', raw: '9'.repeat(500) });
  });
});

describe('the total of VAT', () => {
  const taxes = (...codes: string[]) =>
    codes
      .map((code, at) => `<a:TaxTotal><b:TaxAmount currencyID="${code}">${at}.00</b:TaxAmount></a:TaxTotal>`)
      .join('');

  test('is the one in the invoice currency, wherever it stands', () => {
    const currency = '<b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>';
    expect(ublField('taxTotal', currency + taxes('EUR', 'SEK'))).toMatchObject({ value: '0.00' });
    expect(ublField('taxTotal', currency + taxes('SEK', 'EUR'))).toMatchObject({ value: '1.00' });
  });

  test('is not that of the accounting currency when there is no other', () => {
    const currency = '<b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>';
    expect(ublField('taxTotal', currency + taxes('SEK'))).toBeUndefined();
  });

  test('is ambiguous when the invoice does not say its currency and there are two', () => {
    expect(ublField('taxTotal', taxes('EUR', 'SEK'))).toMatchObject({
      status: 'ambiguous',
      candidates: ['0.00', '1.00'],
    });
  });
});

describe('a date', () => {
  test.each([
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31Z', '2026-03-31'],
    ['2026-03-31+02:00', '2026-03-31'],
    ['2028-02-29', '2028-02-29'],
  ])('written %s in UBL is %s', (text, value) => {
    expect(ublField('issueDate', `<b:IssueDate>${text}</b:IssueDate>`)).toMatchObject({ status: 'certain', value });
  });

  test.each(['2026-02-30', '2026-13-01', '31.03.2026', '20260331', '2026-3-1', '2026-03-31T10:00:00', '0026-01-01'])(
    'is never guessed from %s in UBL',
    (text) => {
      const reading = ublField('issueDate', `<b:IssueDate>${text}</b:IssueDate>`);
      expect(reading).toEqual({ status: 'ambiguous', raw: text, problem: 'notADate', source: 'eInvoice' });
    },
  );

  test.each([
    ['102', '20260331', '2026-03-31'],
    ['102', '20260231', undefined],
    ['102', '2026-03-31', undefined],
    ['203', '202603311000', undefined],
    ['610', '202603', undefined],
    ['', '20260331', undefined],
  ])('in format %j of CII, %s, is %s', (format, text, value) => {
    const time = `<r:IssueDateTime><d:DateTimeString format="${format}">${text}</d:DateTimeString></r:IssueDateTime>`;
    const expected = value === undefined ? { status: 'ambiguous', problem: 'notADate' } : { status: 'certain', value };
    expect(fieldsOf(ciiXml('', time))['issueDate']).toMatchObject(expected);
  });
});

describe('a currency', () => {
  test('is a code in use', () => {
    const currency = (text: string) => ublField('currency', `<b:DocumentCurrencyCode>${text}</b:DocumentCurrencyCode>`);
    expect(currency(' CHF ')).toMatchObject({ status: 'certain', value: 'CHF' });
    expect(currency('Euro')).toMatchObject({ status: 'ambiguous', problem: 'notACurrency', raw: 'Euro' });
  });
});

describe('a text', () => {
  test('has its white space collapsed, and is cut', () => {
    const note = (text: string) =>
      ublField('paymentTerms', `<a:PaymentTerms><b:Note>${text}</b:Note></a:PaymentTerms>`);
    expect(note('\n 30 days\n\t net ')).toMatchObject({ value: '30 days net', raw: '30 days net' });
    expect(note('x'.repeat(900))).toMatchObject({ value: 'x'.repeat(500), raw: 'x'.repeat(500) });
  });

  test('that stands there twice is certain, two different ones are not', () => {
    const references = (...texts: string[]) =>
      texts.map((text) => `<b:BuyerReference>${text}</b:BuyerReference>`).join('');
    expect(ublField('buyerReference', references('A', ' A ', ''))).toMatchObject({ status: 'certain', value: 'A' });
    expect(ublField('buyerReference', references('A', 'B', 'A'))).toEqual({
      status: 'ambiguous',
      raw: 'A | B',
      candidates: ['A', 'B'],
      problem: 'severalValues',
      source: 'eInvoice',
    });
  });
});

describe('terms of payment', () => {
  test('give no days: those in the text of an XRechnung are of a discount', () => {
    const note = '<a:PaymentTerms><b:Note>#SKONTO#TAGE=14#PROZENT=2.00#</b:Note></a:PaymentTerms>';
    expect(fieldsOf(ublXml(note))).not.toHaveProperty('paymentTermsDays');
  });
});
