import type { Check } from './check';
import { shownValue } from './explain';

/** Whether the seller has another invoice over the same amount on the same day. */
export const sameAmountAndDate: Check = {
  id: 'sameAmountAndDate',
  family: 'history',
  roles: ['number'],
  penalty: 1,
  exoneration: 0,
  measure: (facts, history) =>
    facts.seller === undefined || facts.paths.gross === undefined || facts.issueDay === undefined
      ? undefined
      : history.sameAmountAndDate
        ? 1
        : 0,
  explain: (facts) => {
    const observed = shownValue('number', facts);
    return { ...(observed !== undefined && { observed }), n: 1 };
  },
  sentence: {
    en: 'This seller has another invoice over the same amount on the same day.',
    de: 'Von diesem Verkäufer gibt es eine andere Rechnung über denselben Betrag vom selben Tag.',
  },
};
