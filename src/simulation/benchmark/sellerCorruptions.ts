import type { FieldPath, Invoice } from '../../invoice/types';
import { countries, ibanOf } from '../countries';
import { sellerName } from '../names';
import type { Random } from '../random';
import { changed } from './amountCorruptions';
import type { RecordCorruption, Surroundings } from './types';

/** Another currency. */
export const otherCurrency: RecordCorruption = {
  field: 'currency',
  change: (invoice, _, random) =>
    changed(invoice, 'currency', (own) => random.pick(currencies.filter((each) => each !== own))),
};

const currencies = [...new Set(countries.map(({ currency }) => currency))];

/** An account that nobody has named, in the same country. */
export const newAccount: RecordCorruption = {
  field: 'iban',
  change: (invoice, _, random) => {
    const country = countries.find(({ code }) => invoice['iban']?.startsWith(code));
    return country && { ...invoice, iban: ibanOf(country, random) };
  },
};

/** What another seller of these books has in a field; all else is that of the real one. */
export function fieldOfAnother(field: FieldPath): RecordCorruption {
  return {
    field,
    change: (invoice, around, random) => {
      if (invoice[field] === undefined) return undefined;
      const other = invoiceOfAnother(invoice, around, random, field)?.[field];
      return other === undefined ? undefined : { ...invoice, [field]: other };
    },
  };
}

/** An account of another seller. */
export const accountOfAnother = fieldOfAnother('iban');

/** Another seller of these books. */
export const otherSeller = fieldOfAnother('sellerName');

/** A seller that is not in the books; all else, the account too, is that of the real one. */
export const newSeller: RecordCorruption = {
  field: 'sellerName',
  change: (invoice, { books }, random) => {
    const known = new Set(books.map((each) => each['sellerName']));
    const country = countries.find(({ legalForm }) => invoice['sellerName']?.endsWith(legalForm));
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const { name } = sellerName(random, (country ?? random.pick(countries)).legalForm);
      if (!known.has(name)) return changed(invoice, 'sellerName', () => name);
    }
    return undefined;
  },
};

/** By chance one of the invoices before this one that another seller wrote and that has the field. */
function invoiceOfAnother(
  { sellerName }: Invoice,
  { books, at }: Surroundings,
  random: Random,
  field: string,
): Invoice | undefined {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const other = books[random.integer(0, at - 1)];
    if (other?.[field] !== undefined && other['sellerName'] !== sellerName) return other;
  }
  return undefined;
}
