import type { Invoice } from '../../src/invoice/types';
import { encodeDate, encodeDecimal } from './encode';
import { create, type Values } from './models';
import type { Rpc } from './rpc';

/** The currency of the company's books. */
export const companyCurrency = 'EUR';

/** Creates the company's currency and those of the invoices, and returns their ids by code. */
export async function seedCurrencies(rpc: Rpc, invoices: readonly Invoice[]): Promise<ReadonlyMap<string, number>> {
  const codes = [...new Set([companyCurrency, ...invoices.map(currencyOf)])];
  const ids = await create(rpc, 'currency.currency', codes.map(currencyValues));
  return new Map(codes.map((code, index) => [code, ids[index] ?? 0]));
}

/** The currency of an invoice. */
export function currencyOf(invoice: Invoice): string {
  return invoice.currency ?? companyCurrency;
}

/** How many decimals the amounts of an invoice have. */
export function decimalsOf(invoice: Invoice): number {
  return digitsOf(currencyOf(invoice));
}

function currencyValues(code: string): Values {
  const digits = digitsOf(code);
  const rate = code === companyCurrency ? '1' : '1.25';
  return {
    name: code,
    code,
    symbol: symbolOf(code),
    digits,
    rounding: encodeDecimal((10 ** -digits).toFixed(digits)),
    rates: [['create', [{ date: encodeDate('2000-01-01'), rate: encodeDecimal(rate) }]]],
  };
}

function digitsOf(code: string): number {
  return format(code).resolvedOptions().maximumFractionDigits ?? 2;
}

function symbolOf(code: string): string {
  return (
    format(code)
      .formatToParts(0)
      .find((part) => part.type === 'currency')?.value ?? code
  );
}

function format(code: string): Intl.NumberFormat {
  return new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' });
}
