import type { Check } from './check';
import { shownValue } from './explain';
import { usualStep } from './numberStep';
import { isSameSeries } from './sameSeries';

/** Whether the number is about where the seller's numbers should be by the issue date. */
export const numberAgainstDate: Check = {
  id: 'numberAgainstDate',
  family: 'history',
  roles: ['number', 'issue', 'seller'],
  penalty: 0,
  exoneration: 1,
  measure: (facts, { seller }) => {
    const { number, issueDay } = facts;
    if (!isSameSeries(facts, seller)) return undefined;
    const sequence = seller?.sequence ?? [];
    const first = sequence[0];
    const last = sequence[sequence.length - 1];
    if (number?.tail === undefined || issueDay === undefined || !first || !last || sequence.length < 2)
      return undefined;
    const perDay = Math.max(last[0] - first[0], 1) / Math.max(last[1] - first[1], 7);
    const foreseen = last[0] + perDay * (issueDay - last[1]);
    return Math.log1p(Math.abs(number.tail - foreseen) / (3 * usualStep(sequence) + 10 * perDay + 3));
  },
  explain: (facts, { seller }) => {
    const observed = shownValue('number', facts);
    return { ...(observed !== undefined && { observed }), n: seller?.sequence.length ?? 0 };
  },
  sentence: {
    en: 'The invoice number and the issue date do not go together: this seller numbers its invoices in order.',
    de: 'Rechnungsnummer und Rechnungsdatum passen nicht zusammen: Dieser Verkäufer nummeriert fortlaufend.',
  },
};
