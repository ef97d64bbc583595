import { accountsOf } from '../history/bothTypes';
import { countOf } from '../history/counts';
import { categorySurprise } from '../measures/categorySurprise';
import type { Check } from './check';
import { explainCounts } from './explain';

/** An account that this seller never had. One that it had counts as its own, however seldom it is used. */
export const account: Check = {
  id: 'account',
  family: 'history',
  roles: ['iban', 'seller'],
  penalty: -3,
  exoneration: 2,
  ofBothTypes: true,
  measure: ({ categories }, history) => {
    const value = categories['iban'];
    const counts = accountsOf(history);
    if (value === undefined || !counts || counts.total === 0) return undefined;
    return countOf(counts, value) > 0 ? 0 : categorySurprise(counts, value, 0.3, 2);
  },
  explain: (facts, history) => explainCounts('iban', accountsOf(history), facts),
  sentence: {
    en: 'This is not the account that this seller had before.',
    de: 'Das ist nicht das bisherige Konto dieses Verkäufers.',
  },
};
