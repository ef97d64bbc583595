import { addDays } from '../invoice/calendar';
import type { Invoice } from '../invoice/types';

/** A date this far after all before it is taken for a mistake, unless the next date in the file is as late. */
const longestGapDays = 366;
/** So many rows without a date wait for the next date at most. */
const mostWaiting = 10_000;

/**
 * The day from which each row's date is counted: the latest issue date before that row. The first row has none. One
 * date that lies far in the future does not make every later row look old: it counts only if the next date agrees.
 *
 * @param invoices - In the order in which they were entered.
 * @returns ISO dates, one for each invoice.
 */
export function referenceDays(invoices: readonly Invoice[]): (string | undefined)[] {
  const keeper = dayKeeper<{ readonly invoice: Invoice }>();
  const dated = invoices.flatMap((invoice) => keeper.take({ invoice }));
  return [...dated, ...keeper.rest()].map(({ referenceDay }) => referenceDay);
}

/** The same for rows that come one by one. A row waits for the next date only where its own day depends on it. */
export async function* withReferenceDays<T extends { readonly invoice: Invoice }>(
  rows: AsyncIterable<T>,
): AsyncGenerator<Dated<T>, void> {
  const keeper = dayKeeper<T>();
  for await (const row of rows) yield* keeper.take(row);
  yield* keeper.rest();
}

/** A row with the day from which its date is counted, an ISO date. */
export interface Dated<T> {
  readonly row: T;
  readonly referenceDay: string | undefined;
}

/** Takes rows in order and gives them back in order, each as soon as its day is known. */
function dayKeeper<T extends { readonly invoice: Invoice }>() {
  let latest: string | undefined;
  /** The last date, of which it is not decided yet whether it counts, and the rows that wait for that. */
  let open: string | undefined;
  let waiting: T[] = [];
  const decide = (next: string | undefined): Dated<T>[] => {
    if (open !== undefined && isLatest(open, latest, next)) latest = open;
    const free = waiting.map((row) => ({ row, referenceDay: latest }));
    [open, waiting] = [undefined, []];
    return free;
  };
  return {
    take: (row: T): Dated<T>[] => {
      const { issueDate } = row.invoice;
      const isWaiting = open !== undefined && issueDate === undefined && isFarOff(open, latest);
      if (isWaiting && waiting.length < mostWaiting) {
        waiting.push(row);
        return [];
      }
      const free = decide(issueDate);
      open = issueDate;
      return [...free, { row, referenceDay: latest }];
    },
    rest: () => decide(undefined),
  };
}

/** Whether it depends on the next date if this one counts. */
function isFarOff(date: string, latest: string | undefined): boolean {
  return latest === undefined || date > (addDays(latest, longestGapDays) ?? date);
}

function isLatest(date: string, latest: string | undefined, next: string | undefined): boolean {
  if (latest !== undefined && date <= latest) return false;
  const neighbour = latest ?? next;
  const bound = neighbour === undefined ? undefined : addDays(neighbour, longestGapDays);
  if (bound === undefined || date <= bound) return true;
  return latest !== undefined && next !== undefined && next > bound;
}
