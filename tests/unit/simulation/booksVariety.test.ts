import { describe, expect, it } from 'vitest';
import type { Invoice } from '../../../src/invoice/types';
import { simulateBooks } from '../../../src/simulation/books/simulateBooks';
import { countries } from '../../../src/simulation/countries';

const companies = Array.from({ length: 30 }, (_, at) => simulateBooks(`variety ${at}`, { invoices: 1000 }));
const amount = (invoice: Invoice, path: string) => Number(invoice[path] ?? Number.NaN);
const columnsOf = (invoices: readonly Invoice[]) => new Set(invoices.flatMap((invoice) => Object.keys(invoice)));

/** Invoices of one seller each, of sellers with at least 20. */
const sellers = companies.flatMap((invoices) => {
  const names = [...new Set(invoices.map((invoice) => invoice['sellerName']))];
  const own = names.map((name) => invoices.filter((invoice) => invoice['sellerName'] === name));
  return own.filter(({ length }) => length >= 20);
});

/** The ninety-fifth percentile of what sellers' amounts are, over the fifth. */
function width(invoices: readonly Invoice[]): number {
  const nets = invoices.map((invoice) => Math.abs(amount(invoice, 'netTotal'))).sort((a, b) => a - b);
  return (nets[Math.floor(nets.length * 0.95)] ?? 0) / (nets[Math.floor(nets.length * 0.05)] ?? 0);
}

/** How many of the sellers do something in this share of their invoices. */
function sellersWith(test: (invoice: Invoice) => boolean, low: number, high: number): number {
  return sellers.filter((invoices) => {
    const share = invoices.filter(test).length / invoices.length;
    return share >= low && share <= high;
  }).length;
}

describe('simulated books vary:', () => {
  it('companies have from few sellers to many', () => {
    const counts = companies.map((invoices) => new Set(invoices.map((invoice) => invoice['sellerName'])).size);
    expect(Math.min(...counts)).toBeLessThan(10);
    expect(Math.max(...counts)).toBeGreaterThan(80);
  });

  it('portals differ in the fields that they show', () => {
    for (const field of ['iban', 'quantity', 'dueDate', 'lineCount', 'purchaseOrder', 'sellerVatId', 'invoiceType']) {
      const showing = companies.filter((invoices) => columnsOf(invoices).has(field)).length;
      expect(showing, field).toBeGreaterThan(0);
      expect(showing, field).toBeLessThan(companies.length);
    }
  });

  it('a complete company has every field', () => {
    const invoices = simulateBooks('whole', { invoices: 300, complete: true, country: 'DE' });
    expect(columnsOf(invoices).size).toBe(16);
  });

  it('companies are of the country asked for', () => {
    for (const { code, currency } of countries) {
      const own = simulateBooks(code, { invoices: 100, country: code });
      expect(own.filter((invoice) => invoice['currency'] === currency).length).toBeGreaterThan(20);
    }
    expect(() => simulateBooks('1', { invoices: 1, country: 'XX' })).toThrow(RangeError);
  });

  it('amounts are nearly constant for some sellers and spread over more than an order of magnitude for others', () => {
    const widths = sellers.map(width);
    expect(widths.filter((ratio) => ratio < 1.1).length).toBeGreaterThan(sellers.length * 0.02);
    expect(widths.filter((ratio) => ratio > 20).length).toBeGreaterThan(sellers.length * 0.05);
  });

  it('net is quantity times price for most sellers; for others never, or not always', () => {
    const exact = (invoice: Invoice) =>
      Math.abs(amount(invoice, 'quantity') * amount(invoice, 'unitPrice') - amount(invoice, 'netTotal')) < 0.0051;
    const counted = sellers.filter((invoices) => columnsOf(invoices).has('quantity')).length;
    expect(sellersWith(exact, 1, 1)).toBeGreaterThan(counted * 0.4);
    expect(sellersWith((invoice) => amount(invoice, 'quantity') > 0 && !exact(invoice), 0.9, 1)).toBeGreaterThan(10);
    expect(sellersWith(exact, 0.2, 0.9)).toBeGreaterThan(5);
  });

  it('some sellers charge no tax, and some no fixed rate', () => {
    const rate = (invoice: Invoice) => amount(invoice, 'taxTotal') / amount(invoice, 'netTotal');
    expect(sellersWith((invoice) => rate(invoice) === 0, 0.95, 1)).toBeGreaterThan(10);
    const mixed = sellers.filter((invoices) => new Set(invoices.map((each) => rate(each).toFixed(2))).size > 4);
    expect(mixed.length).toBeGreaterThan(5);
    expect(mixed.length).toBeLessThan(sellers.length / 3);
  });

  it('some sellers give every invoice the same discount', () => {
    const ratios = sellers.map((invoices) => {
      const large = invoices.filter((invoice) => Math.abs(amount(invoice, 'netTotal')) > 100);
      return new Set(
        large.map((each) =>
          (amount(each, 'netTotal') / amount(each, 'quantity') / amount(each, 'unitPrice')).toFixed(3),
        ),
      );
    });
    const discounts = ratios.filter((own) => own.size === 1 && /^0\.(8|9)[0-9]0$/.test([...own].join()));
    expect(discounts.length).toBeGreaterThan(sellers.length * 0.05);
    expect(discounts.length).toBeLessThan(sellers.length * 0.3);
  });

  it('some sellers name two accounts in turn, and some change theirs once, for good', () => {
    const changes = sellers.map((invoices) => {
      const named = invoices
        .filter((invoice) => invoice['iban'] !== undefined)
        .sort((a, b) => ((a['issueDate'] ?? '') < (b['issueDate'] ?? '') ? -1 : 1));
      return named.filter((invoice, at) => at > 0 && invoice['iban'] !== named[at - 1]?.['iban']).length;
    });
    expect(changes.filter((count) => count === 0).length).toBeGreaterThan(sellers.length * 0.8);
    expect(changes.filter((count) => count === 1).length).toBeGreaterThan(3);
    expect(changes.filter((count) => count > 3).length).toBeGreaterThan(3);
  });

  it('some sellers name no account where others do', () => {
    const showing = companies.filter((invoices) => columnsOf(invoices).has('iban'));
    const without = sellers.filter(
      (own) => !columnsOf(own).has('iban') && showing.some((invoices) => invoices.includes(own[0] ?? {})),
    );
    expect(without.length).toBeGreaterThan(0);
    expect(without.length).toBeLessThan(sellers.length / 3);
  });

  it('credit notes bear their type or are below zero in every sum, and are rare', () => {
    const all = companies.flat();
    const typed = all.filter((invoice) => invoice['invoiceType'] === 'creditNote');
    const below = all.filter((invoice) => amount(invoice, 'grossTotal') < 0);
    expect(typed.length).toBeGreaterThan(0);
    expect(below.length).toBeGreaterThan(0);
    expect(typed.length + below.length).toBeLessThan(all.length * 0.02);
    for (const invoice of typed) expect(amount(invoice, 'netTotal')).toBeGreaterThan(0);
    for (const invoice of below) {
      expect(amount(invoice, 'netTotal')).toBeLessThan(0);
      expect(amount(invoice, 'taxTotal')).toBeLessThanOrEqual(0);
      expect(invoice['quantity'] === undefined || amount(invoice, 'quantity') < 0).toBe(true);
    }
  });

  it('numbers have many patterns', () => {
    const shapes = sellers.map((invoices) =>
      (invoices[0]?.['invoiceNumber'] ?? '').replace(/\d/g, '9').replace(/[A-Z]/g, 'A'),
    );
    expect(new Set(shapes).size).toBeGreaterThan(25);
  });
});
