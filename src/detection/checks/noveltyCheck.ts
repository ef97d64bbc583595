import type { Facts } from '../facts';
import type { HistoryView } from '../history/historyView';
import { novelty } from '../measures/novelty';

/** What a check of a continuous value against the seller's own nearest values needs. */
export interface NoveltyOptions {
  /** The number's name in the facts. */
  readonly number: string;
  /** What does not count as a difference, beside what rounding to hundredths does to a ratio of the net total. */
  readonly tolerance: number;
  readonly priorGap: number;
  /** For a seller without history; undefined abstains. */
  readonly first?: (value: number, facts: Facts, history: HistoryView) => number | undefined;
  /** True for ratios, which rounding changes the more the smaller the amounts are. */
  readonly isRatio?: true;
}

/** Half a hundredth on each side of a ratio, with some room. */
const rounding = 0.006;

/** The novelty of one number of the facts among those of the seller; undefined where it or a history is missing. */
export function noveltyOf(
  { number, tolerance, priorGap, first, isRatio }: NoveltyOptions,
  facts: Facts,
  history: HistoryView,
): number | undefined {
  const value = facts.numbers[number];
  if (value === undefined) return undefined;
  const earlier = history.seller?.numbers[number];
  if (!earlier || earlier.length === 0) return first?.(value, facts, history);
  return novelty(earlier, value, tolerance + (isRatio ? roundingOf(facts) : 0), priorGap);
}

/** What rounding to hundredths can do to a ratio of this invoice's net total. */
export function roundingOf({ numbers }: Facts): number {
  return rounding / Math.exp(numbers['logNet'] ?? numbers['logGross'] ?? 0);
}
