import { addDays } from '../invoice/calendar';
import type { Invoice } from '../invoice/types';

/** A date this far after all before it is taken for a mistake, unless the next date in the file is as late. */
const longestGapDays = 366;

/**
 * The day from which each row's date is counted: the latest issue date before that row. The first row has none. One
 * date that lies far in the future does not make every later row look old: it counts only if the next date agrees.
 *
 * @param invoices - In the order in which they were entered.
 * @returns ISO dates, one for each invoice.
 */
export function referenceDays(invoices: readonly Invoice[]): (string | undefined)[] {
  const dates = invoices.flatMap(({ issueDate }) => issueDate ?? []);
  let latest: string | undefined;
  let read = 0;
  return invoices.map(({ issueDate }) => {
    const reference = latest;
    if (issueDate !== undefined) {
      read += 1;
      if (isLatest(issueDate, latest, dates[read])) latest = issueDate;
    }
    return reference;
  });
}

function isLatest(date: string, latest: string | undefined, next: string | undefined): boolean {
  if (latest !== undefined && date <= latest) return false;
  const neighbour = latest ?? next;
  const bound = neighbour === undefined ? undefined : addDays(neighbour, longestGapDays);
  if (bound === undefined || date <= bound) return true;
  return latest !== undefined && next !== undefined && next > bound;
}
