import { type Facts, sellerKeyOf } from '../facts';
import { recentDays } from '../history/companyStatistics';
import type { HistoryView } from '../history/historyView';
import { median, medianDeviation } from '../measures/median';
import type { MaskedRow } from './types';

/** The names that a masked model's inputs go by: what `maskedRowOf` needs of its spec. */
export interface MaskedNames {
  readonly numbers: readonly { readonly name: string; readonly relativeTo?: 'seller' }[];
  readonly categories: readonly { readonly name: string }[];
  readonly context: readonly { readonly name: string }[];
}

/**
 * An invoice as a masked model takes it.
 *
 * Numbers and categories are those of the facts by name, `daysAfterRecent` (from the issue days of the last invoices) and
 * `seller`. Context is what the seller's statistics say: `invoices` (ln(1 + n)), and of a number NAME its `middle:NAME`
 * (beside the company's middle), `spread:NAME` (ln of the spread) and `last:NAME` (the last value beside the middle).
 * A relative number is absent where there is nothing that it could be relative to.
 */
export function maskedRowOf(names: MaskedNames, facts: Facts, history: HistoryView): MaskedRow {
  const middles = sellerMiddles(history);
  return {
    numbers: names.numbers.map(({ name, relativeTo }) => {
      const value = numberOf(name, facts, history);
      if (value === undefined || relativeTo === undefined) return value;
      const middle = middles(name) ?? history.company.spreads[name]?.middle;
      return middle === undefined ? undefined : value - middle;
    }),
    categories: names.categories.map(({ name }) =>
      name === 'seller' ? sellerKeyOf(facts.invoice) : facts.categories[name],
    ),
    context: names.context.map(({ name }) => contextOf(name, history, middles)),
  };
}

/** What relative numbers are relative to: the seller's median, or the company's while the seller has none. */
export function middleOf(name: string, history: HistoryView): number | undefined {
  return sellerMiddles(history)(name) ?? history.company.spreads[name]?.middle;
}

/** The seller's median of a number, worked out once each; undefined while it has none. */
function sellerMiddles({ seller }: HistoryView): (name: string) => number | undefined {
  const known = new Map<string, number>();
  return (name) => {
    const values = seller?.numbers[name];
    if (!values || values.length === 0) return undefined;
    const middle = known.get(name) ?? median(values);
    known.set(name, middle);
    return middle;
  };
}

function numberOf(name: string, facts: Facts, { company }: HistoryView): number | undefined {
  if (name !== 'daysAfterRecent') return facts.numbers[name];
  const recent = recentDays(company);
  return facts.issueDay === undefined || !recent ? undefined : facts.issueDay - recent.middle;
}

const normalScale = 1.4826;
const smallestSpread = 0.001;

function contextOf(
  name: string,
  { seller, company }: HistoryView,
  middles: ReturnType<typeof sellerMiddles>,
): number | undefined {
  if (name === 'invoices') return Math.log1p(seller?.n ?? 0);
  const [what = '', number = ''] = name.split(':');
  const values = seller?.numbers[number];
  const usual = company.spreads[number];
  const middle = middles(number);
  if (!values || middle === undefined) return undefined;
  if (what === 'middle') return usual && middle - usual.middle;
  if (what === 'last') return (values[values.length - 1] ?? middle) - middle;
  if (what !== 'spread' || values.length < 3) return undefined;
  return Math.log(normalScale * medianDeviation(values, middle) + smallestSpread);
}
