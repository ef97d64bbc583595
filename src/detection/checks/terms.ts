import { categorySurprise } from '../measures/categorySurprise';
import type { Check } from './check';
import { explainCategory } from './explain';

/** Payment terms among those that this seller had before. */
export const terms: Check = {
  id: 'terms',
  family: 'history',
  roles: ['terms', 'seller'],
  penalty: 0,
  exoneration: 1,
  measure: ({ categories }, { seller }) => {
    const value = categories['terms'];
    return value === undefined ? undefined : categorySurprise(seller?.categories['terms'], value, 0.3, 6);
  },
  explain: (facts, history) => explainCategory('terms', 'terms', facts, history),
  sentence: {
    en: 'The payment terms are not the ones that this seller usually has.',
    de: 'Das Zahlungsziel ist nicht das übliche dieses Verkäufers.',
  },
};
