import { describe, expect, it } from 'vitest';
import type { Invoice } from '../../../src/invoice/types';
import { changedCopies, seedChanges, spendingChanges } from '../../bench/detection/changedCopies';

const first = 60;

/** Three sellers in turn, the third without a VAT id. */
const spending: Invoice[] = Array.from({ length: 100 }, (_, at) => ({
  issueDate: '2018-01-02',
  sellerName: `Seller ${at % 3}`,
  ...(at % 3 < 2 && { sellerVatId: `VAT ${at % 3}` }),
  netTotal: `${100 + at}.25`,
}));

const seed: Invoice[] = Array.from({ length: 100 }, (_, at) => ({
  'x-product_id': String(100 + at),
  'x-qty': String(1 + (at % 9)),
  'x-amount': `${10 + at}.57`,
  'x-invoice_date': '1982-09-10',
}));

const copies = changedCopies(spending, first, spendingChanges, 20, 'a seed');
const seedCopies = changedCopies(seed, first, seedChanges, 20, 'a seed');
const ofKind = (kind: string) => copies.filter((copy) => copy.kind === kind);

describe('changed copies of test rows', () => {
  it.each([
    ['spending', spending, copies],
    ['seed invoices', seed, seedCopies],
  ])('differ from their rows of %s in the one field named', (_, books, all) => {
    for (const { invoice, field, sourceRow } of all) {
      const before = books[first + sourceRow] ?? {};
      expect(Object.keys(invoice)).toEqual(Object.keys(before));
      expect(Object.keys(invoice).filter((path) => invoice[path] !== before[path])).toEqual([field]);
    }
  });

  it('are the same for the same seed, and others for another', () => {
    expect(changedCopies(spending, first, spendingChanges, 20, 'a seed')).toEqual(copies);
    expect(changedCopies(spending, first, spendingChanges, 20, 'another')).not.toEqual(copies);
  });

  it('are of the same rows for every kind, evenly over the test', () => {
    const rows = Array.from({ length: 20 }, (_, at) => 2 * at);
    for (const kind of ['amount × 100', 'amount × 10', 'amount ÷ 10', 'amount ÷ 100', 'seller swap'])
      expect(ofKind(kind).map(({ sourceRow }) => sourceRow)).toEqual(rows);
  });

  it('shift the amount as their names say, to hundredths', () => {
    expect(
      copies.filter(({ sourceRow }) => sourceRow === 0).map(({ kind, invoice }) => [kind, invoice['netTotal']]),
    ).toEqual(
      expect.arrayContaining([
        ['amount × 100', '16025.00'],
        ['amount × 10', '1602.50'],
        ['amount ÷ 10', '16.03'],
        ['amount ÷ 100', '1.60'],
      ]),
    );
  });

  it('have the VAT id of another seller only where there is one', () => {
    const swapped = ofKind('VAT id of another');
    expect(swapped.length).toBeGreaterThan(5);
    for (const { invoice, sourceRow } of swapped) {
      expect(spending[first + sourceRow]?.['sellerVatId']).toBeDefined();
      expect(['VAT 0', 'VAT 1']).toContain(invoice['sellerVatId']);
    }
  });

  it('of dates are sixty years later', () => {
    const [moved] = seedCopies.filter(({ kind }) => kind === 'date + 60 years');
    expect(moved?.invoice['x-invoice_date']).toBe('2042-09-10');
  });
});
