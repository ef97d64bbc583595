import { describe, expect, it } from 'vitest';
import { isSameSeries } from '../../../../src/detection/checks/sameSeries';
import { type Facts, factsOf } from '../../../../src/detection/facts';
import { emptySeller, learnSeller, type SellerStatistics } from '../../../../src/detection/history/sellerStatistics';
import type { Invoice } from '../../../../src/invoice/types';
import { paperInvoice } from '../judge/paperMill';
import { checkOf, next, seen } from './history';

const numbered = (invoiceNumber: string): Facts => factsOf(paperInvoice(0, { invoiceNumber }));

function sellerOf(...invoiceNumbers: string[]): SellerStatistics {
  const seller = emptySeller();
  for (const each of invoiceNumbers) learnSeller(seller, numbered(each));
  return seller;
}

describe('the series of a number', () => {
  it.each([
    ['RE-1042', 'RE-1043'],
    ['RE-999', 'RE-1000'],
    ['2025-0310', '2026-0001'],
    ['310/A', '311/B'],
    ['999', '1000'],
  ])('goes on from %s to %s', (last, number) => {
    expect(isSameSeries(numbered(number), sellerOf(last))).toBe(true);
  });

  it.each([
    ['RE-1042', 'GS-1043'],
    ['RE-1042', '1043'],
    ['2025-0310', '0001'],
    ['RE-1042', 'by hand'],
    ['by hand', 'RE-1042'],
  ])('does not go on from %s to %s', (last, number) => {
    expect(isSameSeries(numbered(number), sellerOf(last))).toBe(false);
  });

  it('is that of the last number, of two that a seller uses in turn', () => {
    expect(isSameSeries(numbered('RE-1043'), sellerOf('RE-1042', 'GS-77'))).toBe(false);
    expect(isSameSeries(numbered('RE-1043'), sellerOf('GS-77', 'RE-1042'))).toBe(true);
  });

  it('is not known of a first invoice, nor without a number', () => {
    const without: Facts = factsOf({ sellerName: 'Paper Mill GmbH' });
    expect(isSameSeries(numbered('RE-1042'), undefined)).toBe(false);
    expect(isSameSeries(numbered('RE-1042'), emptySeller())).toBe(false);
    expect(isSameSeries(without, sellerOf('RE-1042'))).toBe(false);
  });

  it.each(['numberStep', 'numberAgainstDate', 'yearInNumber'])('%s abstains on a number of another one', (id) => {
    const measured = (values: Invoice) => checkOf(id).measure(...seen(next(values)));
    expect(measured({ invoiceNumber: 'RE-9180' })).toBeGreaterThanOrEqual(0);
    expect(measured({ invoiceNumber: 'GS-9180' })).toBeUndefined();
  });

  it('yearInNumber finds nothing odd in a number that names the year, which may be chance', () => {
    expect(checkOf('yearInNumber').measure(...seen(next({ invoiceNumber: 'RE-2026' })))).toBe(0);
  });
});
