import type { Invoice } from '../../src/invoice/types';
import { simulateCompany } from '../../src/simulation/company';
import { type CorruptionName, corrupt } from '../../src/simulation/corruptions';
import { simulateInvoices } from '../../src/simulation/invoices';
import { createRandom } from '../../src/simulation/random';
import type { PortalBook, PortalName } from '../portal/types';

/** An invoice of the demo portal that was changed, and where. */
export interface Planted {
  readonly corruption: CorruptionName;
  readonly field: string;
}

/** A portal's book, and which of its invoices are wrong. */
export interface DemoBook extends PortalBook {
  /** By the invoice's number in the portal, from 1. */
  readonly planted: ReadonlyMap<number, Planted>;
  /** What the company has booked in two years, oldest first: all but the newest invoice and those that are wrong. */
  readonly earlier: readonly Invoice[];
}

const portals: readonly { portal: PortalName; country: string; seed: string }[] = [
  { portal: 'tallyroom', country: 'GB', seed: 'demo tallyroom 6' },
  { portal: 'kontorblatt', country: 'DE', seed: 'demo kontorblatt 2' },
  { portal: 'foliodesk', country: 'US', seed: 'demo foliodesk 3' },
];

/** How many of its invoices a portal shows. */
const shown = 20;

/** Which invoices of each book go wrong, and how. */
const plan: readonly (readonly [number, CorruptionName])[] = [
  [2, 'grossTimes10'],
  [5, 'dateFiveYearsOff'],
  [9, 'quantityTimes100'],
  [14, 'netTimes10'],
];

/**
 * The books of the three demo portals: twenty invoices each, newest first, a few of them with one field changed.
 *
 * @param today - ISO date from which their dates are counted back.
 */
export function demoBooks(today: string): DemoBook[] {
  return portals.map(({ portal, country, seed }) => {
    const company = simulateCompany(seed, { country, sellerCount: 14 });
    const all = simulateInvoices(company, seed, { lastDay: today, days: 730 });
    const booked = all.slice(-shown).reverse();
    const planted = new Map<number, Planted>();
    const invoices = booked.map(({ invoice }, at): Invoice => {
      const name = plan.find(([number]) => number === at + 1)?.[1];
      const changed = name && corrupt(invoice, name, createRandom(`${seed} ${at}`));
      if (!name || !changed) return invoice;
      planted.set(at + 1, { corruption: name, field: changed.field });
      return changed.invoice;
    });
    const isBooked = (number: number) => number > 1 && !planted.has(number);
    const earlier = all.filter((_, at) => isBooked(all.length - at)).map(({ invoice }) => invoice);
    return { portal, company: company.name, invoices, planted, earlier };
  });
}
