import { decimalsOf, fromUnits, toUnits } from '../../invoice/decimal';
import type { Value } from '../../invoice/types';
import type { Facts } from '../facts';
import { rowsWith } from '../rows';
import type { Check } from './check';
import { type Equation, exactly, gapSurprise } from './equation';

/** Each tax amount of the breakdown is its taxable amount times its rate, rounded (EN 16931-1, BR-CO-17). */
export const taxBreakdownRates: Check = {
  id: 'taxBreakdownRates',
  ...exactly(oddestRow),
  // One that is off is the row meant; where none is, all of them are right.
  fields: (facts) => {
    const odd = oddestRow(facts);
    return odd && gapSurprise(odd) > 0 ? odd.fields : rowsOf(facts).flatMap(({ fields }) => fields);
  },
  sentence: {
    en: 'A tax amount of the breakdown is not its taxable amount times its rate.',
    de: 'Ein Betrag der Steueraufschlüsselung ist nicht Bemessungsgrundlage mal Satz.',
  },
};

function oddestRow(facts: Facts): Equation | undefined {
  return rowsOf(facts).reduce<Equation | undefined>(
    (oddest, row) => (oddest && gapSurprise(oddest) >= gapSurprise(row) ? oddest : row),
    undefined,
  );
}

function rowsOf({ invoice }: Facts): Equation[] {
  return rowsWith({ invoice }, 'taxBreakdown', ['tax', 'taxable', 'rate']).map((row) => {
    const fields = ['tax', 'taxable', 'rate'].map((name) => `taxBreakdown.${row}.${name}`);
    const [shown = '0', taxable = '0', rate = '0'] = fields.map((path) => invoice[path]);
    return { shown, expected: percentOf(taxable, rate, Math.min(decimalsOf(shown), 2)), fields };
  });
}

/** Exact, then rounded half away from zero. */
function percentOf(amount: Value, percent: Value, decimals: number): Value {
  const [scale, rateScale] = [decimalsOf(amount), decimalsOf(percent)];
  const exact = fromUnits(toUnits(amount, scale) * toUnits(percent, rateScale), scale + rateScale + 2);
  return fromUnits(toUnits(exact, decimals), decimals);
}
