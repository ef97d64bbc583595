import { hasKey } from '../records/sameInvoice';
import type { KnownSeller } from '../records/sellerIdentity';
import type { HistoryDocument, InvoiceRecord } from '../records/types';
import { historyDatabase, type Kept, kept, oneAfterAnother } from './historyDatabase';
import { idHash } from './historyHash';
import { type Identified, type InvoiceCheck, identify, protectCheck } from './historyIdentify';
import { sellerBook } from './historySellers';
import { looking } from './historyTransaction';
import { writeHistory } from './historyWrite';

/** A row of a CSV. */
export type ImportedCheck = Pick<InvoiceCheck, 'invoice' | 'sighting'>;

/** Rows of a CSV, recognised, with all that their company has learned. */
export interface LoadedImport {
  readonly company: string;
  readonly rows: readonly ImportedRow[];
  readonly documents: readonly HistoryDocument[];
}

/** One row; the earlier rows with its key are what it duplicates beside the records. */
export interface ImportedRow extends Identified {
  readonly earlierRows: readonly number[];
}

/** What an import leaves behind. */
export interface ImportChanges {
  readonly records: readonly InvoiceRecord[];
  readonly documents: readonly HistoryDocument[];
}

/**
 * Takes in many invoices of one company at once, all or none.
 *
 * @param change - Gets all documents of the company, and returns those that changed.
 * @returns How many records were written.
 */
export function importHistory(
  about: Pick<InvoiceCheck, 'company' | 'checkedAt'>,
  rows: readonly ImportedCheck[],
  change: (loaded: LoadedImport) => Promise<ImportChanges>,
): Promise<Kept<number>> {
  return oneAfterAnother(async () => {
    const found = await kept(() => loadImport(rows.map((row) => ({ ...row, ...about }))));
    if (!found.ok) return found;
    const { loaded, sellers } = found.value;
    const changes = await change(loaded);
    return kept(async () => {
      await writeHistory(await historyDatabase(), loaded.company, { ...changes, sellers });
      return changes.records.length;
    });
  });
}

async function loadImport(checks: readonly InvoiceCheck[]): Promise<{ loaded: LoadedImport; sellers: KnownSeller[] }> {
  const db = await historyDatabase();
  const hash = await idHash(db);
  const safe = await Promise.all(checks.map((check) => protectCheck(check, hash)));
  const look = looking(db);
  const company = safe[0]?.company ?? '';
  const book = sellerBook(look, company, safe[0]?.checkedAt ?? '');
  const found: Identified[] = [];
  const taken = new Set<string>();
  for (const check of safe) {
    const identified = await identify(look, book, { ...check, taken });
    if (identified.same) taken.add(identified.same.id);
    found.push(identified);
  }
  const documents = await look.objectStore('documents').getAll(IDBKeyRange.bound([company], [company, []]));
  return {
    loaded: { company, rows: withEarlierRows(found), documents: documents.map(withoutCompany) },
    sellers: [...book.changed.values()],
  };
}

function withoutCompany({ kind, key, data }: HistoryDocument): HistoryDocument {
  return { kind, key, data };
}

function withEarlierRows(rows: readonly Identified[]): ImportedRow[] {
  const byKey = new Map<string, number[]>();
  return rows.map((row, at) => {
    const { seller, number, type } = row.seen;
    if (!hasKey(row.seen)) return { ...row, earlierRows: [] };
    const key = JSON.stringify([seller, number, type]);
    const earlierRows = byKey.get(key) ?? [];
    byKey.set(key, [...earlierRows, at]);
    return { ...row, earlierRows };
  });
}
