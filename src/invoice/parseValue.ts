import { fieldKind } from './catalogue';
import { parseCurrency } from './parseCurrency';
import { parseDate } from './parseDate';
import type { Parsed } from './parsed';
import { parseNumber } from './parseNumber';
import type { CustomKinds, FieldPath } from './types';

/** What a page's texts need to be understood; each part of a profile. */
export interface ValueLocale {
  readonly numberLocale?: string;
  readonly dateLocale?: string;
  readonly defaultCurrency?: string;
  readonly customKinds?: CustomKinds;
}

/** Invoice types by the codes of UNTDID 1001 that EN 16931 allows most often, and by their names. */
const invoiceTypes: Readonly<Record<string, string>> = {
  '380': 'invoice',
  '381': 'creditNote',
  invoice: 'invoice',
  'supplier invoice': 'invoice',
  'tax invoice': 'invoice',
  creditnote: 'creditNote',
  'credit note': 'creditNote',
  'credit memo': 'creditNote',
  rechnung: 'invoice',
  gutschrift: 'creditNote',
};

/** Reads a text as the kind of value that the field holds; a path that is not in the catalogue is read as text. */
export function parseValue(path: FieldPath, text: string, locale: ValueLocale): Parsed {
  switch (fieldKind(path, locale.customKinds)) {
    case 'date':
      return parseDate(text, locale.dateLocale);
    case 'money':
    case 'number':
      return parseNumber(text, locale.numberLocale);
    case 'currency':
      return parseCurrency(text, locale.defaultCurrency);
    case 'invoiceType':
      return parseInvoiceType(text);
    default:
      return { status: 'certain', value: text.replace(/\s+/g, ' ').trim() };
  }
}

function parseInvoiceType(text: string): Parsed {
  const name = text.replace(/\s+/g, ' ').trim().toLowerCase();
  const value = Object.hasOwn(invoiceTypes, name) ? invoiceTypes[name] : undefined;
  return value === undefined ? { status: 'invalid', problem: 'severalReadings' } : { status: 'certain', value };
}
