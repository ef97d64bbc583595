import type { FieldPath, Invoice } from '../../../../src/invoice/types';
import { harbourIban, harbourInvoice, iban, otherIban, without } from '../judge/paperMill';
import { learned, next } from './history';

/** What a check says of three invoices. */
export interface Case {
  readonly id: string;
  /** It fires, and is about these fields. */
  readonly odd: Invoice;
  readonly fields: readonly FieldPath[];
  /** It stays silent; the next invoice as usual when absent. */
  readonly usual?: Invoice;
  /** It has nothing to say. */
  readonly mute: Invoice;
}

const changed = (id: string, path: FieldPath, value: string, ...others: FieldPath[]): Case => ({
  id,
  odd: next({ [path]: value }),
  fields: [path, ...others],
  mute: without(next(), path),
});

const stranger = { sellerName: 'New GmbH', sellerVatId: 'DE811907980' };
const germanIban = 'DE75512108001245126199';
const twice = { grossTotal: '119.00', issueDate: '2025-01-06' };

/** With one line of all that is sold, a tax breakdown of one row, and nothing paid yet. */
export function itemised(invoice: Invoice, values: Invoice = {}): Invoice {
  const { quantity = '', unitPrice = '', netTotal = '', taxTotal = '', grossTotal = '' } = invoice;
  return {
    ...invoice,
    'lines.0.quantity': quantity,
    'lines.0.unitPrice': unitPrice,
    'lines.0.net': netTotal,
    lineTotal: netTotal,
    allowanceTotal: '0.00',
    'taxBreakdown.0.taxable': netTotal,
    'taxBreakdown.0.rate': Number(taxTotal) === 0 ? '0' : '19',
    'taxBreakdown.0.tax': taxTotal,
    paidAmount: '0.00',
    amountDue: grossTotal,
    ...values,
  };
}

/** Of an invoice with its parts, one of which is changed or absent. */
const ofParts = (id: string, path: FieldPath, value: string, ...others: FieldPath[]): Case => ({
  id,
  odd: itemised(next(), { [path]: value }),
  fields: [path, ...others],
  usual: itemised(next()),
  mute: without(itemised(next()), path),
});

/** One for each check, of the paper mill that is described in paperMill.ts. */
export const cases: readonly Case[] = [
  changed('totalsAddUp', 'grossTotal', '297.60', 'netTotal', 'taxTotal'),
  ofParts('lineSum', 'lineTotal', '520.00', 'lines.0.net'),
  ofParts('netOfLines', 'allowanceTotal', '20.00', 'lineTotal', 'netTotal'),
  {
    id: 'netToLines',
    odd: without(itemised(next(), { lineTotal: '520.00' }), 'allowanceTotal'),
    fields: ['netTotal', 'lineTotal'],
    usual: without(itemised(next()), 'allowanceTotal'),
    mute: itemised(next(), { lineTotal: '520.00' }),
  },
  ofParts('lineNets', 'lines.0.quantity', '100', 'lines.0.net', 'lines.0.unitPrice'),
  ofParts('taxBreakdownSum', 'taxTotal', '74.50', 'taxBreakdown.0.tax'),
  ofParts('taxableSum', 'netTotal', '520.00', 'taxBreakdown.0.taxable'),
  ofParts('taxBreakdownRates', 'taxBreakdown.0.rate', '7', 'taxBreakdown.0.tax', 'taxBreakdown.0.taxable'),
  ofParts('amountDue', 'amountDue', '279.50', 'grossTotal', 'paidAmount'),
  {
    id: 'ibanChecksum',
    odd: next({ iban: 'DE75512108001245126198' }),
    fields: ['iban'],
    usual: next({ iban: germanIban }),
    mute: next(),
  },
  {
    id: 'vatIdChecksum',
    odd: next({ sellerVatId: 'DE811907981' }),
    fields: ['sellerVatId'],
    usual: next({ sellerVatId: 'DE811907980' }),
    mute: next(),
  },
  changed('quantityTimesPrice', 'quantity', '11', 'netTotal', 'unitPrice'),
  changed('dueBeforeIssue', 'dueDate', '2026-02-20', 'issueDate'),
  changed('dueDateAndTerms', 'dueDate', '2026-04-08', 'issueDate', 'paymentTermsDays'),
  changed('taxRate', 'taxTotal', '17.50', 'netTotal'),
  changed('grossToNet', 'grossTotal', '267.50', 'netTotal'),
  changed('taxShare', 'taxTotal', '17.50', 'grossTotal'),
  changed('quantityTimesPriceGross', 'grossTotal', '397.50', 'quantity', 'unitPrice'),
  changed('rateInCurrency', 'currency', 'USD', 'taxTotal'),
  changed('paymentPeriod', 'dueDate', '2026-06-30', 'issueDate'),
  changed('terms', 'paymentTermsDays', '60', 'sellerName'),
  changed('currency', 'currency', 'CHF', 'sellerName'),
  changed('account', 'iban', otherIban, 'sellerName'),
  changed('accountOwner', 'iban', harbourIban, 'sellerName'),
  {
    ...changed('accountCountry', 'iban', otherIban, 'currency'),
    usual: next({ iban: germanIban }),
    mute: next({ iban }),
  },
  changed('vatIdOwner', 'sellerVatId', 'GB980780684', 'sellerName'),
  {
    id: 'newSeller',
    odd: next(stranger),
    fields: ['sellerName'],
    mute: without(next(), 'sellerName', 'sellerVatId'),
  },
  {
    id: 'firstAccount',
    odd: next({ ...stranger, iban: germanIban }),
    fields: ['iban', 'sellerName'],
    mute: without(next(), 'iban'),
  },
  changed('duplicateNumber', 'invoiceNumber', 're 001030'),
  {
    ...changed('sameAmountAndDate', 'invoiceNumber', 'RE-1180'),
    odd: next(twice),
    mute: without(next(twice), 'grossTotal'),
  },
  changed('numberPattern', 'invoiceNumber', 'R/1180/A', 'sellerName'),
  changed('numberStep', 'invoiceNumber', 'RE-9180', 'sellerName'),
  changed('numberAgainstDate', 'issueDate', '2023-03-06', 'invoiceNumber', 'sellerName'),
  {
    ...changed('yearInNumber', 'invoiceNumber', '', 'issueDate'),
    odd: harbourInvoice(learned, { invoiceNumber: '2062-70300' }),
  },
  changed('issueDateRecent', 'issueDate', '2027-03-01'),
  changed('dueDateRecent', 'dueDate', '2028-03-01'),
  changed('weekday', 'issueDate', '2026-03-01'),
  changed('grossAmount', 'grossTotal', '29750.00'),
  changed('netAmount', 'netTotal', '25000.00'),
  changed('taxAmount', 'taxTotal', '4750.00'),
  changed('quantity', 'quantity', '1000'),
  changed('wholeQuantity', 'quantity', '10.5'),
  changed('unitPrice', 'unitPrice', '250.00'),
  changed('lineCount', 'lineCount', '40'),
  {
    id: 'purchaseOrder',
    odd: next({ purchaseOrder: 'PO-77' }),
    fields: ['purchaseOrder'],
    mute: next(stranger),
  },
  {
    ...changed('sign', 'grossTotal', '-297.50'),
    mute: without(next(), 'grossTotal', 'netTotal'),
  },
];

/** Another seller's invoice: what is odd at the paper mill is usual there. */
export const atTheHarbour = itemised(harbourInvoice(learned));
