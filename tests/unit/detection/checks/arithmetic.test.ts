import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../../src/detection/checks/check';
import { less, ofHundredths } from '../../../../src/detection/checks/equation';
import { checks } from '../../../../src/detection/checks/registry';
import { factsOf } from '../../../../src/detection/facts';
import { memoryHistory } from '../../../../src/detection/history/memoryHistory';
import type { Invoice } from '../../../../src/invoice/types';
import { itemised } from './cases';
import { checkOf, next, seen } from './history';

const measured = (id: string, values: Invoice) => checkOf(id).measure(...seen(next(values)));
const stranger = (id: string, invoice: Invoice) =>
  checkOf(id).measure(factsOf(invoice), memoryHistory().view(factsOf({})));

describe('exact arithmetic', () => {
  it('lets rounding explain two hundredths, and no more', () => {
    expect([0, 2, 3].map(ofHundredths)).toEqual([0, 0, Math.log(2)]);
  });

  it('takes a total with hundreds of decimals for what it is', () => {
    const fraction = '3'.repeat(400);
    expect(measured('totalsAddUp', { grossTotal: `297.50${fraction}` })).toBe(0);
    expect(measured('totalsAddUp', { grossTotal: `307.50${fraction}` })).toBeCloseTo(Math.log1p(998.33), 4);
  });

  it('takes a deduction with a minus and one without for the same, of credit notes too', () => {
    expect([less('100.00', '5.00'), less('100.00', '-5.00')]).toEqual(['95.00', '95.00']);
    expect([less('-100.00', '5.00'), less('-100.00', '-5.00')]).toEqual(['-95.00', '-95.00']);
  });

  it('adds charges to the lines and takes allowances off', () => {
    const lines = { 'lines.0.net': '200.00', 'lines.1.net': '60.00' };
    expect(measured('netOfLines', { ...lines, allowanceTotal: '25.00', chargeTotal: '15.00' })).toBe(0);
    expect(measured('netOfLines', { ...lines, allowanceTotal: '10.00' })).toBe(0);
    expect(measured('netOfLines', { ...lines, chargeTotal: '10.00' })).toBeGreaterThan(7);
  });

  it('does not take an allowance that could not be read for none', () => {
    const facts = factsOf(next({ lineTotal: '260.00', chargeTotal: '0.00' }), {}, ['allowanceTotal']);
    expect(checkOf('netOfLines').measure(facts, memoryHistory().view(facts))).toBeUndefined();
    expect(facts.numbers).not.toHaveProperty('netToLines');
  });

  it('rounds what is paid as the roundingAmount says', () => {
    const due = { amountDue: '200.00', paidAmount: '97.00' };
    expect(measured('amountDue', { ...due, roundingAmount: '-0.50' })).toBe(0);
    expect(measured('amountDue', due)).toBeGreaterThan(3);
  });

  it('says nothing of an amount due beside which nothing paid is shown', () => {
    expect(measured('amountDue', { amountDue: '100.00' })).toBeUndefined();
  });

  it('rounds the tax of each row of the breakdown to the decimals that it shows', () => {
    const row = (tax: string) => ({
      'taxBreakdown.0.taxable': '1234.50',
      'taxBreakdown.0.rate': '5.5',
      'taxBreakdown.0.tax': tax,
    });
    expect(['67.90', '67.9', '68'].map((tax) => measured('taxBreakdownRates', row(tax)))).toEqual([0, 0, 0]);
    expect(measured('taxBreakdownRates', row('70'))).toBeGreaterThan(5);
  });

  it('is about the row of the breakdown that is off, and about all of them where none is', () => {
    const two = itemised(next(), {
      'taxBreakdown.1.taxable': '100.00',
      'taxBreakdown.1.rate': '7',
      'taxBreakdown.1.tax': '7.00',
    });
    const fields = (invoice: Invoice) => fieldsOf(checkOf('taxBreakdownRates'), factsOf(invoice));
    expect(fields(two)).toHaveLength(6);
    expect(fields({ ...two, 'taxBreakdown.1.tax': '19.00' })).toEqual([
      'taxBreakdown.1.tax',
      'taxBreakdown.1.taxable',
      'taxBreakdown.1.rate',
    ]);
  });
});

describe('whatever stands in the fields', () => {
  const paths = Object.keys(
    itemised(next(), { chargeTotal: '0.00', roundingAmount: '0.00', iban: '', sellerVatId: '' }),
  );
  const texts = fc.oneof(
    fc.constantFrom(
      'NaN',
      'Infinity',
      '-Infinity',
      '1e5',
      '-0',
      '0',
      '',
      ' ',
      '-',
      '1'.repeat(400),
      '0.'.concat('1'.repeat(400)),
    ),
    fc.double().map(String),
    fc.string(),
  );

  it('no check throws, nor its explanation', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...paths), texts, { maxKeys: 4 }), (values) => {
        const [facts, history] = seen(itemised(next(), values));
        for (const check of checks) {
          const said = check.measure(facts, history);
          fieldsOf(check, facts);
          if (said !== undefined) check.explain(facts, history);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the amounts of lines', () => {
  const line = (at: number, quantity: string, net: string) => ({
    [`lines.${at}.quantity`]: quantity,
    [`lines.${at}.unitPrice`]: '9.99',
    [`lines.${at}.net`]: net,
  });

  it('may be rounded to the hundredth', () => {
    expect(stranger('lineNets', { ...line(0, '0.333', '3.33'), ...line(1, '3', '29.97') })).toBe(0);
  });

  it('are odd where one line has no discount and the others have', () => {
    const discounted = { ...line(0, '10', '89.91'), ...line(1, '100', '899.10'), ...line(2, '1', '9.99') };
    expect(fieldsOf(checkOf('lineNets'), factsOf(discounted))).toEqual([
      'lines.2.net',
      'lines.2.quantity',
      'lines.2.unitPrice',
    ]);
  });

  it('of two lines blame the one that is not quantity times price', () => {
    const facts = factsOf({ ...line(0, '10', '99.90'), ...line(1, '10', '999.00') });
    expect(fieldsOf(checkOf('lineNets'), facts)).toEqual(['lines.1.net', 'lines.1.quantity', 'lines.1.unitPrice']);
  });

  it('say nothing where one of them is zero or negative alone', () => {
    expect(stranger('lineNets', line(0, '10', '0.00'))).toBeUndefined();
    expect(stranger('lineNets', line(0, '10', '-99.90'))).toBeUndefined();
  });
});
