import type { Invoice } from '../../src/invoice/types';
import { readLines } from './readLines';
import { decimalsOf } from './seedCurrencies';

/**
 * Whether Tryton would show the invoice with the same amounts: quantities of up to 3 and prices of up to 4 decimals,
 * no product on half a cent, which Tryton rounds to even and a seller up, and totals of nothing but lines and tax.
 */
export function fitsTryton(invoice: Invoice): boolean {
  const places = decimalsOf(invoice);
  const lines = readLines(invoice);
  const nets = lines.map((line) => halfEvenProduct(line.quantity, line.unitPrice, places));
  const same = (field: string, value: bigint | undefined): boolean => {
    const text = invoice[field];
    return value !== undefined && (text === undefined || toUnits(text, places) === value);
  };
  const net = nets.reduce<bigint>((sum, each) => sum + (each ?? 0n), 0n);
  const gross = net + (toUnits(invoice.taxTotal ?? '0', places) ?? 0n);
  return (
    nets.every((each, index) => same(`lines.${index}.net`, each)) && same('netTotal', net) && same('grossTotal', gross)
  );
}

/** The product in units of the last of so many places; undefined when a factor has too many decimals. */
function halfEvenProduct(quantity: string, price: string, places: number): bigint | undefined {
  const [left, right] = [toUnits(quantity, 3), toUnits(price, 4)];
  if (left === undefined || right === undefined) return undefined;
  const size = left * right < 0n ? -left * right : left * right;
  const step = 10n ** BigInt(7 - places);
  const [whole, rest] = [size / step, size % step];
  const up = rest * 2n > step || (rest * 2n === step && whole % 2n === 1n);
  const rounded = up ? whole + 1n : whole;
  return left * right < 0n ? -rounded : rounded;
}

/** A decimal string as a whole number of its last places; undefined when it has more of them. */
function toUnits(text: string, places: number): bigint | undefined {
  const [whole = '0', fraction = ''] = text.split('.');
  const decimals = fraction.replace(/0+$/, '');
  return decimals.length > places ? undefined : BigInt(whole + decimals.padEnd(places, '0'));
}
