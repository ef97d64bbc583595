import { decimalsOf, fromUnits, toUnits } from '../../invoice/decimal';

/** More decimals than the quotient of a price and a count of pieces needs. */
const mostDecimals = 20;

/**
 * The exact quotient of two decimal strings, with at least as many decimals as the dividend shows.
 *
 * @param divisor - More than zero.
 * @returns undefined when the quotient does not end within 20 decimals more, or the divisor is not more than zero.
 * @throws RangeError when a text is not a decimal string (a caller's bug).
 * @example divideExactly('12.50', '100') // '0.125'
 */
export function divideExactly(dividend: string, divisor: string): string | undefined {
  const scale = Math.max(decimalsOf(dividend), decimalsOf(divisor));
  const above = toUnits(dividend, scale);
  const below = toUnits(divisor, scale);
  if (below <= 0n) return undefined;
  const shown = decimalsOf(dividend);
  for (let decimals = shown; decimals <= shown + mostDecimals; decimals++) {
    const scaled = above * 10n ** BigInt(decimals);
    if (scaled % below === 0n) return fromUnits(scaled / below, decimals);
  }
  return undefined;
}
