import { categorySurprise } from '../measures/categorySurprise';
import type { Check } from './check';
import { explainHabit } from './explain';
import { isSameSeries } from './sameSeries';

/** A number that does not name the year of the date, though this seller's numbers do. That one names it may be chance. */
export const yearInNumber: Check = {
  id: 'yearInNumber',
  family: 'history',
  roles: ['number', 'issue'],
  penalty: 1,
  exoneration: 1,
  measure: (facts, { seller }) => {
    const value = facts.categories['yearInNumber'];
    if (value === undefined || !isSameSeries(facts, seller)) return undefined;
    return value === 'none' ? categorySurprise(seller?.categories['yearInNumber'], value, 0.3, 3) : 0;
  },
  explain: (facts, history) => explainHabit('number', 'yearInNumber', facts, history),
  sentence: {
    en: 'The year in the invoice number and the issue date do not go together as usual.',
    de: 'Das Jahr in der Rechnungsnummer und das Rechnungsdatum passen nicht wie sonst zusammen.',
  },
};
