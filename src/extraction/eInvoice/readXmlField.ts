import type { FieldPath, FieldReading } from '../../invoice/types';
import { collapsed, elementsAt } from './elementsAt';
import { longestText, parseXmlValue } from './parseXmlValue';
import type { XmlContext, XmlPath } from './types';

const mostCandidates = 5;
const source = 'eInvoice';

/**
 * What stands where a field belongs but is not meant for it, by field: BT-84 may be an account number that is no IBAN,
 * and Peppol BIS Billing 3 has `NA` in the place of an order number that there is not.
 */
const isMeant: Readonly<Record<FieldPath, (text: string) => boolean>> = {
  iban: (text) => /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/i.test(text.replaceAll(' ', '')),
  purchaseOrder: (text) => text !== 'NA',
};

/** Reads one field below an element; undefined when the file does not have it. */
export function readXmlField(
  path: FieldPath,
  from: Element,
  at: XmlPath,
  context: XmlContext,
): FieldReading | undefined {
  const elements = elementsAt(from, at, context);
  const filled = elements.filter((element) => collapsed(element.textContent) !== '');
  if (filled.length === 0) return elements.length === 0 ? undefined : { status: 'missing', problem: 'empty', source };
  const readings = filled
    .filter((element) => isMeant[path]?.(collapsed(element.textContent)) ?? true)
    .map((element) => readXmlElement(path, element, context));
  return readings.length === 0 ? undefined : unitedReading(readings);
}

function readXmlElement(path: FieldPath, element: Element, context: XmlContext): FieldReading {
  const raw = collapsed(element.textContent).slice(0, longestText);
  const parsed = parseXmlValue(path, element, context);
  return parsed.status === 'invalid'
    ? { status: 'ambiguous', raw, problem: parsed.problem, source }
    : { raw, ...parsed, source };
}

/** The same thing said twice is said once; two different things where the standard allows one are ambiguous. */
function unitedReading(readings: readonly FieldReading[]): FieldReading | undefined {
  const [first, ...others] = readings;
  if (first === undefined || others.every((each) => meaning(each) === meaning(first))) return first;
  const values = readings.flatMap(({ value, candidates = [] }) => (value === undefined ? candidates : [value]));
  const raw = [...new Set(readings.map((each) => each.raw))].join(' | ').slice(0, longestText);
  const candidates = [...new Set(values)].slice(0, mostCandidates);
  return { status: 'ambiguous', raw, candidates, problem: 'severalValues', source };
}

function meaning({ status, value, raw }: FieldReading): string {
  return JSON.stringify([status, value ?? raw]);
}
