import type { FieldPath, Invoice } from '../../../src/invoice/types';
import type { BenchmarkAnomaly } from '../../../src/learning/benchmark';
import { times } from '../../../src/simulation/benchmark/amountCorruptions';
import { moved } from '../../../src/simulation/benchmark/dateCorruptions';
import { fieldOfAnother } from '../../../src/simulation/benchmark/sellerCorruptions';
import type { RecordCorruption } from '../../../src/simulation/benchmark/types';
import { createRandom } from '../../../src/simulation/random';

/** What is done to the invoices of spending.csv, by the name in the report; each touches one field. */
export const spendingChanges = {
  'amount × 100': times('netTotal', [100n, 1n]),
  'amount × 10': times('netTotal', [10n, 1n]),
  'amount ÷ 10': times('netTotal', [1n, 10n]),
  'amount ÷ 100': times('netTotal', [1n, 100n]),
  'seller swap': fieldOfAnother('sellerName'),
  'VAT id of another': fieldOfAnother('sellerVatId'),
} as const satisfies Record<string, RecordCorruption>;

const sixtyYears = 21_915;

/** The same for seed-invoices.csv. */
export const seedChanges = {
  'quantity × 100': times('x-qty', [100n, 1n]),
  'amount × 100': times('x-amount', [100n, 1n]),
  'product_id × 10': times('x-product_id', [10n, 1n]),
  'date + 60 years': moved('x-invoice_date', sixtyYears),
} as const satisfies Record<string, RecordCorruption>;

/**
 * Copies of the same rows of a test with each of the changes, where the field is there and the change changes it.
 *
 * @param books - All rows in order; the test begins at `first`.
 * @param most - About so many rows, evenly over the test.
 */
export function changedCopies(
  books: readonly Invoice[],
  first: number,
  changes: Readonly<Record<string, RecordCorruption>>,
  most: number,
  seed: string,
): BenchmarkAnomaly[] {
  const step = Math.max(1, Math.floor((books.length - first) / most));
  return Object.entries(changes).flatMap(([kind, { field, change }]) => {
    const random = createRandom(`${seed} ${kind}`);
    const copies: BenchmarkAnomaly[] = [];
    for (let at = first; at < books.length; at += step) {
      const before = books[at] ?? {};
      const invoice = change(before, { books, at }, random);
      if (isChanged(before, invoice, field)) copies.push({ invoice, kind, field, sourceRow: at - first });
    }
    return copies;
  });
}

function isChanged(before: Invoice, after: Invoice | undefined, field: FieldPath): after is Invoice {
  return after !== undefined && after[field] !== before[field];
}
