import type { Facts } from '../facts';
import type { HistoryView } from '../history/historyView';
import { roundingOf } from './noveltyCheck';

/** So odd is an exception that the law knows, at most: in the unit of a novelty. */
const exception = 1.5;
const tolerance = 0.001;
const fewestOfRate = 2;

/**
 * What a tax check says, less where the rate is one that exists: zero (exempt, or the buyer owes the tax; EN 16931-1,
 * categories E, AE, K, G, O and Z) or one that others have in this currency. A seller's goods may fall under another rate
 * for once; a rate that nobody has is a mistake.
 */
export function lessIfRateExists(
  statistic: number | undefined,
  facts: Facts,
  history: HistoryView,
): number | undefined {
  return statistic !== undefined && rateExists(facts, history) ? Math.min(statistic, exception) : statistic;
}

function rateExists(facts: Facts, { company }: HistoryView): boolean {
  const rate = facts.numbers['taxRate'];
  if (rate === undefined) return false;
  if (rate === 0) return true;
  const rates = company.rates[facts.categories['currency'] ?? ''] ?? [];
  return rates.filter((each) => Math.abs(each - rate) <= tolerance + roundingOf(facts)).length >= fewestOfRate;
}
