import type { Check } from './check';
import { explainRatio, signOf } from './explain';
import { noveltyOf } from './noveltyCheck';

/** Net total over quantity times unit price: 1 for most sellers, a discount or freight for others. */
export const quantityTimesPrice: Check = {
  id: 'quantityTimesPrice',
  family: 'rule',
  roles: ['net', 'quantity', 'unitPrice'],
  penalty: 0,
  exoneration: 3,
  measure: (facts, history) =>
    noveltyOf(
      {
        number: 'netToGoods',
        tolerance: 0.002,
        priorGap: 0.03,
        isRatio: true,
        first: (value) => Math.log1p(Math.abs(value) / 0.05),
      },
      facts,
      history,
    ),
  explain: (facts, history) =>
    explainRatio(
      'net',
      'netToGoods',
      facts,
      history,
      (usual) =>
        signOf('net', facts) * Math.exp((facts.numbers['logNet'] ?? 0) - (facts.numbers['netToGoods'] ?? 0) + usual),
    ),
  sentence: {
    en: 'Quantity times unit price does not give the net total.',
    de: 'Menge mal Einzelpreis ergibt nicht den Nettobetrag.',
  },
};
