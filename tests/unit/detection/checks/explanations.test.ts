import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../../../src/detection/checks/check';
import { factsOf } from '../../../../src/detection/facts';
import { memoryHistory } from '../../../../src/detection/history/memoryHistory';
import type { Invoice } from '../../../../src/invoice/types';
import { harbourIban, harbourInvoice, iban, otherIban, paperInvoice } from '../judge/paperMill';
import { cases, itemised } from './cases';
import { checkOf, learned, next, seen } from './history';

const explained = (id: string, values: Invoice) => checkOf(id).explain(...seen(next(values)));
const parts = itemised(next());
const n = learned;

/** The paper mill has 4 to 12 pieces at 25.00 a week, 19 % tax, 30 days; the next invoice is 10 pieces, 2026-03-02. */
const table: readonly (readonly [id: string, values: Invoice, Explanation])[] = [
  ['totalsAddUp', { grossTotal: '1190.00' }, { observed: '1190.00', expected: '297.50' }],
  ['quantityTimesPrice', { netTotal: '1000.00' }, { observed: '1000.00', expected: '250.00', n }],
  ['quantityTimesPriceGross', { grossTotal: '1190.00' }, { observed: '1190.00', expected: '297.50', n }],
  ['lineSum', { ...parts, lineTotal: '520.00' }, { observed: '520.00', expected: '250.00' }],
  ['netOfLines', { ...parts, allowanceTotal: '20.00' }, { observed: '250.00', expected: '230.00' }],
  ['netToLines', { 'lines.0.net': '520.00' }, { observed: '250.00', expected: '520.00', n: 0 }],
  ['lineNets', { ...parts, 'lines.0.quantity': '100' }, { observed: '250.00', expected: '2500.00', n: 0 }],
  ['taxBreakdownSum', { ...parts, taxTotal: '74.50' }, { observed: '74.50', expected: '47.50' }],
  ['taxableSum', { ...parts, netTotal: '520.00' }, { observed: '520.00', expected: '250.00' }],
  ['taxBreakdownRates', { ...parts, 'taxBreakdown.0.rate': '7' }, { observed: '47.50', expected: '17.50' }],
  ['amountDue', { ...parts, paidAmount: '97.50' }, { observed: '297.50', expected: '200.00' }],
  ['ibanChecksum', { iban: 'DE75512108001245126198' }, { observed: 'DE75512108001245126198' }],
  ['vatIdChecksum', { sellerVatId: 'DE811907981' }, { observed: 'DE811907981' }],
  ['dueBeforeIssue', { dueDate: '2026-02-28' }, { observed: '2026-02-28' }],
  ['dueDateAndTerms', { dueDate: '2026-04-08' }, { observed: '2026-04-08', expected: '2026-04-01', n }],
  ['paymentPeriod', { dueDate: '2026-06-30' }, { observed: '2026-06-30', expected: '2026-04-01', n }],
  [
    'dueDateRecent',
    { dueDate: '2028-03-01' },
    { observed: '2028-03-01', expected: { from: '2026-01-23', to: '2026-03-25' }, n: 20 },
  ],
  ['taxRate', { taxTotal: '17.50' }, { observed: '17.50', expected: '47.50', n }],
  ['taxShare', { taxTotal: '17.50' }, { observed: '17.50', expected: '47.50', n }],
  ['rateInCurrency', { taxTotal: '17.50' }, { observed: '17.50', expected: '47.50', n }],
  ['rateInCurrency', { currency: 'USD' }, { observed: '47.50', expected: '0.00', n }],
  ['grossToNet', { grossTotal: '267.50' }, { observed: '267.50', expected: '297.50', n }],
  ['grossAmount', { grossTotal: '9999.00' }, { observed: '9999.00', expected: { from: '119.00', to: '357.00' }, n }],
  ['netAmount', { netTotal: '9999.00' }, { observed: '9999.00', expected: { from: '100.00', to: '300.00' }, n }],
  ['taxAmount', { taxTotal: '999.00' }, { observed: '999.00', expected: { from: '19.00', to: '57.00' }, n }],
  ['quantity', { quantity: '1000' }, { observed: '1000', expected: { from: '4', to: '12' }, n }],
  ['unitPrice', { unitPrice: '250.00' }, { observed: '250.00', expected: '25.00', n }],
  ['lineCount', { lineCount: '40' }, { observed: '40', expected: '1', n }],
  ['currency', { currency: 'CHF' }, { observed: 'CHF', expected: 'EUR', n }],
  ['terms', { paymentTermsDays: '60' }, { observed: '60', expected: '30', n }],
  ['account', { iban: otherIban }, { observed: otherIban, expected: iban, n }],
  ['accountCountry', { iban: otherIban }, { observed: 'GB', expected: 'DE', n }],
  ['accountOwner', { iban: harbourIban }, { observed: harbourIban, n }],
  ['vatIdOwner', { sellerVatId: 'GB980780684' }, { observed: 'GB980780684', n }],
  ['numberPattern', { invoiceNumber: 'R/1/A' }, { observed: 'R/1/A', expected: 'RE-0001', n }],
  // The seller's last numbers with their dates are fewer than its invoices.
  ['numberStep', { invoiceNumber: 'RE-9180' }, { observed: 'RE-9180', n: 30 }],
  ['numberAgainstDate', { issueDate: '2023-03-06' }, { observed: 'RE-1180', n: 30 }],
  ['duplicateNumber', { invoiceNumber: 'RE-1030' }, { observed: 'RE-1030', n: 1 }],
  ['sameAmountAndDate', {}, { observed: 'RE-1180', n: 1 }],
  ['firstAccount', { iban: otherIban }, { observed: otherIban, n }],
  ['newSeller', { sellerName: 'New GmbH', sellerVatId: 'DE811907980' }, { observed: 'New GmbH', n: 0 }],
  [
    'issueDateRecent',
    { issueDate: '2021-03-01' },
    { observed: '2021-03-01', expected: { from: '2025-12-24', to: '2026-02-23' }, n: 20 },
  ],
  // A habit that has no value in the field's unit is told by the sentence alone.
  ['weekday', { issueDate: '2026-03-01' }, { observed: '2026-03-01', n }],
  ['sign', { grossTotal: '-297.50' }, { observed: '-297.50', n }],
  ['yearInNumber', { invoiceNumber: 'RE-2026' }, { observed: 'RE-2026', n }],
  ['wholeQuantity', { quantity: '10.5' }, { observed: '10.5', n }],
  ['purchaseOrder', { purchaseOrder: 'PO-77' }, { observed: 'PO-77', n }],
];

describe('what a check shows of an invoice', () => {
  it('has a row here for each check', () => {
    expect(new Set(table.map(([id]) => id))).toEqual(new Set(cases.map(({ id }) => id)));
  });

  it.each(table)('%s says what it saw, what it expected and on how much that rests: %o', (id, values, explanation) => {
    expect(explained(id, values)).toEqual(explanation);
  });

  it('is in the decimals that the field shows', () => {
    expect(explained('unitPrice', { unitPrice: '250.0000' }).expected).toBe('25.0000');
    expect(explained('grossToNet', { grossTotal: '268' }).expected).toBe('298');
  });

  it('has the sign of what was seen, for a credit note is expected to be negative, too', () => {
    const history = memoryHistory();
    const totals = { netTotal: '-100.00', taxTotal: '-19.00', grossTotal: '-119.00' };
    const credit = { ...totals, invoiceType: 'creditNote', quantity: '-4' };
    for (let at = 0; at < 5; at += 1) history.learn(factsOf(paperInvoice(at, credit)));
    const facts = factsOf(paperInvoice(5, { ...credit, grossTotal: '-1190.00', taxTotal: '-190.00' }));
    const expected = (id: string) => checkOf(id).explain(facts, history.view(facts)).expected;
    expect(['grossAmount', 'netAmount', 'taxAmount'].map(expected)).toEqual(['-119.00', '-100.00', '-19.00']);
    expect(['quantityTimesPrice', 'quantityTimesPriceGross'].map(expected)).toEqual(['-100.00', '-119.00']);
  });

  it('is an example of a number, with the year of the issue date where the seller names it', () => {
    const facts = factsOf(harbourInvoice(learned, { invoiceNumber: 'R/1/A' }));
    expect(checkOf('numberPattern').explain(facts, seen(facts.invoice)[1]).expected).toBe('2026-00001');
  });

  it('rests on nothing for a stranger, and follows from the terms all the same', () => {
    const stranger = { sellerName: 'New GmbH', dueDate: '2026-04-20' };
    expect(explained('dueDateAndTerms', stranger)).toEqual({ observed: '2026-04-20', expected: '2026-04-01', n: 0 });
    expect(explained('grossAmount', stranger)).toEqual({ observed: '297.50', n: 0 });
  });
});
