import type { Invoice } from '../../src/invoice/types';
import { decodeDecimal } from './encode';
import { read } from './models';
import type { Rpc } from './rpc';

const totals = { netTotal: 'untaxed_amount', taxTotal: 'tax_amount', grossTotal: 'total_amount' } as const;

/** Throws when Tryton reckons other totals than the records say, as the tests would blame the reader. */
export async function checkTotals(rpc: Rpc, invoices: readonly Invoice[], ids: readonly number[]): Promise<void> {
  const records = await read(rpc, 'account.invoice', ids, Object.values(totals));
  const differences = invoices.flatMap((invoice, index) =>
    Object.entries(totals).flatMap(([field, column]) => {
      const expected = invoice[field];
      const reckoned = decodeDecimal(records.get(ids[index] ?? 0)?.[column]);
      if (expected === undefined || Number(expected) === Number(reckoned)) return [];
      return [`invoice ${index} (${invoice.invoiceNumber ?? ''}) ${field}: ${expected}, Tryton ${reckoned}`];
    }),
  );
  if (differences.length > 0) throw new Error(`Tryton reckons otherwise:\n${differences.join('\n')}`);
}
