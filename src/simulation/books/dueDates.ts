import type { Random } from '../random';
import { choose } from './choose';
import { weekdayOf } from './issueDays';

/** Terms that sellers give, in days; those that are common stand several times. */
export const usualTerms = [7, 10, 14, 14, 21, 30, 30, 30, 30, 30, 45, 60, 60, 90] as const;

/** When an invoice is due, day numbers and days. */
export interface Due {
  readonly termsDays: number;
  readonly day: number;
}

/**
 * A seller's terms: always the same, or shorter ones for some invoices. A few sellers move what would be due at a
 * weekend to the Monday after it.
 *
 * @param oddShare - Of invoices with terms that the seller does not usually give.
 */
export function createDueDates(random: Random, oddShare: number): (issueDay: number) => Due {
  const usual = random.pick(usualTerms);
  const second = random.pick(usualTerms);
  const secondShare = random.pick([0, 0, 0, 0, 0, 0, 0, 0.05, 0.25]);
  const moved = choose(random, { exact: 0.94, workingDay: 0.06 }) === 'workingDay';
  return (issueDay) => {
    const habitual = random.chance(secondShare) ? second : usual;
    const termsDays = random.chance(oddShare) ? random.pick(usualTerms) : habitual;
    const day = issueDay + termsDays;
    return { termsDays, day: moved ? nextWorkingDay(day) : day };
  };
}

function nextWorkingDay(day: number): number {
  const later: Readonly<Record<number, number>> = { 6: 2, 0: 1 };
  return day + (later[weekdayOf(day)] ?? 0);
}
