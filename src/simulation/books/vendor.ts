import { currencyDecimals } from '../../invoice/currencies';
import { type Country, countries, vatIdOf } from '../countries';
import { sellerName } from '../names';
import type { Random } from '../random';
import type { Bookkeeping } from './types';

/** Who a seller is. */
export interface Vendor {
  readonly name: string;
  readonly country: Country;
  readonly domestic: boolean;
  readonly currency: string;
  /** Of the currency. */
  readonly decimals: number;
  /** Empty where the seller's country or the seller has none. */
  readonly vatId: string;
}

/**
 * A seller of a name that no other has. Most sellers from abroad write invoices in their own currency.
 *
 * @param names - Those taken so far; the new one is added.
 */
export function simulateVendor(
  { country: home, foreignShare }: Bookkeeping,
  random: Random,
  names: Set<string>,
): Vendor {
  const country = random.chance(foreignShare) ? random.pick(countries) : home;
  const domestic = country.code === home.code;
  const currency = random.chance(0.85) ? country.currency : home.currency;
  return {
    name: freeName(random, country.legalForm, names),
    country,
    domestic,
    currency,
    decimals: currencyDecimals(currency),
    vatId: random.chance(0.9) ? vatIdOf(country, random) : '',
  };
}

/** With a number behind it when the words have run out. */
function freeName(random: Random, legalForm: string, names: Set<string>): string {
  let { name } = sellerName(random, legalForm);
  for (let attempt = 0; names.has(name); attempt += 1) {
    const other = sellerName(random, legalForm).name;
    name = attempt < 20 ? other : `${other} ${random.integer(2, 9_999)}`;
  }
  names.add(name);
  return name;
}
