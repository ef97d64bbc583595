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

/** One for each check, of the paper mill that is described in paperMill.ts. */
export const cases: readonly Case[] = [
  changed('totalsAddUp', 'grossTotal', '297.60', 'netTotal', 'taxTotal'),
  changed('quantityTimesPrice', 'quantity', '11', 'netTotal', 'unitPrice'),
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
  changed('vatIdOwner', 'sellerVatId', 'GB999999973', 'sellerName'),
  {
    id: 'newSeller',
    odd: next(stranger),
    fields: ['sellerName'],
    mute: without(next(), 'sellerName', 'sellerVatId'),
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
  changed('yearInNumber', 'invoiceNumber', 'RE-2026', 'issueDate'),
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
export const atTheHarbour = harbourInvoice(learned);
