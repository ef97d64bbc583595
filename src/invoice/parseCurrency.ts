import { currenciesIn } from './currencies';
import { normaliseText } from './normaliseText';
import type { Parsed } from './parsed';

/**
 * Reads the currency that a text names, by ISO 4217 code or by symbol.
 *
 * A symbol of several currencies (`$`, `kr`, `¥`) means the profile's default currency when that is one of them, else
 * it is ambiguous.
 *
 * @example parseCurrency('kr', 'SEK') // { status: 'certain', value: 'SEK' }
 */
export function parseCurrency(text: string, defaultCurrency?: string): Parsed {
  const candidates = currenciesIn(normaliseText(text));
  const [first] = candidates;
  if (first === undefined) return { status: 'invalid', problem: 'notACurrency' };
  if (candidates.length === 1) return { status: 'certain', value: first };
  return defaultCurrency !== undefined && candidates.includes(defaultCurrency)
    ? { status: 'certain', value: defaultCurrency }
    : { status: 'ambiguous', problem: 'severalReadings', candidates };
}
