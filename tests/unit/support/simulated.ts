import { simulateCompany } from '../../../src/simulation/company';
import { countries } from '../../../src/simulation/countries';
import { simulateInvoices } from '../../../src/simulation/invoices';
import type { BookedInvoice, Company } from '../../../src/simulation/types';

export const period = { lastDay: '2026-03-31', days: 365 };

/** A company of every country that is simulated, with its books of a year. */
export const books: readonly { readonly company: Company; readonly booked: readonly BookedInvoice[] }[] = countries.map(
  ({ code }) => {
    const company = simulateCompany(`books ${code}`, { country: code });
    return { company, booked: simulateInvoices(company, `books ${code}`, period) };
  },
);

/** Every invoice in those books. */
export const invoices = books.flatMap(({ booked }) => booked.map(({ invoice }) => invoice));
