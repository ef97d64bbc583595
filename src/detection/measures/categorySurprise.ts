import { type Counts, countOf } from '../history/counts';

/**
 * How rare a category is among those that were there before. A new one is the rarer the fewer there were that occurred
 * only once: who always does the same surprises with something new, who always does something new does not.
 *
 * @param pseudo - What each category counts for before it was seen.
 * @param kinds - How many categories there are room for.
 * @returns −ln of its share; higher is odder. Undefined while there is nothing to compare with.
 * @see Good, I. J. (1953): The population frequencies of species and the estimation of population parameters
 */
export function categorySurprise(
  counts: Counts | undefined,
  value: string,
  pseudo: number,
  kinds: number,
): number | undefined {
  if (!counts || counts.total === 0) return undefined;
  const count = countOf(counts, value) || singletons(counts);
  return -Math.log((count + pseudo) / (counts.total + pseudo * kinds));
}

/** Categories that occurred once, where several did; the first of all says nothing of the next. */
function singletons({ values, total }: Counts): number {
  if (total < 2) return 0;
  let found = 0;
  for (const [, count] of values) if (count === 1) found += 1;
  return Math.max(found - 1, 0);
}
