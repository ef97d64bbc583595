import { shownId } from '../shownId';
import { foreign } from './accountOwner';
import type { Check } from './check';

/** Whether the VAT id is that of another seller. */
export const vatIdOwner: Check = {
  id: 'vatIdOwner',
  family: 'history',
  roles: ['sellerVatId', 'seller'],
  penalty: 0,
  exoneration: 0,
  measure: ({ sellerVatId, seller }, { vatIdOwners }) =>
    sellerVatId === undefined || seller === undefined ? undefined : foreign(vatIdOwners, seller),
  explain: ({ sellerVatId }, { vatIdOwners }) => ({
    ...(sellerVatId !== undefined && { observed: shownId(sellerVatId) }),
    n: (vatIdOwners ?? []).reduce((sum, [, count]) => sum + count, 0),
  }),
  sentence: {
    en: 'This VAT id belongs to another seller.',
    de: 'Diese USt-IdNr. gehört einem anderen Verkäufer.',
  },
};
