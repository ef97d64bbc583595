import { quantile } from '../packages/scalers';
import type { MaskedContext, MaskedNumber, MaskedRow, MaskedSpec } from '../packages/types';

/** A spec whose numbers have not been measured yet. */
export interface UnfittedSpec extends Omit<MaskedSpec, 'numbers' | 'context'> {
  readonly numbers: readonly Omit<MaskedNumber, 'center' | 'scale'>[];
  readonly context: readonly Omit<MaskedContext, 'center' | 'scale'>[];
}

/** Quartiles of a normal distribution lie this many standard deviations apart. */
const normalQuartiles = 1.349;

/** Gives each number of a spec its median and spread in the rows. */
export function fitSpec(spec: UnfittedSpec, rows: readonly MaskedRow[]): MaskedSpec {
  return {
    ...spec,
    numbers: spec.numbers.map((each, at) => ({ ...each, ...measured(rows.map(({ numbers }) => numbers[at])) })),
    context: spec.context.map((each, at) => ({ ...each, ...measured(rows.map(({ context }) => context[at])) })),
  };
}

/** The spread is that of the quartiles, or where half of the values are alike the standard deviation, or one. */
function measured(column: readonly (number | undefined)[]): { center: number; scale: number } {
  const values = column.filter((x) => x !== undefined && Number.isFinite(x)).map(Number);
  if (values.length === 0) return { center: 0, scale: 1 };
  const center = quantile(values, 0.5);
  const spreads = [(quantile(values, 0.75) - quantile(values, 0.25)) / normalQuartiles, deviation(values)];
  return { center, scale: spreads.find((spread) => spread > 1e-9 * Math.max(1, Math.abs(center))) ?? 1 };
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
}
