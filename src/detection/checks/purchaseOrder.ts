import { categorySurprise } from '../measures/categorySurprise';
import type { Check } from './check';
import { explainHabit } from './explain';

/** Whether there is a purchase order among those that this seller had before. */
export const purchaseOrder: Check = {
  id: 'purchaseOrder',
  family: 'history',
  roles: ['purchaseOrder'],
  weakRoles: ['seller'],
  penalty: 2,
  exoneration: 0.3,
  measure: ({ categories }, { seller }) => {
    const value = categories['purchaseOrder'];
    return value === undefined ? undefined : categorySurprise(seller?.categories['purchaseOrder'], value, 0.3, 2);
  },
  explain: (facts, history) => explainHabit('purchaseOrder', 'purchaseOrder', facts, history),
  sentence: {
    en: 'With this seller a purchase order is usually handled the other way.',
    de: 'Bei diesem Verkäufer ist es mit der Bestellnummer sonst umgekehrt.',
  },
};
