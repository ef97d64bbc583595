import type { Invoice } from '../invoice/types';

/** The day from which a row's date is counted, as a CSV is read from top to bottom. */
export interface Reference {
  /** ISO date; undefined before the first row with a date. */
  readonly day: () => string | undefined;
  /** Takes note of a row after it was judged; a date that was itself found wrong does not count. */
  readonly follow: (invoice: Invoice, dateIsWrong?: boolean) => void;
}

/**
 * The reference day of a stream of invoices: the latest issue date before the row, or one fixed day.
 *
 * @param fixedDay - ISO date that holds for every row.
 */
export function followReference(fixedDay?: string): Reference {
  let latest: string | undefined;
  return {
    day: () => fixedDay ?? latest,
    follow: ({ issueDate }, dateIsWrong = false) => {
      if (issueDate !== undefined && !dateIsWrong && (latest === undefined || issueDate > latest)) latest = issueDate;
    },
  };
}

/** The reference day of each row of training data, in the order in which they were entered; the first has none. */
export function referenceDays(invoices: readonly Invoice[]): (string | undefined)[] {
  const reference = followReference();
  return invoices.map((invoice) => {
    const day = reference.day();
    reference.follow(invoice);
    return day;
  });
}
