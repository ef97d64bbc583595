import type { Invoice } from '../../src/invoice/types';
import { encodeDecimal } from './encode';
import { create } from './models';
import { readLines } from './readLines';
import type { Rpc } from './rpc';

/** Creates one percentage tax per rate of the lines, and returns their ids by rate. */
export async function seedTaxes(
  rpc: Rpc,
  invoices: readonly Invoice[],
  account: number,
): Promise<ReadonlyMap<string, number>> {
  const rates = [...new Set(invoices.flatMap((invoice) => readLines(invoice).map((line) => line.taxRate)))];
  const known = rates.filter((rate) => rate !== undefined).sort();
  const ids = await create(
    rpc,
    'account.tax',
    known.map((rate) => taxValues(rate, account)),
  );
  return new Map(known.map((rate, index) => [rate, ids[index] ?? 0]));
}

function taxValues(rate: string, account: number) {
  return {
    name: `VAT ${rate}%`,
    description: `VAT ${rate}%`,
    type: 'percentage',
    rate: encodeDecimal(shiftTwoPlaces(rate)),
    invoice_account: account,
    credit_note_account: account,
  };
}

/** A hundredth of a decimal string, without the rounding of floating point: `5.5` is `0.055`. */
function shiftTwoPlaces(percent: string): string {
  const [whole = '0', decimals = ''] = percent.split('.');
  const digits = whole.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`;
}
