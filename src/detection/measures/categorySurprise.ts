import { type Counts, countOf, latest } from '../history/counts';

/** What a seller has in one of twenty invoices is usual. */
const usual = Math.log(20);

/**
 * How rare a category is among those that were there before. A new one is the rarer the fewer there were that occurred
 * only once: who always does the same surprises with something new, who always does something new does not. What
 * occurred last is no surprise: habits change, and then stay.
 *
 * @param pseudo - What each category counts for before it was seen.
 * @param kinds - How many categories there are room for.
 * @returns −ln of its share, of one that was there before only what is rarer than one in twenty; higher is odder. Undefined while there is nothing to compare with.
 * @see Good, I. J. (1953): The population frequencies of species and the estimation of population parameters
 */
export function categorySurprise(
  counts: Counts | undefined,
  value: string,
  pseudo: number,
  kinds: number,
): number | undefined {
  if (!counts || counts.total === 0) return undefined;
  if (counts.total > 1 && latest(counts) === value) return 0;
  const seen = countOf(counts, value);
  const surprise = -Math.log((Math.max(seen, singletons(counts)) + pseudo) / (counts.total + pseudo * kinds));
  return seen > 0 ? Math.max(0, surprise - usual) : surprise;
}

/** Categories that occurred once, those among them that gave way; the first of all says nothing of the next. */
function singletons({ values, total, dropped }: Counts): number {
  if (total < 2) return 0;
  const once = values.filter(([, count]) => count === 1).length;
  return Math.max(once + dropped - 1, 0);
}
