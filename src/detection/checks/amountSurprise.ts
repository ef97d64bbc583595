import type { Facts } from '../facts';
import type { HistoryView } from '../history/historyView';
import { tailSurprise } from '../measures/tailSurprise';

/** How far out one number of the facts is among those of the seller, or of the company for a seller without any. */
export function amountSurprise(name: string, facts: Facts, { seller, company }: HistoryView): number | undefined {
  const value = facts.numbers[name];
  const spread = company.spreads[name];
  if (value === undefined || spread === undefined) return undefined;
  return tailSurprise(seller?.numbers[name] ?? [], value, spread);
}
