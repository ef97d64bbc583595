import { addDays } from '../../invoice/calendar';
import { decimalFromNumber, decimalsOf } from '../../invoice/decimal';
import type { Facts, Role } from '../facts';
import { type Counts, mostFrequent } from '../history/counts';
import type { HistoryView } from '../history/historyView';
import { shownId } from '../shownId';
import type { Explanation } from './check';

/**
 * The seller's usual values of an amount: what lies between its 5th and 95th percentile, in the field's own unit and with
 * the sign of what was seen.
 *
 * @param amountOf - From the number of the facts to the amount.
 */
export function explainAmount(
  role: Role,
  name: string,
  facts: Facts,
  history: HistoryView,
  amountOf: (usual: number) => number = Math.exp,
): Explanation {
  return explainRatio(role, name, facts, history, (usual) => signOf(role, facts) * amountOf(usual));
}

/** The category that the seller has most often. */
export function explainCategory(role: Role, name: string, facts: Facts, history: HistoryView): Explanation {
  return explainCounts(role, history.seller?.categories[name], facts);
}

/** The most frequent of some categories. */
export function explainCounts(role: Role, counts: Counts | undefined, facts: Facts): Explanation {
  const observed = shownValue(role, facts);
  const expected = counts && mostFrequent(counts);
  return {
    ...(observed !== undefined && { observed }),
    ...(expected !== undefined && { expected: shownId(expected) }),
    n: counts?.total ?? 0,
  };
}

/** A habit that has no value in the field's unit: the sentence says what was expected. */
export function explainHabit(role: Role, name: string, facts: Facts, history: HistoryView): Explanation {
  const observed = shownValue(role, facts);
  return { ...(observed !== undefined && { observed }), n: history.seller?.categories[name]?.total ?? 0 };
}

/** What a field should be for a number of the facts to be the seller's usual one. */
export function explainRatio(
  role: Role,
  name: string,
  facts: Facts,
  history: HistoryView,
  fieldOf: (usual: number) => number | undefined,
): Explanation {
  const observed = shownValue(role, facts);
  const earlier = history.seller?.numbers[name] ?? [];
  const values = earlier.map(fieldOf).filter((value) => value !== undefined);
  return { ...(observed !== undefined && { observed }), ...rangeOf(values, decimals(observed)), n: earlier.length };
}

/** A date some days after another, from the seller's usual distances. */
export function explainDate(role: Role, from: string | undefined, days: readonly number[], facts: Facts): Explanation {
  const observed = shownValue(role, facts);
  const [low, high] = percentiles(days);
  const dates = [low, high].map((each) =>
    each === undefined || from === undefined ? undefined : addDays(from, Math.round(each)),
  );
  const [first, last] = dates;
  return {
    ...(observed !== undefined && { observed }),
    ...(first !== undefined && last !== undefined && { expected: first === last ? first : { from: first, to: last } }),
    n: days.length,
  };
}

/** The value of the field that plays a part. */
export function shownValue(role: Role, { invoice, paths }: Facts): string | undefined {
  const path = paths[role];
  return path === undefined ? undefined : invoice[path];
}

/** −1 where the field that plays a part is negative, else 1: the facts hold logarithms of sizes. */
export function signOf(role: Role, facts: Facts): 1 | -1 {
  return shownValue(role, facts)?.startsWith('-') ? -1 : 1;
}

/** From the 5th to the 95th percentile of what was usual, as text with as many decimals; one value where they agree. */
export function rangeOf(values: readonly number[], shown: number): Pick<Explanation, 'expected'> {
  const [low, high] = percentiles(values);
  if (low === undefined || high === undefined || !Number.isFinite(low) || !Number.isFinite(high)) return {};
  const [from, to] = [decimalFromNumber(low, shown), decimalFromNumber(high, shown)];
  return { expected: from === to ? from : { from, to } };
}

function percentiles(values: readonly number[]): [number | undefined, number | undefined] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))];
  return [at(0.05), at(0.95)];
}

function decimals(observed: string | undefined): number {
  return observed === undefined || !/^-?\d/.test(observed) ? 2 : decimalsOf(observed);
}
