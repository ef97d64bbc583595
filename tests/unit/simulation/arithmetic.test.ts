import { describe, expect, it } from 'vitest';
import { currencyDecimals } from '../../../src/invoice/currencies';
import { toUnits } from '../../../src/invoice/decimal';
import type { Invoice } from '../../../src/invoice/types';
import { lineCountOf } from '../../../src/simulation/corruptions';
import { books, invoices } from '../support/simulated';

/** Minor units of an amount; zero where the invoice has none. */
const minor = (invoice: Invoice, path: string) => toUnits(invoice[path] ?? '0', currencyDecimals(invoice['currency']));
const linesOf = (invoice: Invoice) => Array.from({ length: lineCountOf(invoice) }, (_, at) => `lines.${at}`);
const sum = (units: readonly bigint[]) => units.reduce((total, each) => total + each, 0n);

describe('a simulated invoice adds up:', () => {
  it('net and tax are gross', () => {
    for (const invoice of invoices) {
      expect(minor(invoice, 'netTotal') + minor(invoice, 'taxTotal')).toBe(minor(invoice, 'grossTotal'));
    }
  });

  it('the nets of the lines are the line total', () => {
    for (const invoice of invoices) {
      expect(sum(linesOf(invoice).map((line) => minor(invoice, `${line}.net`)))).toBe(minor(invoice, 'lineTotal'));
    }
  });

  it('the line total and the charge are net', () => {
    for (const invoice of invoices) {
      expect(minor(invoice, 'lineTotal') + minor(invoice, 'chargeTotal')).toBe(minor(invoice, 'netTotal'));
    }
    expect(invoices.some((invoice) => minor(invoice, 'chargeTotal') > 0n)).toBe(true);
  });

  it('quantity and price, less the discount, are the net of a line within half a minor unit', () => {
    for (const { company, booked } of books) {
      for (const { invoice } of booked) {
        const discount = company.sellers.find(({ name }) => name === invoice['sellerName'])?.lineDiscount ?? 0;
        for (const line of linesOf(invoice)) {
          const exact =
            BigInt(invoice[`${line}.quantity`] ?? '') *
            toUnits(invoice[`${line}.unitPrice`] ?? '', 4) *
            BigInt(100 - discount);
          const net = minor(invoice, `${line}.net`) * 10n ** BigInt(6 - currencyDecimals(invoice['currency']));
          const off = exact > net ? exact - net : net - exact;
          expect(2n * off <= 10n ** BigInt(6 - currencyDecimals(invoice['currency']))).toBe(true);
        }
      }
    }
  });

  it('the tax is that of each rate on its lines, the charge at the first rate', () => {
    for (const invoice of invoices) {
      const rates = [...new Set(linesOf(invoice).map((line) => invoice[`${line}.taxRate`] ?? ''))];
      const taxes = rates.map((rate, at) => {
        const nets = linesOf(invoice).filter((line) => invoice[`${line}.taxRate`] === rate);
        const taxable =
          sum(nets.map((line) => minor(invoice, `${line}.net`))) + (at === 0 ? minor(invoice, 'chargeTotal') : 0n);
        return (taxable * toUnits(rate, 2) * 2n + 10_000n) / 20_000n;
      });
      expect(sum(taxes)).toBe(minor(invoice, 'taxTotal'));
    }
  });
});
