import type { Invoice } from '../../src/invoice/types';
import { decodeDecimal, encodeDecimal } from './encode';
import { read } from './models';
import type { Rpc } from './rpc';
import { decimalsOf } from './seedCurrencies';

/**
 * Corrects the tax of draft invoices by the few cents that Tryton, which rounds half to even, reckons otherwise.
 * A clerk does the same by hand: the tax that the seller printed is the one to book.
 */
export async function correctTaxes(rpc: Rpc, invoices: readonly Invoice[], ids: readonly number[]): Promise<void> {
  const records = await read(rpc, 'account.invoice', ids, ['tax_amount', 'taxes']);
  for (const [index, invoice] of invoices.entries()) {
    const record = records.get(ids[index] ?? 0);
    const tax = Array.isArray(record?.taxes) ? record.taxes[0] : undefined;
    if (typeof tax !== 'number' || invoice.taxTotal === undefined) continue;
    const digits = decimalsOf(invoice);
    const difference = Number(invoice.taxTotal) - Number(decodeDecimal(record?.tax_amount));
    const cents = Math.round(difference * 10 ** digits);
    if (cents !== 0 && Math.abs(cents) <= 5) await addToTax(rpc, tax, difference, digits);
  }
}

async function addToTax(rpc: Rpc, tax: number, difference: number, digits: number): Promise<void> {
  const record = (await read(rpc, 'account.invoice.tax', [tax], ['amount'])).get(tax);
  const amount = (Number(decodeDecimal(record?.amount)) + difference).toFixed(digits);
  await rpc.call('model.account.invoice.tax.write', [tax], { amount: encodeDecimal(amount) });
}
