import type { Facts } from '../facts';
import { median, medianDeviation } from '../measures/median';
import { addCount, type Counts, emptyCounts } from './counts';
import { push } from './ring';
import type { SellerStatistics } from './sellerStatistics';

/** What all sellers of a company do together. Plain and bounded. */
export interface CompanyStatistics {
  readonly version: 1;
  n: number;
  /** The last values of each number, over all sellers. */
  readonly numbers: Record<string, number[]>;
  /** How far the last values were from the middle of their seller. */
  readonly deviations: Record<string, number[]>;
  /** The last tax rates by currency. */
  readonly rates: Record<string, number[]>;
  /** The countries of accounts by currency. */
  readonly accountCountries: Record<string, Counts>;
  /** Categories over all sellers. */
  readonly categories: Record<string, Counts>;
  /** Issue days of the last invoices. */
  readonly recentDays: number[];
  /** Middle and spreads of each number, as of `summarisedAt` invoices. */
  readonly spreads: Record<string, Spread>;
  summarisedAt: number;
}

/** The middle of a number, its spread over all invoices, and its usual spread within a seller. */
export interface Spread {
  readonly middle: number;
  readonly overall: number;
  readonly within: number;
}

const kept = 500;
const keptRates = 300;
const mostCurrencies = 20;
const normalScale = 1.4826;

export function emptyCompany(): CompanyStatistics {
  return {
    version: 1,
    n: 0,
    numbers: Object.create(null),
    deviations: Object.create(null),
    rates: Object.create(null),
    accountCountries: Object.create(null),
    categories: Object.create(null),
    recentDays: [],
    spreads: Object.create(null),
    summarisedAt: 0,
  };
}

/** Adds one invoice; `seller` is as it was before. */
export function learnCompany(company: CompanyStatistics, facts: Facts, seller: SellerStatistics | undefined): void {
  company.n += 1;
  for (const name of Object.keys(facts.numbers)) {
    const value = facts.numbers[name];
    if (value === undefined) continue;
    append(company.numbers, name, value, kept);
    const own = seller?.numbers[name];
    if (own && own.length >= 4) append(company.deviations, name, Math.abs(value - median(own)), kept);
  }
  const { currency, weekday } = facts.categories;
  if (weekday !== undefined) count(company.categories, 'weekday', weekday);
  if (currency !== undefined) {
    const rate = facts.numbers['taxRate'];
    if (rate !== undefined && hasRoom(company.rates, currency)) append(company.rates, currency, rate, keptRates);
    if (facts.iban !== undefined && hasRoom(company.accountCountries, currency))
      count(company.accountCountries, currency, facts.iban.slice(0, 2));
  }
  if (facts.issueDay !== undefined) push(company.recentDays, facts.issueDay, 20);
}

/**
 * Works out the spreads anew when enough invoices have come since. Done before an invoice is looked at, not when it is
 * learned: one that is looked at again is looked at as it was the first time.
 */
export function summarise(company: CompanyStatistics): void {
  if (company.n < company.summarisedAt + Math.min(200, Math.max(1, company.n / 20))) return;
  company.summarisedAt = company.n;
  for (const name of Object.keys(company.numbers)) {
    const values = company.numbers[name] ?? [];
    const middle = median(values);
    const overall = Math.max(normalScale * medianDeviation(values, middle), 0.3);
    const deviations = company.deviations[name];
    const within =
      deviations && deviations.length >= 10 ? Math.max(normalScale * median(deviations), 0.02) : 0.6 * overall;
    company.spreads[name] = { middle, overall, within };
  }
}

function append(lists: Record<string, number[]>, name: string, value: number, most: number): void {
  const list = lists[name];
  if (list) push(list, value, most);
  else lists[name] = [value];
}

function count(all: Record<string, Counts>, name: string, value: string): void {
  let counts = all[name];
  if (!counts) {
    counts = emptyCounts();
    all[name] = counts;
  }
  addCount(counts, value);
}

function hasRoom(all: Record<string, unknown>, name: string): boolean {
  return name in all || Object.keys(all).length < mostCurrencies;
}

/** The middle of the last invoices' issue days, and how far they are spread: from the 10th to the 90th percentile. */
export function recentDays({ recentDays }: CompanyStatistics): { middle: number; spread: number } | undefined {
  if (recentDays.length === 0) return undefined;
  const sorted = new Float64Array(recentDays).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { middle: at(0.5), spread: at(0.9) - at(0.1) };
}
