import { decimalsOf, fromUnits, toUnits } from '../../invoice/decimal';

/** An exact fraction, the divisor above zero. */
export type Factor = readonly [dividend: bigint, divisor: bigint];

/** A decimal string times a factor, with as many decimals, rounded half away from zero. */
export function scaled(text: string, factor: Factor): string {
  const scale = decimalsOf(text);
  return fromUnits(scaledUnits(toUnits(text, scale), factor), scale);
}

/** Units times a factor, rounded half away from zero. */
export function scaledUnits(units: bigint, [dividend, divisor]: Factor): bigint {
  const size = ((units < 0n ? -units : units) * dividend * 2n + divisor) / (2n * divisor);
  return units < 0n ? -size : size;
}
