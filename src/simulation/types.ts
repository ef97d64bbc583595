import type { Invoice } from '../invoice/types';

/** One thing that a seller sells. */
export interface Item {
  readonly name: string;
  /** In units of 10^-`priceDecimals` of the seller. */
  readonly priceUnits: bigint;
  /** Percent, a decimal string. */
  readonly taxRate: string;
  /** The middle of the quantities that this company orders. */
  readonly usualQuantity: number;
}

/** A seller with habits of its own. */
export interface Seller {
  readonly name: string;
  readonly country: string;
  readonly vatId: string;
  readonly iban: string;
  readonly currency: string;
  readonly termsDays: number;
  /** Of unit prices, 2 to 4. */
  readonly priceDecimals: number;
  readonly items: readonly Item[];
  /** The most lines that an invoice of this seller has, 1 to 12. */
  readonly mostLines: number;
  /** Percent taken off each line, 0 for most sellers. */
  readonly lineDiscount: number;
  /** Percent of the lines added as freight to the net total, 0 for most sellers. */
  readonly freight: number;
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
  /** Days from issue to entry in the books, in the middle. */
  readonly usualDelayDays: number;
  readonly invoicesPerYear: number;
  readonly numbering: Numbering;
  readonly ordersByNumber: boolean;
}

export interface Numbering {
  readonly pattern: 'yearDash' | 'prefix' | 'plain' | 'slash';
  readonly prefix: string;
  readonly start: number;
  /** Invoices that the seller writes a day for all its customers. */
  readonly perDay: number;
}

/** A company whose books are simulated. */
export interface Company {
  readonly name: string;
  readonly country: string;
  readonly currency: string;
  readonly vatId: string;
  readonly sellers: readonly Seller[];
}

/** One invoice in the order in which it is entered. */
export interface BookedInvoice {
  readonly invoice: Invoice;
  /** ISO date on which it was entered in the books. */
  readonly entered: string;
}
