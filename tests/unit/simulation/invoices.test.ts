import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '../../../src/invoice/calendar';
import { fieldKind } from '../../../src/invoice/catalogue';
import { currencyDecimals, isCurrencyCode } from '../../../src/invoice/currencies';
import { decimalsOf, isDecimal } from '../../../src/invoice/decimal';
import { lineCountOf } from '../../../src/simulation/corruptions';
import { books, invoices, period } from '../support/simulated';

const valuesOf = (field: string) => invoices.flatMap((invoice) => invoice[field] ?? []);
const first = addDays(period.lastDay, -period.days + 1) ?? '';

describe('simulated invoices', () => {
  it('are many, of every country', () => {
    for (const { booked } of books) expect(booked.length).toBeGreaterThan(20);
  });

  it('have only fields of the catalogue, each with a value of its kind', () => {
    for (const invoice of invoices) {
      for (const [path, value] of Object.entries(invoice)) {
        const kind = fieldKind(path);
        expect(kind, path).toBeDefined();
        if (kind === 'money' || kind === 'number') expect(isDecimal(value), `${path} ${value}`).toBe(true);
        if (kind === 'date') expect(dayNumber(value), `${path} ${value}`).toBeDefined();
        if (kind === 'currency') expect(isCurrencyCode(value)).toBe(true);
        if (kind === 'text') expect(value).toMatch(/\S/);
      }
    }
  });

  it('have 1 to 12 lines, numbered from 0 without a gap', () => {
    const counts = new Set(invoices.map(lineCountOf));
    expect([...counts].every((count) => count >= 1 && count <= 12)).toBe(true);
    expect(counts.size).toBeGreaterThan(5);
    for (const invoice of invoices) expect(invoice[`lines.${lineCountOf(invoice) - 1}.net`]).toBeDefined();
  });

  it('have totals with the decimals of their currency', () => {
    for (const { currency, netTotal = '', taxTotal = '', grossTotal = '' } of invoices) {
      const decimals = currencyDecimals(currency);
      expect([netTotal, taxTotal, grossTotal].map(decimalsOf)).toEqual([decimals, decimals, decimals]);
    }
  });

  it('are entered within the period, in order', () => {
    for (const { booked } of books) {
      const entered = booked.map((each) => each.entered);
      expect(entered).toEqual(entered.toSorted());
      expect(entered.every((day) => day >= first && day <= period.lastDay)).toBe(true);
    }
  });

  it('are issued no later than they are entered and at most a quarter of a year before', () => {
    for (const { entered, invoice } of books.flatMap(({ booked }) => booked)) {
      const days = (dayNumber(entered) ?? Number.NaN) - (dayNumber(invoice['issueDate'] ?? '') ?? Number.NaN);
      expect(days).toBeGreaterThanOrEqual(0);
      expect(days).toBeLessThanOrEqual(90 + 6);
    }
  });

  it('are issued on the weekdays of their seller, never at a weekend', () => {
    for (const { company, booked } of books) {
      for (const { invoice } of booked) {
        const seller = company.sellers.find(({ name }) => name === invoice['sellerName']);
        expect(seller?.weekdays).toContain(new Date(`${invoice['issueDate']}T00:00:00Z`).getUTCDay());
      }
    }
    const weekdays = new Set(books.flatMap(({ company }) => company.sellers.flatMap((seller) => seller.weekdays)));
    expect([...weekdays].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('have a charge, an account and an order number only where the seller does', () => {
    for (const { company, booked } of books) {
      for (const { invoice } of booked) {
        const seller = company.sellers.find(({ name }) => name === invoice['sellerName']);
        expect(invoice['chargeTotal'] !== undefined).toBe((seller?.freight ?? 0) > 0);
        expect(invoice['iban']).toBe(seller?.iban || undefined);
        expect(invoice['purchaseOrder'] !== undefined).toBe(seller?.ordersByNumber);
      }
    }
  });

  it('are due when their terms say', () => {
    for (const { issueDate = '', dueDate, paymentTermsDays } of invoices) {
      expect(dueDate).toBe(addDays(issueDate, Number(paymentTermsDays)));
    }
  });

  it('never bear one number twice in a seller’s name', () => {
    const numbers = books.map(({ booked }) =>
      booked.map(({ invoice }) => `${invoice['sellerName']} ${invoice['invoiceNumber']}`),
    );
    for (const all of numbers) expect(new Set(all).size).toBe(all.length);
  });

  it('name an account whose check digits are right', () => {
    const accounts = new Set(valuesOf('iban'));
    expect(accounts.size).toBeGreaterThan(50);
    for (const account of accounts) {
      const digits = `${account.slice(4)}${account.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
        String(letter.charCodeAt(0) - 55),
      );
      expect(BigInt(digits) % 97n, account).toBe(1n);
    }
  });
});
