import { sumDecimals } from '../../invoice/decimal';
import { totalOfLines } from '../lineFacts';
import { amountAt, shownOf } from '../rows';
import type { Check } from './check';
import { exactly, less } from './equation';

/**
 * The net total is that of the lines, less allowances, with charges (EN 16931-1, BR-CO-13). Where neither is shown there
 * may be some all the same: `netToLines` says whether this seller has them.
 */
export const netOfLines: Check = {
  id: 'netOfLines',
  ...exactly((facts) => {
    const [shown, lines] = [amountAt(facts.invoice, 'netTotal'), totalOfLines(facts)];
    const beside = shownOf(facts, ['allowanceTotal', 'chargeTotal']);
    if (shown === undefined || !lines || !beside || beside.length === 0) return undefined;
    const { allowanceTotal = '0', chargeTotal = '0' } = facts.invoice;
    const expected = sumDecimals([less(lines.sum, allowanceTotal), chargeTotal]);
    return { shown, expected, fields: ['netTotal', ...beside, ...lines.fields] };
  }),
  sentence: {
    en: 'The net total is not that of the lines less allowances and with charges.',
    de: 'Der Nettobetrag ist nicht die Summe der Positionen abzüglich der Nachlässe und zuzüglich der Zuschläge.',
  },
};
