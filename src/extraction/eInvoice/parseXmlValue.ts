import { isoDate } from '../../invoice/calendar';
import { fieldKind } from '../../invoice/catalogue';
import { isCurrencyCode } from '../../invoice/currencies';
import type { Parsed } from '../../invoice/parsed';
import type { FieldPath, FieldProblem, Value } from '../../invoice/types';
import { collapsed } from './elementsAt';
import { invoiceTypeOfCode } from './invoiceTypeOfCode';
import type { SyntaxBinding, XmlContext } from './types';
import { xsdDecimal } from './xsdDecimal';

/** More than any value is long, as on pages. */
export const longestText = 500;

const problems: Readonly<Record<string, FieldProblem>> = {
  date: 'notADate',
  currency: 'notACurrency',
  invoiceType: 'severalReadings',
};

/** Reads the text of an element, which is not empty, as the kind of value that the field holds. */
export function parseXmlValue(path: FieldPath, element: Element, context: XmlContext): Parsed {
  const text = collapsed(element.textContent);
  const kind = fieldKind(path) ?? 'text';
  if (kind === 'text') return { status: 'certain', value: textValue(path, text) };
  if (text.length > longestText) return { status: 'invalid', problem: 'severalValues' };
  const value = canonical(kind, text, element, context.binding);
  if (value === undefined) return { status: 'invalid', problem: problems[kind] ?? 'notANumber' };
  return isForeign(element, context)
    ? { status: 'ambiguous', candidates: [value], problem: 'severalReadings' }
    : { status: 'certain', value };
}

/** An IBAN without the spaces of its printed form (ISO 13616-1, section 6). */
function textValue(path: FieldPath, text: string): Value {
  return path === 'iban' ? text.replaceAll(' ', '').toUpperCase() : text.slice(0, longestText);
}

function canonical(kind: string, text: string, element: Element, binding: SyntaxBinding): Value | undefined {
  if (kind === 'date') return dateOf(text, element, binding);
  if (kind === 'currency') return isCurrencyCode(text) ? text : undefined;
  if (kind === 'invoiceType') return invoiceTypeOfCode(text);
  return xsdDecimal(text);
}

/** The time zone that xsd:date allows behind a date does not change which day it is for whoever wrote it. */
function dateOf(text: string, element: Element, { dateForm }: SyntaxBinding): Value | undefined {
  if (dateForm === 'format102' && element.getAttribute('format') !== '102') return undefined;
  const form = dateForm === 'iso' ? /^(\d{4})-(\d\d)-(\d\d)(?:Z|[+-]\d\d:\d\d)?$/ : /^(\d{4})(\d\d)(\d\d)$/;
  const [, year, month, day] = form.exec(text) ?? [];
  return isoDate(Number(year), Number(month), Number(day));
}

/** An amount in another currency than the invoice's; BT-111, the only one allowed, is no field of ours. */
function isForeign(element: Element, { currency }: XmlContext): boolean {
  const own = collapsed(element.getAttribute('currencyID')).toUpperCase();
  return own !== '' && currency !== undefined && own !== currency.toUpperCase();
}
