import type { HistoryDocument, InvoiceRecord } from '../records/types';
import { deleteHistoryDatabase, historyDatabase, type Kept, kept, oneAfterAnother } from './historyDatabase';
import { idHash } from './historyHash';
import type { InvoiceCheck } from './historyIdentify';
import { type Loaded, load, type ReadDocuments, readerOf } from './historyLoad';
import { writeHistory } from './historyWrite';

/** What is to be kept of one check: its record, and the documents that learned from it. */
export interface CheckChanges {
  readonly record: InvoiceRecord;
  readonly documents: readonly HistoryDocument[];
}

/** Opens the history before it is needed. Whoever needs it is told if that fails. */
export function warmHistory(): void {
  historyDatabase()
    .then(idHash)
    .catch(() => undefined);
}

/** What is known about an invoice now; nothing is kept of it. */
export async function loadHistory(check: InvoiceCheck): Promise<Kept<Loaded>> {
  return kept(async () => (await load(check)).loaded);
}

/**
 * Loads what is known about an invoice, lets it be judged and learned, and keeps what came of that; meanwhile no other
 * window changes the history. `change` returns undefined when nothing is to be kept. It is not called when the history
 * cannot be read. It may read more documents.
 */
export function updateHistory(
  check: InvoiceCheck,
  change: (loaded: Loaded, read: ReadDocuments) => Promise<CheckChanges | undefined>,
): Promise<Kept<Loaded>> {
  return oneAfterAnother(async () => {
    const found = await kept(() => load(check));
    if (!found.ok) return found;
    const { loaded, book } = found.value;
    const changed = await kept(() => change(loaded, readerOf(loaded.company)));
    if (!changed.ok) return changed;
    if (!changed.value) return { ok: true, value: loaded };
    const { record, documents } = changed.value;
    const sellers = loaded.seller?.by === 'new' || record.learned ? [...book.changed.values()] : [];
    return kept(async () => {
      await writeHistory(await historyDatabase(), loaded.company, { records: [record], documents, sellers });
      return loaded;
    });
  });
}

/**
 * Deletes the history of every company, with the key that ids were hashed with, in whatever version of the database. A
 * check that is under way is kept before, and deleted with the rest.
 */
export function deleteHistory(): Promise<Kept<void>> {
  return oneAfterAnother(() => kept(deleteHistoryDatabase));
}
