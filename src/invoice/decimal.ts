/** Exact arithmetic on decimal strings, so that money is never a float sum. */

const pattern = /^-?\d+(?:\.\d+)?$/;

/** True for a canonical decimal string: digits, an optional minus, an optional point with digits behind it. */
export function isDecimal(text: string): boolean {
  return pattern.test(text);
}

/**
 * The exact sum of decimal strings, with as many decimals as the longest has.
 *
 * @throws RangeError when a text is not a decimal string (a caller's bug).
 * @example sumDecimals(['0.10', '0.2']) // '0.30'
 */
export function sumDecimals(texts: readonly string[]): string {
  const scale = Math.max(0, ...texts.map(decimalsOf));
  return fromUnits(
    texts.reduce((sum, text) => sum + toUnits(text, scale), 0n),
    scale,
  );
}

/** How many decimals a decimal string shows. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/**
 * A decimal string as a whole number of units of 10^-scale; further decimals are rounded half away from zero.
 *
 * @example toUnits('12.5', 2) // 1250n
 */
export function toUnits(text: string, scale: number): bigint {
  if (!isDecimal(text)) throw new RangeError('not a decimal string');
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = BigInt(whole + fraction.slice(0, scale).padEnd(scale, '0'));
  const rounded = Number(fraction[scale] ?? '0') >= 5 ? digits + 1n : digits;
  return text.startsWith('-') ? -rounded : rounded;
}

/**
 * A whole number of units of 10^-scale in hundredths, to the nearest float; infinite where no float is that large, never NaN.
 *
 * @example hundredthsOf(12345n, 3) // 1234.5
 */
export function hundredthsOf(units: bigint, scale: number): number {
  return Number(`${units}e${2 - scale}`);
}

/** The decimal string of a whole number of units of 10^-scale. */
export function fromUnits(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const cut = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return units < 0n ? `-${text}` : text;
}

/**
 * A finite number as a decimal string with a fixed number of decimals, at most 100, never in exponent form.
 *
 * @throws RangeError when the number is not finite.
 */
export function decimalFromNumber(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new RangeError('not a finite number');
  const shown = Math.min(decimals, 100);
  const text = Math.abs(value) < 1e21 ? value.toFixed(shown) : fromUnits(BigInt(value) * 10n ** BigInt(shown), shown);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}
