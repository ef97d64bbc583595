import { decimalsOf, hundredthsOf, sumDecimals, toUnits } from '../../invoice/decimal';
import type { FieldPath, Value } from '../../invoice/types';
import type { Facts } from '../facts';
import { amountAt, everyRow, type Group } from '../rows';
import type { Check } from './check';

/** An amount that follows from others: as it is shown, as it should be, and the fields of both. */
export interface Equation {
  readonly shown: Value;
  readonly expected: Value;
  readonly fields: readonly FieldPath[];
}

/**
 * All that checks of exact arithmetic have in common.
 *
 * @param equationOf - Undefined abstains: a part of it is not known.
 */
export function exactly(equationOf: (facts: Facts) => Equation | undefined) {
  return {
    family: 'rule',
    roles: [],
    fields: (facts) => equationOf(facts)?.fields ?? [],
    penalty: -2.5,
    exoneration: 3,
    like: 'totalsAddUp',
    measure: (facts) => {
      const equation = equationOf(facts);
      return equation && gapSurprise(equation);
    },
    explain: (facts) => {
      const equation = equationOf(facts);
      return equation ? { observed: equation.shown, expected: equation.expected } : {};
    },
  } as const satisfies Partial<Check>;
}

/**
 * A total in the header that is the sum of one field over all rows of a group.
 *
 * @returns undefined where the total or one of the rows is not known.
 */
export function sumOfRows(total: FieldPath, group: Group, name: string, facts: Facts): Equation | undefined {
  const [shown, paths] = [amountAt(facts.invoice, total), everyRow(facts, group, name)];
  if (shown === undefined || !paths) return undefined;
  return { shown, expected: sumDecimals(paths.map((path) => facts.invoice[path] ?? '0')), fields: [total, ...paths] };
}

/** How odd it is that an amount is not what it should be, as `ofHundredths`. */
export function gapSurprise({ shown, expected }: Pick<Equation, 'shown' | 'expected'>): number {
  const scale = Math.max(decimalsOf(shown), decimalsOf(expected));
  return ofHundredths(Math.abs(hundredthsOf(toUnits(shown, scale) - toUnits(expected, scale), scale)));
}

/** Portals that round each part for itself are off by this many hundredths. */
const rounding = 2;

/**
 * How odd a difference is between amounts that should be equal: ln(1 + what rounding does not explain).
 *
 * @param hundredths - At least 0.
 * @example ofHundredths(2) // 0
 */
export function ofHundredths(hundredths: number): number {
  return Math.log1p(Math.max(0, hundredths - rounding));
}

/**
 * An amount less a deduction, which some pages show with a minus and some without.
 *
 * @example less('100.00', '-5') // '95.00'
 */
export function less(amount: Value, deduction: Value): Value {
  const size = deduction.replace('-', '');
  return sumDecimals([amount, amount.startsWith('-') ? size : `-${size}`]);
}
