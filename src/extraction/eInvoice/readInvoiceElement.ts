import type { FieldPath, FieldReading, Reading } from '../../invoice/types';
import { collapsed, elementsAt } from './elementsAt';
import { readXmlField } from './readXmlField';
import { readXmlLines, readXmlTaxBreakdown } from './readXmlRows';
import type { SyntaxBinding, XmlContext } from './types';

/** Reads the element of an invoice. Attachments and whatever else the binding does not name are not looked at. */
export function readInvoiceElement(invoice: Element, binding: SyntaxBinding): Reading {
  const context = { binding, currency: currencyOf(invoice, binding) };
  const header = Object.entries(binding.header).flatMap(([path, at]): [FieldPath, FieldReading][] => {
    const reading = readXmlField(path, invoice, at, context);
    return reading === undefined ? [] : [[path, reading]];
  });
  const fields = Object.fromEntries(header);
  const rows = [...readXmlTaxBreakdown(invoice, context), ...readXmlLines(invoice, context)];
  return { fields: { ...fields, ...typeByRoot(fields, invoice, context), ...Object.fromEntries(rows) } };
}

function currencyOf(invoice: Element, binding: SyntaxBinding): string | undefined {
  const elements = elementsAt(invoice, binding.header['currency'] ?? '', { binding, currency: undefined });
  const codes = new Set(elements.map((each) => collapsed(each.textContent)).filter((code) => code !== ''));
  const [only] = codes;
  return codes.size === 1 ? only : undefined;
}

/** A root element for credit notes says what the invoice is, unless the type code says it is something else. */
function typeByRoot(
  { invoiceType }: Reading['fields'],
  invoice: Element,
  { binding: { rootType } }: XmlContext,
): Reading['fields'] {
  if (rootType === undefined || invoiceType?.value === rootType) return {};
  const raw = invoiceType?.raw ?? invoice.localName;
  const said = invoiceType?.candidates ?? (invoiceType?.value === undefined ? [] : [invoiceType.value]);
  const candidates = [...new Set([rootType, ...said])];
  return candidates.length === 1
    ? { invoiceType: { status: 'certain', raw, value: rootType, source: 'eInvoice' } }
    : { invoiceType: { status: 'ambiguous', raw, candidates, problem: 'severalReadings', source: 'eInvoice' } };
}
