import { categorySurprise } from '../measures/categorySurprise';
import type { Check } from './check';
import { explainHabit } from './explain';

/** The weekday of the issue date among those that this seller had before. */
export const weekday: Check = {
  id: 'weekday',
  family: 'history',
  roles: ['issue'],
  weakRoles: ['seller'],
  penalty: 2,
  exoneration: 0.3,
  measure: ({ categories }, { seller }) => {
    const value = categories['weekday'];
    return value === undefined ? undefined : categorySurprise(seller?.categories['weekday'], value, 0.5, 7);
  },
  explain: (facts, history) => explainHabit('issue', 'weekday', facts, history),
  sentence: {
    en: 'This seller seldom issues invoices on this weekday.',
    de: 'An diesem Wochentag stellt dieser Verkäufer selten Rechnungen aus.',
  },
};
