import { decimalsOf } from '../../invoice/decimal';
import { novelty } from '../measures/novelty';
import type { Check } from './check';
import { rangeOf, shownValue } from './explain';
import { lessIfRateExists } from './lessIfRateExists';
import { roundingOf } from './noveltyCheck';

/** Tax over net total against the rates that invoices in this currency have. */
export const rateInCurrency: Check = {
  id: 'rateInCurrency',
  family: 'history',
  roles: ['currency', 'tax'],
  penalty: 0,
  exoneration: 0.5,
  measure: (facts, history) => {
    const rate = facts.numbers['taxRate'];
    const rates = history.company.rates[facts.categories['currency'] ?? ''];
    if (rate === undefined || !rates || rates.length === 0) return undefined;
    return lessIfRateExists(novelty(rates, rate, 0.002 + roundingOf(facts), 0.01), facts, history);
  },
  explain: (facts, { company }) => {
    const observed = shownValue('tax', facts);
    const rates = company.rates[facts.categories['currency'] ?? ''] ?? [];
    const net = Number(facts.invoice['netTotal'] ?? 0);
    const usual = rates.map((rate) => rate * net);
    return { ...(observed !== undefined && { observed, ...rangeOf(usual, decimalsOf(observed)) }), n: rates.length };
  },
  sentence: {
    en: 'No invoice in this currency had such a tax rate before.',
    de: 'Diesen Steuersatz hatte bisher keine Rechnung in dieser Währung.',
  },
};
