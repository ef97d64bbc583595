import { documentNames } from '../records/documentNames';
import type { HistoryDocument, InvoiceRecord } from '../records/types';
import { historyDatabase, type Kept, kept, oneAfterAnother } from './historyDatabase';
import { seenSeller } from './historyIdentify';
import { type Alike, alikeRecords, loadDocuments, type ReadDocuments, readerOf } from './historyLoad';
import { sellerBook } from './historySellers';
import { looking } from './historyTransaction';
import { writeHistory } from './historyWrite';

/** A record with the documents that are to learn from it, and the records that it may duplicate. */
export interface LoadedRecord extends Alike {
  readonly record: InvoiceRecord;
  readonly documents: readonly HistoryDocument[];
}

/** What learning a record changed. */
export interface LearnedRecord {
  readonly documents: readonly HistoryDocument[];
  /** Its row of the calibration. */
  readonly row?: number;
}

/**
 * Keeps the person's word that an invoice looks right, and learns it unless it was learned before.
 *
 * @param learn - Learns it. Not called for an invoice that was learned.
 * @returns The record as it is now; undefined when there is none of that id any more.
 */
export function markLooksRight(
  id: string,
  learn: (loaded: LoadedRecord, read: ReadDocuments) => Promise<LearnedRecord>,
): Promise<Kept<InvoiceRecord | undefined>> {
  return oneAfterAnother(async () => {
    const found = await kept(() => loadRecord(id));
    if (!found.ok) return found;
    if (!found.value) return { ok: true, value: undefined };
    const { loaded, sellers } = found.value;
    const { company, learned: isLearned } = loaded.record;
    const learned = await kept(async () => (isLearned ? { documents: [] } : learn(loaded, readerOf(company))));
    if (!learned.ok) return learned;
    const { documents, ...place } = learned.value;
    const record: InvoiceRecord = { ...loaded.record, ...place, looksRight: true, learned: true };
    return kept(async () => {
      await writeHistory(await historyDatabase(), record.company, { records: [record], documents, sellers });
      return record;
    });
  });
}

async function loadRecord(id: string) {
  const look = looking(await historyDatabase());
  const record = (await look.objectStore('records').get(id))?.record;
  if (!record) return undefined;
  const book = sellerBook(look, record.company, record.checkedAt);
  // The name by which it was recognised may be learned now, too.
  const seller = await book.recognise(seenSeller(record));
  const sellers = seller?.key === record.seller ? [...book.changed.values()] : [];
  const [documents, alike] = await Promise.all([
    loadDocuments(look, record.company, documentNames(record, record)),
    alikeRecords(look, record.company, record, record.id),
  ]);
  return { loaded: { record, documents, ...alike }, sellers };
}
