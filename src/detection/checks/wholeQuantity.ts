import { categorySurprise } from '../measures/categorySurprise';
import type { Check } from './check';
import { explainHabit } from './explain';

/** Whether the quantity is a whole number, as this seller's are or are not. */
export const wholeQuantity: Check = {
  id: 'wholeQuantity',
  family: 'history',
  roles: ['quantity'],
  penalty: 1,
  exoneration: 0,
  measure: ({ categories }, { seller }) => {
    const value = categories['wholeQuantity'];
    return value === undefined ? undefined : categorySurprise(seller?.categories['wholeQuantity'], value, 0.3, 2);
  },
  explain: (facts, history) => explainHabit('quantity', 'wholeQuantity', facts, history),
  sentence: {
    en: 'Quantities of this seller are usually whole numbers, or usually not; here it is the other way.',
    de: 'Mengen dieses Verkäufers sind sonst ganze Zahlen, oder sonst keine; hier ist es umgekehrt.',
  },
};
