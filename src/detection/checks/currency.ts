import { categorySurprise } from '../measures/categorySurprise';
import type { Check } from './check';
import { explainCategory } from './explain';

/** The currency among those that this seller had before. */
export const currency: Check = {
  id: 'currency',
  family: 'history',
  roles: ['currency', 'seller'],
  penalty: 0,
  exoneration: 1,
  measure: ({ categories }, { seller }) => {
    const value = categories['currency'];
    return value === undefined ? undefined : categorySurprise(seller?.categories['currency'], value, 0.3, 5);
  },
  explain: (facts, history) => explainCategory('currency', 'currency', facts, history),
  sentence: {
    en: 'This seller usually invoices in another currency.',
    de: 'Dieser Verkäufer rechnet sonst in einer anderen Währung ab.',
  },
};
