import type { CompanyStatistics } from './companyStatistics';
import type { Owners } from './owners';
import type { SellerStatistics } from './sellerStatistics';

/** All that the checks may know of a company's past when they look at one invoice. */
export interface HistoryView {
  readonly company: CompanyStatistics;
  /** The day number of the check; absent where invoices of the past are gone through. */
  readonly today?: number;
  /** Absent for a seller (or its first credit note) never seen. */
  readonly seller?: SellerStatistics;
  /** The sellers that had this invoice's account before; absent when nobody had. */
  readonly accountOwners?: Owners;
  /** The sellers that had this invoice's VAT id before. */
  readonly vatIdOwners?: Owners;
  /**
   * How many other invoices of this seller and type have this number, signs and leading zeros aside: exact up to the few that
   * it matters for. Absent without any.
   */
  readonly sameNumber?: number;
  /** Another invoice of this seller has this gross total and issue date: true if with another number, false if with this one. */
  readonly sameAmountAndDate?: boolean;
}
