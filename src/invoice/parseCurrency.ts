import { currenciesIn, currencyMarks } from './currencies';
import { normaliseText } from './normaliseText';
import type { Parsed } from './parsed';

/**
 * Reads the currency that a text names, by ISO 4217 code or by symbol.
 *
 * A symbol of several currencies (`$`, `kr`, `¥`) means the profile's default currency when that is one of them, else
 * it is ambiguous. So is a text that names two currencies, whatever the default.
 *
 * @example parseCurrency('kr', 'SEK') // { status: 'certain', value: 'SEK' }
 */
export function parseCurrency(text: string, defaultCurrency?: string): Parsed {
  const plain = normaliseText(text);
  const candidates = currenciesIn(plain);
  const [first] = candidates;
  if (first === undefined) return { status: 'invalid', problem: 'notACurrency' };
  if (!currencyMarks(plain).every((group) => group.includes(first))) {
    return { status: 'ambiguous', problem: 'severalValues', candidates };
  }
  const value = candidates.length === 1 ? first : candidates.find((code) => code === defaultCurrency);
  return value === undefined
    ? { status: 'ambiguous', problem: 'severalReadings', candidates }
    : { status: 'certain', value };
}
