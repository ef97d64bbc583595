import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '../../../src/invoice/calendar';
import { currencyDecimals } from '../../../src/invoice/currencies';
import { decimalsOf, toUnits } from '../../../src/invoice/decimal';
import type { Invoice } from '../../../src/invoice/types';
import { simulateBookkeeping } from '../../../src/simulation/books/bookkeeping';
import { simulateBooks } from '../../../src/simulation/books/simulateBooks';
import { countries, partRandom } from '../../../src/simulation/countries';

const seeds = Array.from({ length: 12 }, (_, at) => `books ${at}`);
const many = seeds.map((seed) => {
  const options = { invoices: 1500, complete: true };
  return { traits: simulateBookkeeping(partRandom(seed, 'books'), options), invoices: simulateBooks(seed, options) };
});
const all = many.flatMap(({ invoices }) => invoices);
const minor = (invoice: Invoice, path: string) =>
  Number(toUnits(invoice[path] ?? '', currencyDecimals(invoice['currency'])));
const centsOff = (invoice: Invoice) =>
  Math.abs(minor(invoice, 'netTotal') + minor(invoice, 'taxTotal') - minor(invoice, 'grossTotal'));
const shareOf = (invoices: readonly Invoice[], test: (invoice: Invoice) => boolean) =>
  invoices.filter(test).length / invoices.length;

describe('simulated books', () => {
  it('are the same for the same seed, and others for another', () => {
    const [first, again, other] = ['a', 'a', 'b'].map((seed) => simulateBooks(seed, { invoices: 200 }));
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('have exactly as many invoices as asked for', () => {
    for (const invoices of [1, 7, 50, 1234]) expect(simulateBooks('many', { invoices })).toHaveLength(invoices);
  });

  it('add up to the minor unit, but for the companies whose totals are rounded', () => {
    for (const { traits, invoices } of many) {
      const off = invoices.map(centsOff);
      expect(Math.max(...off)).toBeLessThanOrEqual(traits.centsOffShare > 0 ? 2 : 0);
      expect(off.filter((cents) => cents > 0).length).toBeLessThan(invoices.length * 0.06);
    }
    expect(many.some(({ traits }) => traits.centsOffShare > 0)).toBe(true);
    expect(many.filter(({ traits }) => traits.centsOffShare === 0).length).toBeGreaterThan(4);
  });

  it('are due by their terms, or on the Monday after', () => {
    const moved = all.filter((invoice) => {
      const promised = addDays(invoice['issueDate'] ?? '', Number(invoice['paymentTermsDays'])) ?? '';
      const weekday = new Date(`${promised}T00:00:00Z`).getUTCDay();
      const monday = weekday === 6 ? addDays(promised, 2) : weekday === 0 ? addDays(promised, 1) : promised;
      expect([promised, monday]).toContain(invoice['dueDate']);
      return invoice['dueDate'] !== promised;
    });
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length).toBeLessThan(all.length / 10);
  });

  it('come in the order of entry: not sorted by issue, but no more than two months behind', () => {
    for (const { invoices } of many) {
      const days = invoices.map((invoice) => dayNumber(invoice['issueDate'] ?? '') ?? Number.NaN);
      let latest = -Infinity;
      const behind = days.map((day) => {
        latest = Math.max(latest, day);
        return latest - day;
      });
      expect(Math.max(...behind)).toBeLessThanOrEqual(60);
      expect(behind.filter((lag) => lag > 0).length).toBeGreaterThan(invoices.length / 10);
    }
  });

  it('span one to four years', () => {
    for (const { invoices } of many) {
      const days = invoices.map((invoice) => dayNumber(invoice['issueDate'] ?? '') ?? Number.NaN);
      const years = (Math.max(...days) - Math.min(...days)) / 365;
      expect(years).toBeGreaterThan(0.9);
      expect(years).toBeLessThan(4.1);
    }
  });

  it('see new sellers until the end: a few percent of the last quarter’s invoices', () => {
    const shares = many.map(({ invoices }) => {
      const known = new Set(invoices.slice(0, 1125).map((invoice) => invoice['sellerName']));
      return shareOf(invoices.slice(1125), (invoice) => !known.has(invoice['sellerName']));
    });
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeGreaterThan(0.01);
    expect(mean).toBeLessThan(0.15);
  });

  it('never bear a number twice in a seller’s name', () => {
    for (const { invoices } of many) {
      const numbers = invoices.map((invoice) => `${invoice['sellerName']} ${invoice['invoiceNumber']}`);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });

  it('name accounts in the country of the currency, but for bills in the buyer’s currency', () => {
    const currencies = new Map(countries.map(({ code, currency }) => [code, currency]));
    const named = all.filter((invoice) => invoice['iban'] !== undefined);
    const match = shareOf(named, ({ iban = '', currency }) => currencies.get(iban.slice(0, 2)) === currency);
    expect(match).toBeGreaterThan(0.9);
    expect(match).toBeLessThan(1);
  });

  it('have amounts with the decimals of their currency', () => {
    for (const invoice of all.slice(0, 2000)) {
      for (const path of ['netTotal', 'taxTotal', 'grossTotal'])
        expect(decimalsOf(invoice[path] ?? '')).toBe(currencyDecimals(invoice['currency']));
    }
  });

  it('take less than two seconds of processor time for 14,000 invoices', () => {
    const start = process.cpuUsage();
    simulateBooks('speed', { invoices: 14_000 });
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });
});
