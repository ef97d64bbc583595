import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideExactly } from '../../../src/extraction/eInvoice/divideExactly';
import { decimalsOf, toUnits } from '../../../src/invoice/decimal';
import { ciiXml, fieldsOf, ublField, ublXml } from './smallInvoices';

const line = (inside: string) => `<a:InvoiceLine>${inside}</a:InvoiceLine>`;
const priced = (price: string, base: string, sold = 'H87') =>
  line(
    `<b:InvoicedQuantity unitCode="${sold}">5</b:InvoicedQuantity>` +
      `<a:Price><b:PriceAmount>${price}</b:PriceAmount>${base}</a:Price>`,
  );
const base = (count: string, unit = 'H87') => `<b:BaseQuantity unitCode="${unit}">${count}</b:BaseQuantity>`;

describe('the price of a line', () => {
  test.each([
    ['12.50', '', '12.50'],
    ['12.50', base('1'), '12.50'],
    ['12.50', base('1.000'), '12.50'],
    ['12.50', base(''), '12.50'],
    ['12.50', base('100'), '0.125'],
    ['200.00', base('100'), '2.00'],
    ['1', base('8'), '0.125'],
    ['3', base('0.5'), '6'],
  ])('of %s with base quantity %j is %s for one', (price, quantity, value) => {
    expect(ublField('lines.0.unitPrice', priced(price, quantity))).toMatchObject({ status: 'certain', value });
  });

  test.each([
    ['the quotient does not end', '10.00', base('3'), '10.00 / 3'],
    ['it is for none', '10.00', base('0'), '10.00 / 0'],
    ['it is for less than none', '10.00', base('-1'), '10.00 / -1'],
    ['nobody can say for how many it is', '10.00', base('ten'), '10.00 / ten'],
    ['it is for another unit than was sold', '10.00', base('1', 'KGM'), '10.00 / 1'],
  ])('is not certain when %s', (_, price, quantity, raw) => {
    expect(ublField('lines.0.unitPrice', priced(price, quantity))).toEqual({
      status: 'ambiguous',
      raw,
      problem: 'severalReadings',
      source: 'eInvoice',
    });
  });

  test('is not computed with a quantity of millions of digits', () => {
    const reading = ublField('lines.0.unitPrice', priced('10.00', base('7'.repeat(1_000_000))));
    expect(reading).toMatchObject({ status: 'ambiguous', raw: `10.00 / ${'7'.repeat(492)}` });
  });

  test('times its base quantity is again what the file says', () => {
    const hundredths = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(hundredths, fc.integer({ min: 1, max: 1000 }), (cents, count) => {
        const price = (cents / 100).toFixed(2);
        const quotient = divideExactly(price, String(count));
        fc.pre(quotient !== undefined);
        const scale = decimalsOf(quotient ?? '');
        expect(toUnits(quotient ?? '', scale) * BigInt(count)).toBe(toUnits(price, scale));
      }),
    );
  });
});

describe('the lines', () => {
  test('are numbered by where they stand, and a field that one lacks has no key', () => {
    const name = (text: string) => `<a:Item><b:Name>${text}</b:Name></a:Item>`;
    const fields = fieldsOf(ublXml(line(name('A')) + line('') + line(name('C'))));
    expect(fields).toMatchObject({ 'lines.0.name': { value: 'A' }, 'lines.2.name': { value: 'C' } });
    expect(Object.keys(fields)).toEqual(['lines.0.name', 'lines.2.name']);
  });

  test('do not take in the lines within a line', () => {
    const inner = '<a:SubInvoiceLine><a:Item><b:Name>inner</b:Name></a:Item></a:SubInvoiceLine>';
    expect(Object.keys(fieldsOf(ublXml(line(inner))))).toEqual([]);
  });

  test('are all certain when there are 500, none when there are more', () => {
    const net = line('<b:LineExtensionAmount>1.00</b:LineExtensionAmount>');
    const whole = Object.values(fieldsOf(ublXml(net.repeat(500))));
    const part = Object.values(fieldsOf(ublXml(net.repeat(501))));
    expect([whole.length, part.length]).toEqual([500, 500]);
    expect(whole.every(({ status }) => status === 'certain')).toBe(true);
    for (const reading of part) {
      expect(reading).toEqual({
        status: 'ambiguous',
        raw: '1.00',
        candidates: ['1.00'],
        problem: 'moreLines',
        source: 'eInvoice',
      });
    }
  });
});

describe('the tax breakdown', () => {
  test('of CII leaves out what is not VAT', () => {
    const tax = (type: string, amount: string) =>
      `<r:ApplicableTradeTax><r:CalculatedAmount>${amount}</r:CalculatedAmount><r:TypeCode>${type}</r:TypeCode></r:ApplicableTradeTax>`;
    const fields = fieldsOf(ciiXml(tax('EXC', '5.00') + tax('VAT', '1.90')));
    expect(fields).toMatchObject({ 'taxBreakdown.0.tax': { value: '1.90' } });
    expect(Object.keys(fields)).toEqual(['taxBreakdown.0.tax']);
  });
});
