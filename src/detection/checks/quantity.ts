import { amountSurprise } from './amountSurprise';
import type { Check } from './check';
import { explainAmount } from './explain';

/** The quantity among those of this seller: both tails of a heavy-tailed density of its logarithms. */
export const quantity: Check = {
  id: 'quantity',
  family: 'history',
  roles: ['quantity'],
  weakRoles: ['seller'],
  penalty: -0.5,
  exoneration: 0.3,
  measure: (facts, history) => amountSurprise('logQuantity', facts, history),
  explain: (facts, history) => explainAmount('quantity', 'logQuantity', facts, history),
  sentence: {
    en: 'The quantity is unusual for this seller.',
    de: 'Die Menge ist für diesen Verkäufer ungewöhnlich.',
  },
};
