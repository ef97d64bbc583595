import { fieldKind } from '../invoice/catalogue';
import { currenciesIn } from '../invoice/currencies';
import type { FieldReading, Profile, Reading } from '../invoice/types';
import { type ReadOptions, searchIn } from './fieldSearch';
import { isVisible as isVisibleOnScreen } from './isVisible';
import { readField } from './readField';
import { readLines } from './readLines';
import type { IsVisible } from './types';

/** Reading keeps the page from anything else, so it ends after this time, and what was not looked for is missing. */
const budgetMs = 1500;

/**
 * Reads an invoice from a document by the selectors of a profile. Automatic reading without a profile will stand
 * beside this, with the same result.
 *
 * @param isVisible - By layout in a browser.
 * @returns Every field that the profile names, found or not, and the currency that the amounts or the profile tell.
 */
export function readPage(
  document: Document,
  profile: Profile,
  isVisible: IsVisible = isVisibleOnScreen,
  options: ReadOptions = {},
): Reading {
  const search = searchIn(document, profile, isVisible, budgetMs, options);
  const header = Object.entries(profile.fields).map(([path, selectors]): [string, FieldReading] => [
    path,
    readField(path, selectors, search),
  ]);
  const fields = { ...Object.fromEntries(header), ...(profile.lines && readLines(profile.lines, search)) };
  const { currency } = fields;
  return {
    fields: currency && currency.problem !== 'noMatch' ? fields : { ...fields, ...currencyOf(fields, profile) },
  };
}

/** Without a currency field: what all the amounts can be in, else the profile's default. */
function currencyOf(fields: Reading['fields'], { defaultCurrency }: Profile): Record<string, FieldReading> {
  const amounts = Object.entries(fields).filter(([path]) => fieldKind(path) === 'money' && !path.includes('.'));
  if (amounts.some(([, { problem }]) => problem === 'tookTooLong')) {
    return { currency: { status: 'missing', problem: 'tookTooLong' } };
  }
  const named = amounts.map(([, { raw = '' }]) => currenciesIn(raw)).filter((codes) => codes.length > 0);
  const all = [...new Set(named.flat())];
  const shared = all.filter((code) => named.every((codes) => codes.includes(code)));
  const [only] = shared;
  if (only !== undefined && shared.length === 1)
    return { currency: { status: 'certain', value: only, source: 'selector' } };
  if (defaultCurrency !== undefined && (all.length === 0 || shared.includes(defaultCurrency))) {
    return { currency: { status: 'certain', value: defaultCurrency, source: 'profile' } };
  }
  if (all.length === 0) return {};
  const candidates = shared.length > 0 ? shared : all;
  return { currency: { status: 'ambiguous', candidates, problem: 'severalReadings', source: 'selector' } };
}
