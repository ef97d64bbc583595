import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../src/detection/facts';
import { memoryHistory } from '../../../../src/detection/history/memoryHistory';
import { repairs } from '../../../../src/detection/repairs';
import type { FieldPath, Invoice } from '../../../../src/invoice/types';
import { fc } from '../../support/fc';
import { iban, otherIban, paperInvoice, without } from './paperMill';
import { wildInvoice } from './wildInvoices';

const history = memoryHistory();
for (let n = 0; n < 20; n += 1) history.learn(factsOf(paperInvoice(n)));

/** What each field would be repaired to, of one with several repairs all of them. */
function repaired(invoice: Invoice): Readonly<Record<FieldPath, readonly (string | undefined)[]>> {
  const facts = factsOf(invoice);
  const found: Record<FieldPath, (string | undefined)[]> = {};
  for (const { path, invoice: mended } of repairs(facts, history.view(facts))) {
    found[path] = [...(found[path] ?? []), mended[path]];
    expect({ ...mended, [path]: invoice[path] }).toEqual(invoice);
  }
  return found;
}

/** Week 20: 9 pieces at 25.00, 225.00 + 42.75 = 267.75, from 2025-05-26 to 2025-06-25. */
const next = (values: Invoice = {}) => paperInvoice(20, values);

describe('a repair', () => {
  it('is not needed where all goes together', () => {
    expect(repaired(next())).toEqual({});
  });

  it('sets each total to what the other two give', () => {
    expect(repaired(without(next({ grossTotal: '248.75' }), 'quantity', 'unitPrice'))).toEqual({
      grossTotal: ['267.75'],
      netTotal: ['206.00'],
      taxTotal: ['23.75'],
    });
  });

  it('sets quantity to a whole number, price and net total to what the goods come to', () => {
    expect(repaired(next({ quantity: '500' }))).toEqual({
      quantity: ['9'],
      unitPrice: ['0.45'],
      netTotal: ['12500.00'],
    });
    expect(repaired(next({ unitPrice: '2.50' }))).toEqual({
      quantity: ['90'],
      unitPrice: ['25.00'],
      netTotal: ['22.50'],
    });
    expect(repaired(next({ unitPrice: '20.00' }))).toMatchObject({ quantity: ['11.250'] });
  });

  it('sets a date or the terms to what the other two give', () => {
    expect(repaired(next({ dueDate: '2025-07-05' }))).toEqual({
      dueDate: ['2025-06-25'],
      issueDate: ['2025-06-05'],
      paymentTermsDays: ['40'],
    });
  });

  it('sets a date by the seller’s usual days where there are no terms', () => {
    expect(repaired(without(next({ dueDate: '2025-07-05' }), 'paymentTermsDays'))).toEqual({
      dueDate: ['2025-06-25'],
      issueDate: ['2025-06-05'],
    });
  });

  it('sets currency, account and terms to the seller’s most frequent ones', () => {
    expect(repaired(next({ currency: 'USD', iban: otherIban }))).toEqual({ currency: ['EUR'], iban: [iban] });
    expect(repaired(next({ paymentTermsDays: '60' }))['paymentTermsDays']).toEqual(['30', '30']);
  });

  it('of one wrong line among several is that line’s, by its own net', () => {
    const lines = { 'lines.0.quantity': '3', 'lines.0.unitPrice': '25.00', 'lines.0.net': '75.00' };
    const wrong = { 'lines.1.quantity': '200', 'lines.1.unitPrice': '25.00', 'lines.1.net': '50.00' };
    const invoice = { ...without(next(), 'quantity', 'unitPrice'), ...lines, ...wrong };
    expect(repaired(invoice)).toMatchObject({ 'lines.1.quantity': ['2'], 'lines.1.unitPrice': ['0.25'] });
    expect(repaired(invoice)).not.toHaveProperty('lines.0.quantity');
  });

  it('never is of a field that is not there, nor the value that is', () => {
    fc.assert(
      fc.property(wildInvoice, (invoice) => {
        for (const [path, values] of Object.entries(repaired({ ...invoice, sellerName: 'Paper Mill GmbH' })))
          for (const value of values) {
            expect(value).toBeDefined();
            expect([undefined, value]).not.toContain(invoice[path] ?? 'Paper Mill GmbH');
          }
      }),
    );
  });
});
