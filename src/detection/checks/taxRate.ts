import { novelty } from '../measures/novelty';
import type { Check } from './check';
import { explainRatio } from './explain';
import { lessIfRateExists } from './lessIfRateExists';
import { noveltyOf, roundingOf } from './noveltyCheck';

/** Tax over net total against the rates of this seller; of its currency for a seller without any. */
export const taxRate: Check = {
  id: 'taxRate',
  family: 'history',
  roles: ['tax', 'net'],
  penalty: 0,
  exoneration: 2,
  measure: (facts, history) => {
    const statistic = noveltyOf(
      {
        number: 'taxRate',
        tolerance: 0.001,
        priorGap: 0.01,
        isRatio: true,
        first: (value, { categories }, { company }) => {
          const rates = company.rates[categories['currency'] ?? ''];
          return rates && novelty(rates, value, 0.001 + roundingOf(facts), 0.01);
        },
      },
      facts,
      history,
    );
    return lessIfRateExists(statistic, facts, history);
  },
  explain: (facts, history) =>
    explainRatio('tax', 'taxRate', facts, history, (usual) => usual * Number(facts.invoice['netTotal'] ?? 0)),
  sentence: {
    en: 'Tax and net total give a rate that this seller did not have before.',
    de: 'Steuer und Nettobetrag ergeben einen Satz, den dieser Verkäufer bisher nicht hatte.',
  },
};
