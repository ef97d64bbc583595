import { categorySurprise } from '../measures/categorySurprise';
import type { Check } from './check';
import { explainCategory } from './explain';

/** How the number is made among those that this seller had before. */
export const numberPattern: Check = {
  id: 'numberPattern',
  family: 'history',
  roles: ['number', 'seller'],
  penalty: 0,
  exoneration: 1,
  measure: ({ categories }, { seller }) => {
    const value = categories['numberPattern'];
    return value === undefined ? undefined : categorySurprise(seller?.categories['numberPattern'], value, 0.3, 3);
  },
  explain: (facts, history) => explainCategory('number', 'numberPattern', facts, history),
  sentence: {
    en: 'The invoice number is not made the way this seller makes them.',
    de: 'Die Rechnungsnummer ist anders aufgebaut als sonst bei diesem Verkäufer.',
  },
};
