import type { FieldPath, FieldReading } from '../../invoice/types';
import { collapsed, elementsAt } from './elementsAt';
import { pricePerUnit } from './pricePerUnit';
import { readXmlField } from './readXmlField';
import type { RowBinding, XmlContext } from './types';

/** As many lines as are read of a page. */
const mostRows = 500;

type FieldEntry = readonly [FieldPath, FieldReading];

/** Reads the lines (BG-25). When there are more than are read, no line is certain: their sum would be wrong. */
export function readXmlLines(invoice: Element, context: XmlContext): FieldEntry[] {
  return readRows('lines', context.binding.lines, invoice, context, (path, reading, row) =>
    path.endsWith('.unitPrice') ? pricePerUnit(reading, row, context) : reading,
  );
}

/** Reads the tax breakdown (BG-23), as many rows of it as lines. */
export function readXmlTaxBreakdown(invoice: Element, context: XmlContext): FieldEntry[] {
  return readRows('taxBreakdown', context.binding.taxBreakdown, invoice, context, (_, reading) => reading);
}

function readRows(
  group: string,
  binding: RowBinding,
  invoice: Element,
  context: XmlContext,
  adjusted: (path: FieldPath, reading: FieldReading, row: Element) => FieldReading,
): FieldEntry[] {
  const rows = elementsAt(invoice, binding.rows, context).filter((row) => counts(row, binding, context));
  const isPart = rows.length > mostRows;
  return rows.slice(0, mostRows).flatMap((row, at) =>
    Object.entries(binding.fields).flatMap(([id, place]): FieldEntry[] => {
      const path = `${group}.${at}.${id}`;
      const reading = readXmlField(path, row, place, context);
      if (reading === undefined) return [];
      const own = adjusted(path, reading, row);
      return [[path, isPart ? uncertain(own) : own]];
    }),
  );
}

function counts(row: Element, { except }: RowBinding, context: XmlContext): boolean {
  if (except === undefined) return true;
  return elementsAt(row, except.path, context).every((each) => !except.values.includes(collapsed(each.textContent)));
}

function uncertain({ value, ...reading }: FieldReading): FieldReading {
  if (value === undefined) return reading;
  return { ...reading, status: 'ambiguous', problem: 'moreLines', candidates: [value] };
}
