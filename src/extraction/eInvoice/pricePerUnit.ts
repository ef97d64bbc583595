import type { FieldReading } from '../../invoice/types';
import { divideExactly } from './divideExactly';
import { collapsed, elementsAt } from './elementsAt';
import { longestText } from './parseXmlValue';
import type { XmlContext } from './types';
import { xsdDecimal } from './xsdDecimal';

/**
 * The price of one unit (BT-146) of a line whose price may be for several (BT-149), so that quantity times price is
 * comparable with the line's net.
 *
 * Where the quotient does not end (10.00 for 3) or the units differ (BT-150 and BT-130), there is no such price in the
 * file: the reading is ambiguous, for a rounded one would blame lines that are right.
 */
export function pricePerUnit(price: FieldReading, line: Element, context: XmlContext): FieldReading {
  const bases = elementsAt(line, context.binding.priceBase, context).filter((each) => textOf(each) !== '');
  if (price.value === undefined || bases.length === 0) return price;
  const texts = [...new Set(bases.map(textOf))];
  const raw = [price.raw, ...texts].join(' / ').slice(0, longestText);
  const value = isInSoldUnit(bases, line, context) ? quotient(price.value, texts) : undefined;
  if (value === undefined) return { status: 'ambiguous', raw, problem: 'severalReadings', source: 'eInvoice' };
  return value === price.value ? price : { ...price, raw, value };
}

function quotient(price: string, divisors: readonly string[]): string | undefined {
  const quotients = divisors.map((text) => {
    const divisor = text.length > longestText ? undefined : xsdDecimal(text);
    return divisor === undefined ? undefined : divideExactly(price, divisor);
  });
  return new Set(quotients).size === 1 ? quotients[0] : undefined;
}

function isInSoldUnit(bases: readonly Element[], line: Element, context: XmlContext): boolean {
  const quantities = elementsAt(line, context.binding.lines.fields['quantity'] ?? '', context);
  const units = [...bases, ...quantities].map((each) => collapsed(each.getAttribute('unitCode')));
  return new Set(units.filter((unit) => unit !== '')).size <= 1;
}

function textOf(element: Element): string {
  return collapsed(element.textContent);
}
