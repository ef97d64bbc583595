import type { Check } from './checks/check';
import type { Facts } from './facts';
import type { HistoryView } from './history/historyView';

/** What a check is asked with. */
export interface Asked {
  readonly history: HistoryView;
  /** Ids of checks that are to abstain. */
  readonly silent?: ReadonlySet<string>;
}

/** What a check says of an invoice; NaN where it abstains. */
export function measured({ id, measure }: Check, facts: Facts, { history, silent }: Asked): number {
  return silent?.has(id) ? Number.NaN : finite(measure(facts, history));
}

/** The value; NaN for none and for one that is not finite. */
export function finite(value: number | undefined): number {
  return value === undefined || !Number.isFinite(value) ? Number.NaN : value;
}
