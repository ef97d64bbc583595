import { timesSeen } from '../history/owners';
import { foreign } from './accountOwner';
import type { Check } from './check';
import { shownValue } from './explain';

/** A seller's first invoice. */
export const newSeller: Check = {
  id: 'newSeller',
  family: 'history',
  roles: ['seller'],
  penalty: 0,
  exoneration: 0.5,
  isNotice: true,
  measure: ({ seller }, history) => (seller === undefined ? undefined : history.seller ? 0 : 1),
  explain: (facts, { vatIdOwners }) => {
    const observed = shownValue('seller', facts);
    const isKnownVatId = facts.seller !== undefined && foreign(vatIdOwners, facts.seller) > 0;
    return {
      ...(observed !== undefined && { observed }),
      ...(isKnownVatId ? { n: timesSeen(vatIdOwners), sentence: ofKnownVatId } : { n: 0 }),
    };
  },
  sentence: {
    en: 'This is the first invoice from this seller.',
    de: 'Das ist die erste Rechnung dieses Verkäufers.',
  },
};

/** A branch, or one that was renamed; a person wants to know which. */
const ofKnownVatId = {
  en: 'This is the first invoice from a seller of this name; its VAT id is known under another name.',
  de: 'Das ist die erste Rechnung eines Verkäufers dieses Namens; seine USt-IdNr. ist unter einem anderen Namen bekannt.',
};
