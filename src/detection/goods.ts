import type { FieldPath, Invoice } from '../invoice/types';
import { lineIndexes } from './terms';

/** What was sold, as far as the header or the lines tell: quantity, price of one, and their product. */
export interface Goods {
  readonly quantity?: number;
  readonly unitPrice?: number;
  readonly total?: number;
  readonly lines?: number;
  /** The line that a check of all is about: the only one, or the only one that is wrong in itself. */
  readonly line?: string;
}

/** @param uncertain - Fields that are there but have no certain value: one of them in a line leaves nothing to add up. */
export function goodsOf(invoice: Invoice, uncertain: readonly FieldPath[]): Goods {
  const lines = lineIndexes(invoice, 'lines.*');
  const count = finiteNumber(invoice['lineCount']) ?? (lines.length > 0 ? lines.length : undefined);
  const quantity = finiteNumber(invoice['quantity']);
  const unitPrice = finiteNumber(invoice['unitPrice']);
  const ofHeader = quantity !== undefined || unitPrice !== undefined || lines.length === 0;
  if (ofHeader) return goods(quantity, unitPrice, product(quantity, unitPrice), count);
  if (uncertain.some((path) => /^lines\.\d+\.(?:quantity|unitPrice)$/.test(path))) return {};
  const quantities = lines.map((at) => finiteNumber(invoice[`lines.${at}.quantity`]));
  const products = lines.map((at, n) => product(quantities[n], finiteNumber(invoice[`lines.${at}.unitPrice`])));
  const sum = total(quantities);
  const value = total(products);
  const mean = sum !== undefined && value !== undefined && sum !== 0 ? value / sum : undefined;
  const odd = lines.filter((at, n) => isOdd(products[n], finiteNumber(invoice[`lines.${at}.net`])));
  const [line] = lines.length === 1 ? lines : odd.length === 1 ? odd : [];
  return { ...goods(sum, mean, value, count), ...(line !== undefined && { line: `lines.${line}` }) };
}

/** Whether quantity times price is not what the line comes to; rounding and small discounts aside. */
function isOdd(value: number | undefined, net: number | undefined): boolean {
  return value !== undefined && net !== undefined && Math.abs(value - net) > Math.max(0.05, 0.2 * Math.abs(net));
}

function goods(quantity?: number, unitPrice?: number, total?: number, lines?: number): Goods {
  return {
    ...(quantity !== undefined && { quantity }),
    ...(unitPrice !== undefined && { unitPrice }),
    ...(total !== undefined && { total }),
    ...(lines !== undefined && { lines }),
  };
}

/** A decimal string of a size that arithmetic on it stays finite. */
export function finiteNumber(text: string | undefined): number | undefined {
  if (text === undefined || !/^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Math.abs(value) < 1e100 ? value : undefined;
}

function product(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a * b;
}

function total(values: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
