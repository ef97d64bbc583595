import { median } from '../measures/median';
import type { Check } from './check';
import { shownValue } from './explain';
import { isSameSeries } from './sameSeries';

/** How far the number is from the seller's last one, in the seller's usual steps. */
export const numberStep: Check = {
  id: 'numberStep',
  family: 'history',
  roles: ['number', 'seller'],
  penalty: 0,
  exoneration: 1,
  measure: (facts, { seller }) => {
    const { number, issueDay } = facts;
    if (!isSameSeries(facts, seller)) return undefined;
    const sequence = seller?.sequence ?? [];
    const last = sequence[sequence.length - 1];
    if (number?.tail === undefined || !last || sequence.length < 2) return undefined;
    const step = Math.abs(number.tail - last[0]);
    // Who numbers by the year begins again in January.
    const afresh = yearOf(issueDay) > yearOf(last[1]) ? number.tail : step;
    return Math.log1p(Math.min(step, afresh) / (2 * usualStep(sequence) + 3));
  },
  explain: (facts, { seller }) => {
    const observed = shownValue('number', facts);
    return { ...(observed !== undefined && { observed }), n: seller?.sequence.length ?? 0 };
  },
  sentence: {
    en: 'The invoice number is far from the last ones of this seller.',
    de: 'Die Rechnungsnummer liegt weit von den letzten dieses Verkäufers entfernt.',
  },
};

const yearOf = (day: number | undefined) => Math.floor((day ?? 0) / 365.2425);

/** The usual step from one number to the next, at least 1: the middle of them, or half the 90th percentile. */
export function usualStep(sequence: readonly (readonly [number, number])[]): number {
  const steps = sequence.slice(1).map(([tail], at) => Math.abs(tail - (sequence[at]?.[0] ?? tail)));
  const sorted = steps.sort((a, b) => a - b);
  const large = sorted[Math.floor(0.9 * (sorted.length - 1))] ?? 1;
  return Math.max(median(steps), large / 2, 1);
}
