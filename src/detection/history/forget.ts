import type { Facts } from '../facts';
import { median } from '../measures/median';
import type { CompanyStatistics } from './companyStatistics';
import { type Counts, removeCount } from './counts';
import { removeLast } from './ring';
import type { SellerStatistics } from './sellerStatistics';

/** Takes out an invoice that was learned: of each list the newest equal value. What a list let go of stays gone. */
export function forgetSeller(seller: SellerStatistics, facts: Facts): void {
  seller.n = Math.max(0, seller.n - 1);
  for (const [name, value] of Object.entries(facts.numbers)) takeOut(seller.numbers, name, value);
  for (const [name, value] of Object.entries(facts.categories)) uncount(seller.categories, name, value);
  const { number, issueDay } = facts;
  removeLast(seller.sequence, ([tail, day]) => tail === number?.tail && day === issueDay);
}

/** Takes out an invoice that was learned; `seller` is as it was before. Spreads follow when they are next due. */
export function forgetCompany(company: CompanyStatistics, facts: Facts, seller: SellerStatistics | undefined): void {
  company.n = Math.max(0, company.n - 1);
  for (const [name, value] of Object.entries(facts.numbers)) {
    takeOut(company.numbers, name, value);
    const own = seller?.numbers[name];
    if (own && own.length >= 4) takeOut(company.deviations, name, Math.abs(value - median(own)));
  }
  const { currency, weekday } = facts.categories;
  if (weekday !== undefined) uncount(company.categories, 'weekday', weekday);
  if (currency !== undefined) {
    const rate = facts.numbers['taxRate'];
    if (rate !== undefined) takeOut(company.rates, currency, rate);
    if (facts.iban !== undefined) uncount(company.accountCountries, currency, facts.iban.slice(0, 2));
  }
  removeLast(company.recentDays, (day) => day === facts.issueDay);
}

function takeOut(lists: Record<string, number[]>, name: string, value: number): void {
  const list = lists[name];
  if (!list) return;
  removeLast(list, (each) => each === value);
  if (list.length === 0) delete lists[name];
}

function uncount(all: Record<string, Counts>, name: string, value: string): void {
  const counts = all[name];
  if (!counts) return;
  removeCount(counts, value);
  if (counts.total === 0) delete all[name];
}
