import { amountSurprise } from './amountSurprise';
import type { Check } from './check';
import { explainAmount } from './explain';

/** The tax among those of this seller: both tails of a heavy-tailed density of its logarithms. */
export const taxAmount: Check = {
  id: 'taxAmount',
  family: 'history',
  roles: ['tax'],
  weakRoles: ['seller'],
  penalty: 1.5,
  exoneration: 0.3,
  measure: (facts, history) => amountSurprise('logTax', facts, history),
  explain: (facts, history) => explainAmount('tax', 'logTax', facts, history, Math.expm1),
  sentence: {
    en: 'The tax is unusual for this seller.',
    de: 'Der Steuerbetrag ist für diesen Verkäufer ungewöhnlich.',
  },
};
