import type { Check } from './check';
import { shownValue } from './explain';

/** A number that so many other invoices have, none of the same amount and date, is a customer's or a contract's. */
const ofManyInvoices = 3;

/** Whether the seller has given this number before. It abstains on what is no invoice number. */
export const duplicateNumber: Check = {
  id: 'duplicateNumber',
  family: 'history',
  roles: ['number'],
  penalty: -2,
  exoneration: 0.3,
  measure: ({ number, seller }, { sameNumber = 0, sameAmountAndDate }) => {
    if (number?.tail === undefined || seller === undefined) return undefined;
    if (sameNumber >= ofManyInvoices && sameAmountAndDate !== false) return undefined;
    return sameNumber > 0 ? 1 : 0;
  },
  explain: (facts, { sameNumber = 0 }) => {
    const observed = shownValue('number', facts);
    return { ...(observed !== undefined && { observed }), n: sameNumber };
  },
  sentence: {
    en: 'This seller has sent another invoice with this number.',
    de: 'Dieser Verkäufer hat schon eine andere Rechnung mit dieser Nummer geschickt.',
  },
};
