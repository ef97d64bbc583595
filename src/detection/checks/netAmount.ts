import { amountSurprise } from './amountSurprise';
import type { Check } from './check';
import { explainAmount } from './explain';

/** The net total among those of this seller: both tails of a heavy-tailed density of its logarithms. */
export const netAmount: Check = {
  id: 'netAmount',
  family: 'history',
  roles: ['net'],
  weakRoles: ['seller'],
  penalty: 1,
  exoneration: 0.3,
  measure: (facts, history) => amountSurprise('logNet', facts, history),
  explain: (facts, history) => explainAmount('net', 'logNet', facts, history),
  sentence: {
    en: 'The net total is unusual for this seller.',
    de: 'Der Nettobetrag ist für diesen Verkäufer ungewöhnlich.',
  },
};
