import { categorySurprise } from '../measures/categorySurprise';
import type { Check } from './check';
import { explainHabit } from './explain';

/** The sign of the total among those that this seller had before. */
export const sign: Check = {
  id: 'sign',
  family: 'history',
  roles: ['gross'],
  penalty: 0,
  exoneration: 0.3,
  measure: ({ categories }, { seller }) => {
    const value = categories['sign'];
    return value === undefined ? undefined : categorySurprise(seller?.categories['sign'], value, 0.3, 2);
  },
  explain: (facts, history) => explainHabit('gross', 'sign', facts, history),
  sentence: {
    en: 'The sign of the total is unusual for this seller.',
    de: 'Das Vorzeichen des Betrags ist für diesen Verkäufer ungewöhnlich.',
  },
};
