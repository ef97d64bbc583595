import { accountsOf, timesLearned } from '../history/bothTypes';
import { shownId } from '../shownId';
import type { Check } from './check';

/** A seller's first account: that of a new one, or of one whose invoices never named any. One of another seller is more. */
export const firstAccount: Check = {
  id: 'firstAccount',
  family: 'history',
  roles: ['iban', 'seller'],
  // What a new seller does, newSeller says first.
  penalty: 3,
  exoneration: 0,
  isNotice: true,
  measure: (facts, { accountOwners, ...history }) => {
    if (facts.iban === undefined || facts.seller === undefined) return undefined;
    const isOwned = accountOwners !== undefined && accountOwners.length > 0;
    return isOwned || (accountsOf(history)?.total ?? 0) > 0 ? 0 : 1;
  },
  explain: ({ iban }, history) => ({
    ...(iban !== undefined && { observed: shownId(iban) }),
    n: timesLearned(history),
  }),
  sentence: {
    en: 'This seller has not named an account before.',
    de: 'Dieser Verkäufer hat bisher kein Konto genannt.',
  },
};
