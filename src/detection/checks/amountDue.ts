import { sumDecimals } from '../../invoice/decimal';
import { amountAt, shownOf } from '../rows';
import type { Check } from './check';
import { exactly, less } from './equation';

/**
 * The amount due is the gross total, less what is paid, with rounding (EN 16931-1, BR-CO-16). Where neither is shown it
 * abstains: a part may be paid that the page does not tell.
 */
export const amountDue: Check = {
  id: 'amountDue',
  ...exactly((facts) => {
    const [shown, gross] = [amountAt(facts.invoice, 'amountDue'), amountAt(facts.invoice, 'grossTotal')];
    const beside = shownOf(facts, ['paidAmount', 'roundingAmount']);
    if (shown === undefined || gross === undefined || !beside || beside.length === 0) return undefined;
    const { paidAmount = '0', roundingAmount = '0' } = facts.invoice;
    const expected = sumDecimals([less(gross, paidAmount), roundingAmount]);
    return { shown, expected, fields: ['amountDue', 'grossTotal', ...beside] };
  }),
  sentence: {
    en: 'The amount due is not the gross total less what is paid.',
    de: 'Der Zahlbetrag ist nicht der Bruttobetrag abzüglich des Gezahlten.',
  },
};
