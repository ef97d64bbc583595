import type { Check } from './check';
import { explainAmount } from './explain';
import { noveltyOf } from './noveltyCheck';

/** The unit price against the nearest that this seller had: sellers have price lists, and a list has gaps. */
export const unitPrice: Check = {
  id: 'unitPrice',
  family: 'history',
  roles: ['unitPrice'],
  weakRoles: ['seller'],
  penalty: -0.7,
  exoneration: 0.3,
  measure: (facts, history) =>
    noveltyOf(
      {
        number: 'logUnitPrice',
        tolerance: 0.03,
        priorGap: 0.5,
        first: (value, _, { company }) => {
          const spread = company.spreads['logUnitPrice'];
          return spread && Math.log1p(Math.abs(value - spread.middle) / spread.overall);
        },
      },
      facts,
      history,
    ),
  explain: (facts, history) => explainAmount('unitPrice', 'logUnitPrice', facts, history),
  sentence: {
    en: 'The unit price is far from those of this seller.',
    de: 'Der Einzelpreis liegt weit von denen dieses Verkäufers entfernt.',
  },
};
