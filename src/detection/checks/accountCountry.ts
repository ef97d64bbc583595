import { accountsOf } from '../history/bothTypes';
import { countOf, emptyCounts, mostFrequent } from '../history/counts';
import { categorySurprise } from '../measures/categorySurprise';
import type { Check } from './check';

/** The country of a seller's first account, or of a new one, against those that invoices in this currency have. */
export const accountCountry: Check = {
  id: 'accountCountry',
  family: 'history',
  roles: ['currency', 'iban'],
  penalty: 0,
  exoneration: 0.5,
  ofBothTypes: true,
  measure: ({ iban, categories }, { company, ...history }) =>
    iban === undefined || countOf(accountsOf(history) ?? emptyCounts(), iban) > 0
      ? undefined
      : categorySurprise(company.accountCountries[categories['currency'] ?? ''], iban.slice(0, 2), 0.5, 5),
  explain: ({ iban, categories }, { company }) => {
    const counts = company.accountCountries[categories['currency'] ?? ''];
    const expected = counts && mostFrequent(counts);
    return {
      ...(iban !== undefined && { observed: iban.slice(0, 2) }),
      ...(expected !== undefined && { expected }),
      n: counts?.total ?? 0,
    };
  },
  sentence: {
    en: 'Invoices in this currency seldom have an account in this country.',
    de: 'Rechnungen in dieser Währung haben selten ein Konto in diesem Land.',
  },
};
