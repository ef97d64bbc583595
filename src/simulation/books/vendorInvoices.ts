import { dateOfDay } from '../../invoice/calendar';
import { fromUnits } from '../../invoice/decimal';
import type { Invoice } from '../../invoice/types';
import { countries } from '../countries';
import type { Random } from '../random';
import { createAccounts } from './accounts';
import { createCreditNotes } from './creditNotes';
import { createDueDates } from './dueDates';
import { createEntryDelay, issueDays } from './issueDays';
import { createNumbers } from './numbers';
import { createOrders } from './orders';
import { createSales } from './sales';
import { createTaxes } from './taxes';
import type { Bookkeeping, Engagement } from './types';
import type { Vendor } from './vendor';

/** An invoice with the day number on which it is entered. */
export interface Entry {
  readonly entered: number;
  readonly invoice: Invoice;
}

/** All invoices that one seller writes to the company, in the order of issue, with the fields that the portal shows. */
export function vendorInvoices(books: Bookkeeping, vendor: Vendor, part: Engagement, random: Random): Entry[] {
  const write = createInvoices(books, vendor, part, random);
  const delay = createEntryDelay(random);
  return issueDays(part, random).map((day) => ({
    entered: Math.min(day + delay(), books.lastDay),
    invoice: shownOf(write(day), books),
  }));
}

function createInvoices(books: Bookkeeping, vendor: Vendor, part: Engagement, random: Random) {
  const { oddShare, centsOffShare } = books;
  const sale = createSales(random, vendor.decimals);
  const tax = createTaxes(random, vendor.country, vendor.domestic, oddShare * 0.6);
  const due = createDueDates(random, oddShare);
  const number = createNumbers(random, vendor.name);
  const account = createAccounts(random, vendor.country, part);
  const order = createOrders(random);
  const credited = createCreditNotes(random, books);
  const amount = (minor: number) => fromUnits(BigInt(minor), vendor.decimals);
  return (day: number): Invoice => {
    const { netMinor, lineCount, ...sold } = sale((day - books.firstDay) / 365);
    const taxMinor = tax(netMinor, lineCount);
    const centsOff = random.chance(centsOffShare) ? random.pick([-2, -1, 1, 2]) : 0;
    const { termsDays, day: dueDay } = due(day);
    return credited({
      sellerName: vendor.name,
      sellerVatId: vendor.vatId,
      invoiceNumber: number(day),
      invoiceType: 'invoice',
      issueDate: dateOfDay(day) ?? '',
      dueDate: dateOfDay(dueDay) ?? '',
      currency: random.chance(oddShare * 0.15) ? random.pick(countries).currency : vendor.currency,
      netTotal: amount(netMinor),
      taxTotal: amount(taxMinor),
      grossTotal: amount(netMinor + taxMinor + centsOff),
      ...sold,
      lineCount: String(lineCount),
      paymentTermsDays: String(termsDays),
      iban: account(day),
      purchaseOrder: order(),
    });
  };
}

/** Without what is empty and what the portal does not show. */
function shownOf(invoice: Invoice, { shown }: Bookkeeping): Invoice {
  const shows = (path: string) => always.has(path) || shown.has(path);
  return Object.fromEntries(Object.entries(invoice).filter(([path, value]) => value !== '' && shows(path)));
}

const always: ReadonlySet<string> = new Set([
  'sellerName',
  'invoiceNumber',
  'issueDate',
  'currency',
  'netTotal',
  'taxTotal',
  'grossTotal',
]);
