import { addDays, dayNumber } from '../invoice/calendar';
import { currencyDecimals } from '../invoice/currencies';
import { fromUnits, sumDecimals, toUnits } from '../invoice/decimal';
import type { Invoice } from '../invoice/types';
import { partRandom } from './countries';
import type { Random } from './random';
import type { BookedInvoice, Company, Item, Numbering, Seller } from './types';

export interface PeriodOptions {
  /** ISO date of the last day on which an invoice is entered. */
  readonly lastDay: string;
  readonly days: number;
}

/** All invoices of a company that are entered in a period, in the order of entry. The same seed gives the same ones. */
export function simulateInvoices(company: Company, seed: string, { lastDay, days }: PeriodOptions): BookedInvoice[] {
  const booked = company.sellers.flatMap((seller, index) =>
    sellerInvoices(company, seller, partRandom(seed, `invoices ${index}`), lastDay, days),
  );
  return booked.sort((a, b) => compare(a.entered, b.entered) || compare(key(a), key(b)));
}

function sellerInvoices(company: Company, seller: Seller, random: Random, lastDay: string, days: number) {
  const booked: BookedInvoice[] = [];
  const numbers = new Set<number>();
  const gap = 365 / seller.invoicesPerYear;
  for (let ago = random.next() * gap; ago < days; ago += gap * (0.5 + random.next())) {
    const entered = addDays(lastDay, -Math.floor(ago)) ?? lastDay;
    const issueDate = onWeekday(addDays(entered, -delay(seller, random)) ?? entered, seller.weekdays);
    booked.push({ entered, invoice: simulateInvoice(company, seller, random, issueDate, numbers) });
  }
  return booked;
}

/** Most invoices are entered within days; one in twenty comes late, by up to a quarter of a year. */
function delay(seller: Seller, random: Random): number {
  if (random.chance(0.05)) return random.integer(20, 90);
  return Math.round(seller.usualDelayDays * -Math.log(1 - random.next() * 0.95));
}

function onWeekday(date: string, weekdays: readonly number[]): string {
  for (let back = 0; back < 7; back += 1) {
    const candidate = addDays(date, -back) ?? date;
    if (weekdays.includes(((dayNumber(candidate) ?? 0) + 4) % 7)) return candidate;
  }
  return date;
}

/** @param numbers - Those that the seller has given this company so far; the new one is added. */
function simulateInvoice(
  company: Company,
  seller: Seller,
  random: Random,
  issueDate: string,
  numbers: Set<number>,
): Invoice {
  const decimals = currencyDecimals(seller.currency);
  const lineCount = 1 + Math.floor(random.next() ** 1.5 * seller.mostLines);
  const lines = Array.from({ length: lineCount }, () =>
    simulateLine(seller, random.pick(seller.items), random, decimals),
  );
  const lineTotal = sumDecimals(lines.map((line) => line.net));
  const freight = percentOf(lineTotal, String(seller.freight), decimals);
  const netTotal = sumDecimals([lineTotal, freight]);
  const taxTotal = totalTax(lines, freight, decimals);
  const optional: Record<string, string> = {
    sellerVatId: seller.vatId,
    iban: seller.iban,
    buyerVatId: company.vatId,
    chargeTotal: seller.freight > 0 ? freight : '',
    purchaseOrder: seller.ordersByNumber ? `PO-${random.integer(10_000, 99_999)}` : '',
  };
  return {
    invoiceNumber: invoiceNumber(seller.numbering, issueDate, numbers),
    issueDate,
    invoiceType: 'invoice',
    currency: seller.currency,
    dueDate: addDays(issueDate, seller.termsDays) ?? issueDate,
    paymentTermsDays: String(seller.termsDays),
    sellerName: seller.name,
    buyerName: company.name,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
    lineTotal,
    netTotal,
    taxTotal,
    grossTotal: sumDecimals([netTotal, taxTotal]),
    ...Object.fromEntries(
      lines.flatMap((line, at) => Object.entries(line).map(([id, value]) => [`lines.${at}.${id}`, value])),
    ),
  };
}

interface Line {
  readonly name: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly net: string;
  readonly taxRate: string;
}

function simulateLine(seller: Seller, item: Item, random: Random, decimals: number): Line {
  const quantity = Math.max(1, Math.round(item.usualQuantity * Math.exp(0.6 * random.normal())));
  const drift = 100n + BigInt(random.integer(-3, 3));
  const price = (item.priceUnits * drift + 50n) / 100n || 1n;
  const exact = price * BigInt(quantity) * BigInt(100 - seller.lineDiscount);
  const net = fromUnits(
    divideRounded(exact * 10n ** BigInt(decimals), 100n * 10n ** BigInt(seller.priceDecimals)),
    decimals,
  );
  const { name, taxRate } = item;
  return { name, quantity: String(quantity), unitPrice: fromUnits(price, seller.priceDecimals), net, taxRate };
}

/** Tax is rounded once for each rate, on the sum of its lines (EN 16931-1, BR-CO-17); freight bears the first rate. */
function totalTax(lines: readonly Line[], freight: string, decimals: number): string {
  const rates = [...new Set(lines.map((line) => line.taxRate))];
  return sumDecimals(
    rates.map((rate, index) => {
      const nets = lines.filter((line) => line.taxRate === rate).map((line) => line.net);
      return percentOf(sumDecimals(index === 0 ? [...nets, freight] : nets), rate, decimals);
    }),
  );
}

function percentOf(amount: string, percent: string, decimals: number): string {
  const scaled = toUnits(amount, decimals) * toUnits(percent, 2);
  return fromUnits(divideRounded(scaled, 10_000n), decimals);
}

function divideRounded(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}

/** By the day of issue; the last before it that is free where the company has that number already. */
function invoiceNumber({ pattern, prefix, start, perDay }: Numbering, issueDate: string, numbers: Set<number>): string {
  const year = issueDate.slice(0, 4);
  const day = (dayNumber(issueDate) ?? 0) - (dayNumber('2015-01-01') ?? 0);
  let count = start + Math.floor(day * perDay);
  while (numbers.has(count)) count -= 1;
  numbers.add(count);
  if (pattern === 'yearDash') return `INV-${year}-${String(count).padStart(6, '0')}`;
  if (pattern === 'slash') return `${prefix}/${year.slice(2)}/${String(count).padStart(5, '0')}`;
  return pattern === 'prefix' ? `${prefix}${String(count).padStart(6, '0')}` : String(count).padStart(7, '0');
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const key = ({ invoice }: BookedInvoice) => `${invoice.sellerName} ${invoice.invoiceNumber}`;
