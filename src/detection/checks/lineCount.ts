import { amountSurprise } from './amountSurprise';
import type { Check } from './check';
import { explainAmount } from './explain';

/** The number of lines among those of this seller: both tails of a heavy-tailed density of its logarithms. */
export const lineCount: Check = {
  id: 'lineCount',
  family: 'history',
  roles: ['lines'],
  weakRoles: ['seller'],
  penalty: 2,
  exoneration: 0.3,
  measure: (facts, history) => amountSurprise('logLines', facts, history),
  explain: (facts, history) => explainAmount('lines', 'logLines', facts, history),
  sentence: {
    en: 'The number of lines is unusual for this seller.',
    de: 'Die Zahl der Positionen ist für diesen Verkäufer ungewöhnlich.',
  },
};
