import { categorySurprise } from '../measures/categorySurprise';
import type { Check } from './check';
import { explainHabit } from './explain';

/** Whether the number names the year of the date among those that this seller had before. */
export const yearInNumber: Check = {
  id: 'yearInNumber',
  family: 'history',
  roles: ['number', 'issue'],
  penalty: 1,
  exoneration: 1,
  measure: ({ categories }, { seller }) => {
    const value = categories['yearInNumber'];
    return value === undefined ? undefined : categorySurprise(seller?.categories['yearInNumber'], value, 0.3, 3);
  },
  explain: (facts, history) => explainHabit('number', 'yearInNumber', facts, history),
  sentence: {
    en: 'The year in the invoice number and the issue date do not go together as usual.',
    de: 'Das Jahr in der Rechnungsnummer und das Rechnungsdatum passen nicht wie sonst zusammen.',
  },
};
