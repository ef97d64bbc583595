import type { FieldPath, Invoice } from '../../invoice/types';
import { amountAt } from '../rows';

/** The amount that is approved and paid: the gross total, or the net total where that is not shown. */
export function amountToPay(invoice: Invoice): { readonly path: FieldPath; readonly amount: string } | undefined {
  for (const path of ['grossTotal', 'netTotal']) {
    const amount = amountAt(invoice, path);
    if (amount !== undefined) return { path, amount };
  }
  return undefined;
}
