import { timesSeen } from '../history/owners';
import { shownId } from '../shownId';
import { foreign } from './accountOwner';
import type { Check } from './check';

/**
 * Whether the VAT id is that of another seller. It abstains on a new name: that with a known VAT id is a branch, or the same
 * under a new name, and newSeller says so.
 */
export const vatIdOwner: Check = {
  id: 'vatIdOwner',
  family: 'history',
  roles: ['sellerVatId', 'seller'],
  penalty: 0,
  exoneration: 0,
  measure: (facts, { vatIdOwners, ...history }) =>
    facts.sellerVatId === undefined || facts.seller === undefined || !history.seller
      ? undefined
      : foreign(vatIdOwners, facts.seller),
  explain: ({ sellerVatId }, { vatIdOwners }) => ({
    ...(sellerVatId !== undefined && { observed: shownId(sellerVatId) }),
    n: timesSeen(vatIdOwners),
  }),
  sentence: {
    en: 'This VAT id belongs to another seller.',
    de: 'Diese USt-IdNr. gehört einem anderen Verkäufer.',
  },
};
