import type { Check } from './check';
import { explainRatio, signOf } from './explain';
import { noveltyOf } from './noveltyCheck';

/** Gross total over quantity times unit price, as this seller has it. */
export const quantityTimesPriceGross: Check = {
  id: 'quantityTimesPriceGross',
  family: 'history',
  roles: ['gross', 'quantity', 'unitPrice'],
  penalty: 1,
  exoneration: 2,
  measure: (facts, history) =>
    noveltyOf({ number: 'grossToGoods', tolerance: 0.003, priorGap: 0.03, isRatio: true }, facts, history),
  explain: (facts, history) =>
    explainRatio(
      'gross',
      'grossToGoods',
      facts,
      history,
      (usual) =>
        signOf('gross', facts) *
        Math.exp((facts.numbers['logGross'] ?? 0) - (facts.numbers['grossToGoods'] ?? 0) + usual),
    ),
  sentence: {
    en: 'The gross total does not go with quantity and unit price as it usually does.',
    de: 'Der Bruttobetrag passt nicht wie sonst zu Menge und Einzelpreis.',
  },
};
