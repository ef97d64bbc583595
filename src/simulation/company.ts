import { type Country, countries, countryOf, ibanOf, partRandom, vatIdOf } from './countries';
import { companyName, sellerName } from './names';
import type { Random } from './random';
import type { Company, Item, Numbering, Seller } from './types';

export interface CompanyOptions {
  /** ISO 3166-1 code; by the seed when absent. */
  readonly country?: string;
  readonly sellerCount?: number;
}

/**
 * A company and its sellers, each seller with its own amounts, currency, tax rates, terms, numbering, account and
 * weekdays. The same seed gives the same company.
 */
export function simulateCompany(seed: string, options: CompanyOptions = {}): Company {
  const random = partRandom(seed, 'company');
  const country = options.country === undefined ? random.pick(countries) : countryOf(options.country);
  const sellerCount = options.sellerCount ?? random.integer(8, 40);
  const names = new Set<string>();
  const sellers = Array.from({ length: sellerCount }, (_, index) => {
    let seller: Seller;
    let attempt = 0;
    do {
      seller = simulateSeller(partRandom(seed, `seller ${index}.${attempt}`), country);
      attempt += 1;
    } while (names.has(seller.name) && attempt < 50);
    names.add(seller.name);
    return seller;
  });
  const name = companyName(random, country.legalForm);
  return { name, country: country.code, currency: country.currency, vatId: vatIdOf(country, random), sellers };
}

function simulateSeller(random: Random, home: Country): Seller {
  const country = random.chance(0.8) ? home : random.pick(countries);
  const { name, items } = sellerName(random, country.legalForm);
  const domestic = country.code === home.code;
  const priceDecimals = random.pick([2, 2, 2, 3, 4]);
  const level = Math.exp(3.2 + 1.4 * random.normal());
  return {
    name,
    country: country.code,
    vatId: vatIdOf(country, random),
    iban: ibanOf(country, random),
    currency: domestic || random.chance(0.6) ? country.currency : home.currency,
    termsDays: random.pick([7, 10, 14, 14, 21, 30, 30, 30, 30, 45, 60, 90]),
    priceDecimals,
    items: items.map((item) => simulateItem(item, random, level, priceDecimals, domestic ? country.taxRates : ['0'])),
    mostLines: random.chance(0.3) ? 1 : random.integer(2, 12),
    lineDiscount: random.chance(0.1) ? random.pick([3, 5, 10, 15, 20]) : 0,
    freight: random.chance(0.1) ? random.integer(1, 8) : 0,
    weekdays: random.chance(0.3) ? [random.integer(1, 5)] : [1, 2, 3, 4, 5],
    usualDelayDays: random.integer(1, 14),
    invoicesPerYear: Math.exp(2.2 + 0.9 * random.normal()),
    numbering: simulateNumbering(random, name),
    ordersByNumber: random.chance(0.5),
  };
}

function simulateItem(
  name: string,
  random: Random,
  level: number,
  decimals: number,
  taxRates: readonly string[],
): Item {
  const price = Math.min(Math.max(level * Math.exp(0.7 * random.normal()), 0.05), 20_000);
  const usual = taxRates[0] ?? '0';
  return {
    name,
    priceUnits: BigInt(Math.max(1, Math.round(price * 10 ** decimals))),
    taxRate: random.chance(0.85) ? usual : random.pick(taxRates),
    usualQuantity: Math.max(1, Math.round(Math.exp((price > 500 ? 0.6 : 2.2) + 1.1 * random.normal()))),
  };
}

function simulateNumbering(random: Random, name: string): Numbering {
  const prefix = name.replace(/[^A-Z]/g, '').slice(0, 3);
  const pattern = random.pick(['yearDash', 'prefix', 'plain', 'slash'] as const);
  return { pattern, prefix, start: random.integer(100, 90_000), perDay: Math.exp(random.normal()) * 3 };
}
