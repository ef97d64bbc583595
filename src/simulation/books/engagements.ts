import type { Random } from '../random';
import type { Bookkeeping, Engagement } from './types';

/**
 * Who writes how many invoices and from when to when: regular sellers whose activity follows Zipf's law, some of which
 * come late or leave early, then occasional ones of one or two invoices. The counts add up to the number of invoices.
 */
export function simulateEngagements(books: Bookkeeping, invoices: number, random: Random): Engagement[] {
  const occasional = occasionalEngagements(books, Math.floor(invoices * books.occasionalShare), random);
  const left = invoices - occasional.reduce((sum, { count }) => sum + count, 0);
  const spans = Array.from({ length: books.sellers }, (_, rank) => regularSpan(books, rank, random));
  const days = books.lastDay - books.firstDay;
  const weights = spans.map((span, rank) => (span.lastDay - span.firstDay) / days / (rank + 1) ** books.zipf);
  const regular = shareOut(left, weights).flatMap((count, at) => {
    const span = spans[at];
    return span && count > 0 ? [{ ...span, count }] : [];
  });
  return [...regular, ...occasional];
}

/** The busiest two sellers are there all the time, so that the books have no gap. */
function regularSpan({ firstDay, lastDay, lateShare }: Bookkeeping, rank: number, random: Random) {
  const late = rank > 1 && random.chance(lateShare);
  const leaves = rank > 1 && random.chance(0.1);
  const first = late ? random.integer(firstDay, lastDay - 30) : firstDay;
  return { firstDay: first, lastDay: leaves ? random.integer(first + 30, lastDay) : lastDay };
}

function occasionalEngagements({ firstDay, lastDay }: Bookkeeping, invoices: number, random: Random): Engagement[] {
  const engagements: Engagement[] = [];
  for (let left = invoices; left > 0; ) {
    const count = Math.min(left, random.pick([1, 1, 1, 2]));
    const first = random.integer(firstDay, lastDay - 30);
    engagements.push({ count, firstDay: first, lastDay: first + 30 });
    left -= count;
  }
  return engagements;
}

/** Whole numbers in proportion to weights that add up to the total (rounding what has been given out so far). */
function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let reached = 0;
  let given = 0;
  return weights.map((weight) => {
    reached += weight;
    const count = Math.round((total * reached) / sum) - given;
    given += count;
    return count;
  });
}
