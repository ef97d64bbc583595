import type { Check } from './check';
import { explainRatio } from './explain';
import { lessIfRateExists } from './lessIfRateExists';
import { noveltyOf } from './noveltyCheck';

/** Tax over gross total against those of this seller. */
export const taxShare: Check = {
  id: 'taxShare',
  family: 'history',
  roles: ['tax', 'gross'],
  penalty: 1,
  exoneration: 2,
  measure: (facts, history) =>
    lessIfRateExists(
      noveltyOf({ number: 'taxShare', tolerance: 0.001, priorGap: 0.01, isRatio: true }, facts, history),
      facts,
      history,
    ),
  explain: (facts, history) =>
    explainRatio('tax', 'taxShare', facts, history, (usual) => usual * Number(facts.invoice['grossTotal'] ?? 0)),
  sentence: {
    en: 'The share of tax in the gross total is not one that this seller has.',
    de: 'Der Steueranteil am Bruttobetrag ist nicht der übliche dieses Verkäufers.',
  },
};
