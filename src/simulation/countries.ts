import { checkVAT, countries as known } from 'jsvat';
import { createRandom, type Random } from './random';

/** What an invoice from a country looks like. Standard and reduced rates of value added or sales tax as of 2025. */
export interface Country {
  readonly code: string;
  readonly currency: string;
  readonly legalForm: string;
  /** Percent, the usual rate first. */
  readonly taxRates: readonly string[];
  /** Digits of the national part of a VAT id, with letters where the format has them (`#` is a digit). */
  readonly vatId: string;
  /** Length of the part of an IBAN behind the check digits; letters stay, `#` is a digit. */
  readonly account: string;
}

const table: readonly Country[] = [
  {
    code: 'GB',
    currency: 'GBP',
    legalForm: 'Ltd',
    taxRates: ['20', '5', '0'],
    vatId: 'GB#########',
    account: 'XFTB##############',
  },
  {
    code: 'DE',
    currency: 'EUR',
    legalForm: 'GmbH',
    taxRates: ['19', '7'],
    vatId: 'DE#########',
    account: '##################',
  },
  {
    code: 'FR',
    currency: 'EUR',
    legalForm: 'SARL',
    taxRates: ['20', '10', '5.5'],
    vatId: 'FR###########',
    account: '#######################',
  },
  {
    code: 'NL',
    currency: 'EUR',
    legalForm: 'B.V.',
    taxRates: ['21', '9'],
    vatId: 'NL#########B##',
    account: 'XFTB##########',
  },
  {
    code: 'AT',
    currency: 'EUR',
    legalForm: 'GmbH',
    taxRates: ['20', '10'],
    vatId: 'ATU########',
    account: '################',
  },
  {
    code: 'IT',
    currency: 'EUR',
    legalForm: 'S.r.l.',
    taxRates: ['22', '10'],
    vatId: 'IT###########',
    account: 'X######################',
  },
  {
    code: 'ES',
    currency: 'EUR',
    legalForm: 'S.L.',
    taxRates: ['21', '10'],
    vatId: 'ESB########',
    account: '####################',
  },
  {
    code: 'PL',
    currency: 'PLN',
    legalForm: 'Sp. z o.o.',
    taxRates: ['23', '8'],
    vatId: 'PL##########',
    account: '########################',
  },
  {
    code: 'SE',
    currency: 'SEK',
    legalForm: 'AB',
    taxRates: ['25', '12', '6'],
    vatId: 'SE##########01',
    account: '####################',
  },
  {
    code: 'CH',
    currency: 'CHF',
    legalForm: 'AG',
    taxRates: ['8.1', '2.6'],
    vatId: 'CHE#########MWST',
    account: '#################',
  },
  { code: 'US', currency: 'USD', legalForm: 'Inc.', taxRates: ['0', '8.25', '6', '7.25'], vatId: '', account: '' },
];

/** The countries that simulated companies and sellers are in. */
export const countries = table;

/** The country of a code. @throws RangeError when it is not simulated. */
export function countryOf(code: string): Country {
  const country = table.find((each) => each.code === code);
  if (!country) throw new RangeError(`no simulated country ${code}`);
  return country;
}

/** A VAT id in the country's format with right check digits, empty where there is none. */
export function vatIdOf(country: Country, random: Random): string {
  const first = fill(country.vatId, random);
  return first === '' || hasCheckDigits(first) ? first : withCheckDigits(country, createRandom(first));
}

/** By trial, about one in ten to a hundred is right; on numbers of its own, so that what is drawn next does not depend on it. */
function withCheckDigits({ vatId }: Country, random: Random): string {
  let drawn = fill(vatId, random);
  while (!hasCheckDigits(drawn)) drawn = fill(vatId, random);
  return drawn;
}

/** An IBAN with right check digits (ISO 13616-1, ISO 7064 MOD 97-10), empty where accounts have none. */
export function ibanOf(country: Country, random: Random): string {
  const account = fill(country.account, random);
  return account === '' ? '' : `${country.code}${checkDigits(country.code, account)}${account}`;
}

function fill(format: string, random: Random): string {
  return format.replace(/#/g, () => String(random.integer(0, 9)));
}

function hasCheckDigits(vatId: string): boolean {
  return checkVAT(vatId, known).isValid;
}

function checkDigits(code: string, account: string): string {
  const digits = `${account}${code}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return String(98n - (BigInt(digits) % 97n)).padStart(2, '0');
}

/** A generator for one part of a company, so that a change in one part leaves the others as they were. */
export function partRandom(seed: string, part: string): Random {
  return createRandom(`${seed}/${part}`);
}
