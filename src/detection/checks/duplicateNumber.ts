import type { Check } from './check';
import { shownValue } from './explain';

/** Whether the seller has given this number before. */
export const duplicateNumber: Check = {
  id: 'duplicateNumber',
  family: 'history',
  roles: ['number'],
  penalty: -2,
  exoneration: 0.3,
  measure: ({ number, seller }, { sameNumber }) =>
    number === undefined || seller === undefined ? undefined : sameNumber === undefined ? 0 : 1,
  explain: (facts) => {
    const observed = shownValue('number', facts);
    return { ...(observed !== undefined && { observed }), n: 1 };
  },
  sentence: {
    en: 'This seller has sent another invoice with this number.',
    de: 'Dieser Verkäufer hat schon eine andere Rechnung mit dieser Nummer geschickt.',
  },
};
