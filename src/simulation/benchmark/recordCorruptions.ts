import type { FieldPath, Invoice } from '../../invoice/types';
import type { Random } from '../random';
import { otherTaxRate, shiftedPoint, times, transposed } from './amountCorruptions';
import { coherent } from './coherentCorruptions';
import { dueBeforeIssue, moved, otherTerms } from './dateCorruptions';
import { numberAgain, numberFarAhead, otherFormat } from './numberCorruptions';
import { accountOfAnother, newAccount, newSeller, otherCurrency, otherSeller } from './sellerCorruptions';
import type { RecordCorruption, Surroundings } from './types';

/** The ways in which one header record of the books goes wrong, by their names in a benchmark's `anomalies.csv`. */
export const recordCorruptions = {
  total_x10: times('grossTotal', [10n, 1n]),
  total_x2: times('grossTotal', [2n, 1n]),
  'total_x1.3': times('grossTotal', [13n, 10n]),
  'total_+2%': times('grossTotal', [102n, 100n]),
  total_shift: shiftedPoint('grossTotal'),
  total_transp: transposed('grossTotal'),
  'subtotal_x1.3': times('netTotal', [13n, 10n]),
  subtotal_transp: transposed('netTotal'),
  tax_rate: otherTaxRate,
  'idate+1y': moved('issueDate', 365),
  'idate-1y': moved('issueDate', -365),
  'idate+5y': moved('issueDate', 5 * 365),
  'idate-5y': moved('issueDate', -5 * 365),
  due_before: dueBeforeIssue,
  'due_+20d': moved('dueDate', 20),
  currency: otherCurrency,
  iban_new: newAccount,
  iban_other: accountOfAnother,
  vendor_new: newSeller,
  vendor_swap: otherSeller,
  qty_x100: times('quantity', [100n, 1n]),
  qty_x2: times('quantity', [2n, 1n]),
  price_x10: times('unitPrice', [10n, 1n]),
  'price_x1.3': times('unitPrice', [13n, 10n]),
  terms: otherTerms,
  dup_number: numberAgain,
  number_format: otherFormat,
  number_jump: numberFarAhead,
  coh_x10: coherent('unitPrice', [10n, 1n]),
  coh_x2: coherent('unitPrice', [2n, 1n]),
  'coh_x1.3': coherent('unitPrice', [13n, 10n]),
  cohq_x10: coherent('quantity', [10n, 1n]),
  cohq_x100: coherent('quantity', [100n, 1n]),
} as const satisfies Record<string, RecordCorruption>;

export type RecordCorruptionName = keyof typeof recordCorruptions;

/** True for the name of a corruption of records. */
export function isRecordCorruptionName(name: string): name is RecordCorruptionName {
  return Object.hasOwn(recordCorruptions, name);
}

/** The names in the order in which they stand in `anomalies.csv`. */
export const recordCorruptionNames: readonly RecordCorruptionName[] =
  Object.keys(recordCorruptions).filter(isRecordCorruptionName);

/**
 * An invoice of the books with one field wrong; a coherent corruption changes the sums with it.
 *
 * @returns undefined where it would change nothing or the field is absent.
 */
export function corruptRecord(
  invoice: Invoice,
  name: RecordCorruptionName,
  around: Surroundings,
  random: Random,
): { readonly invoice: Invoice; readonly field: FieldPath } | undefined {
  const { field, change }: RecordCorruption = recordCorruptions[name];
  const after = change(invoice, around, random);
  return after && after[field] !== invoice[field] ? { invoice: after, field } : undefined;
}
