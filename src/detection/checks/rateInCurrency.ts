import { novelty } from '../measures/novelty';
import type { Check } from './check';
import { explainCategory } from './explain';
import { roundingOf } from './noveltyCheck';

/** Tax over net total against the rates that invoices in this currency have. */
export const rateInCurrency: Check = {
  id: 'rateInCurrency',
  family: 'history',
  roles: ['currency', 'tax'],
  penalty: 0,
  exoneration: 0.5,
  measure: (facts, { company }) => {
    const rate = facts.numbers['taxRate'];
    const rates = company.rates[facts.categories['currency'] ?? ''];
    if (rate === undefined || !rates || rates.length === 0) return undefined;
    return novelty(rates, rate, 0.002 + roundingOf(facts), 0.01);
  },
  explain: (facts, history) => explainCategory('currency', 'currency', facts, history),
  sentence: {
    en: 'No invoice in this currency had such a tax rate before.',
    de: 'Diesen Steuersatz hatte bisher keine Rechnung in dieser Währung.',
  },
};
