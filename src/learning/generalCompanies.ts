import type { Invoice } from '../invoice/types';
import { simulateBooks } from '../simulation/books/simulateBooks';
import { simulateCompany } from '../simulation/company';
import { simulateInvoices } from '../simulation/invoices';

/** How many header records a company has, in turn. */
const sizes = [200, 400, 800, 1600] as const;
/** For how many days a company enters invoices with lines, in turn. */
const periods = [180, 365, 730] as const;
const lastDay = '2026-06-30';

/**
 * The invoices of simulated companies that a model of companies in general learns from, each company's in the order of
 * entry: header records and, of every other company, invoices with lines.
 *
 * @param seed - Any text; equal texts give equal companies, and more of them begin with the same ones.
 */
export function generalCompanies(seed: string, count: number): Invoice[][] {
  return Array.from({ length: count }, (_, at) => {
    const own = `${seed} ${at}`;
    const turn = Math.floor(at / 2);
    return at % 2 === 0
      ? simulateBooks(own, { invoices: sizes[turn % sizes.length] ?? sizes[0] })
      : withLines(own, periods[turn % periods.length] ?? periods[0]);
  });
}

function withLines(seed: string, days: number): Invoice[] {
  return simulateInvoices(simulateCompany(seed), seed, { lastDay, days }).map(({ invoice }) => invoice);
}
