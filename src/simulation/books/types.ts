import type { Country } from '../countries';

/** How many invoices to simulate and, where not left to the seed, of what company. */
export interface BooksOptions {
  readonly invoices: number;
  /** Regular sellers, at least 1; by the seed when absent. Those that come once or twice are added to them. */
  readonly sellers?: number;
  /** ISO 3166-1 code of the company's country; by the seed when absent. */
  readonly country?: string;
  /** Every header field is given. Otherwise the seed decides which the company's portal lacks. */
  readonly complete?: boolean;
}

/** What is common to the invoices of one company: its country, its period and what its portal shows. */
export interface Bookkeeping {
  readonly country: Country;
  /** Regular sellers. */
  readonly sellers: number;
  /** Day numbers, both included. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Header fields that its portal shows, of those that not every portal does. */
  readonly shown: ReadonlySet<string>;
  /** Share of sellers from abroad, [0, 1]. */
  readonly foreignShare: number;
  /** Share of regular sellers whose first invoice comes within the period, [0, 1]. */
  readonly lateShare: number;
  /** Share of invoices from sellers that come once or twice, [0, 1]. */
  readonly occasionalShare: number;
  /** Share of invoices with terms that are not the seller's usual ones; of other rates and currencies there are fewer. */
  readonly oddShare: number;
  /** Share of invoices whose gross total is rounded one or two minor units away from net and tax. */
  readonly centsOffShare: number;
  /** Share of sellers that write credit notes. */
  readonly creditShare: number;
  /** The exponent of Zipf's law for the sellers' activity. */
  readonly zipf: number;
}

/** One seller's part in the books. */
export interface Engagement {
  /** How many invoices it writes, at least 1. */
  readonly count: number;
  /** Day numbers, both included. */
  readonly firstDay: number;
  readonly lastDay: number;
}

/** What is sold on one invoice. */
export interface Sale {
  readonly quantity: string;
  readonly unitPrice: string;
  readonly lineCount: number;
  /** In minor units of the currency. */
  readonly netMinor: number;
}
