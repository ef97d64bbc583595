import { amountSurprise } from './amountSurprise';
import type { Check } from './check';
import { explainAmount } from './explain';

/** The gross total among those of this seller: both tails of a heavy-tailed density of its logarithms. */
export const grossAmount: Check = {
  id: 'grossAmount',
  family: 'history',
  roles: ['gross'],
  weakRoles: ['seller'],
  penalty: -1.5,
  exoneration: 0.3,
  measure: (facts, history) => amountSurprise('logGross', facts, history),
  explain: (facts, history) => explainAmount('gross', 'logGross', facts, history),
  sentence: {
    en: 'The gross total is unusual for this seller.',
    de: 'Der Bruttobetrag ist für diesen Verkäufer ungewöhnlich.',
  },
};
