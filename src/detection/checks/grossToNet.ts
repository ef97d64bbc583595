import type { Check } from './check';
import { explainRatio } from './explain';
import { lessIfRateExists } from './lessIfRateExists';
import { noveltyOf } from './noveltyCheck';

/** Gross total over net total against those of this seller. */
export const grossToNet: Check = {
  id: 'grossToNet',
  family: 'history',
  roles: ['gross', 'net'],
  penalty: 1,
  exoneration: 2,
  measure: (facts, history) =>
    lessIfRateExists(
      noveltyOf({ number: 'grossToNet', tolerance: 0.001, priorGap: 0.01, isRatio: true }, facts, history),
      facts,
      history,
    ),
  explain: (facts, history) =>
    explainRatio(
      'gross',
      'grossToNet',
      facts,
      history,
      (usual) => Math.exp(usual) * Number(facts.invoice['netTotal'] ?? 0),
    ),
  sentence: {
    en: 'Gross and net total are not in the proportion that this seller has.',
    de: 'Brutto- und Nettobetrag stehen nicht im üblichen Verhältnis dieses Verkäufers.',
  },
};
