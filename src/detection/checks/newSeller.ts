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
  explain: (facts) => {
    const observed = shownValue('seller', facts);
    return { ...(observed !== undefined && { observed }), n: 0 };
  },
  sentence: {
    en: 'This is the first invoice from this seller.',
    de: 'Das ist die erste Rechnung dieses Verkäufers.',
  },
};
