import type { IDBPDatabase } from 'idb';
import { numberRest } from '../records/invoiceKey';
import type { KnownSeller } from '../records/sellerIdentity';
import type { HistoryDocument, InvoiceRecord } from '../records/types';
import { grossOf, placeLookup } from './historyKeys';
import { mostRecords } from './historyLimits';
import type { StoredRecord, Stores } from './historyMigrations';
import { putSeller } from './historySellers';
import { type Changing, changing } from './historyTransaction';

/** What a check leaves behind. */
export interface HistoryChanges {
  readonly records: readonly InvoiceRecord[];
  readonly documents: readonly HistoryDocument[];
  readonly sellers: readonly KnownSeller[];
}

/** Writes all of it in one transaction, and lets go of what is too old. */
export function writeHistory(
  db: IDBPDatabase<Stores>,
  company: string,
  { records, documents, sellers }: HistoryChanges,
): Promise<void> {
  return changing(db, async (change) => {
    const [added] = await Promise.all([
      putRecords(change, records),
      ...documents.map((document) => putDocument(change, company, document)),
      ...sellers.map((seller) => putSeller(change, company, seller)),
    ]);
    await keepWithinLimit(change, added);
  });
}

async function putDocument(change: Changing, company: string, { kind, key, data }: HistoryDocument): Promise<void> {
  await change.objectStore('documents').put({ company, kind, key, data });
}

async function putRecords(change: Changing, records: readonly InvoiceRecord[]): Promise<number> {
  const store = change.objectStore('records');
  const added = await Promise.all(
    records.map(async (record) => {
      const before = await store.getKey(record.id);
      await store.put(storedRecord(record));
      return before === undefined;
    }),
  );
  return added.filter(Boolean).length;
}

/** Counts by itself: the browser would go through all records to count them. */
async function keepWithinLimit(change: Changing, added: number): Promise<void> {
  if (added === 0) return;
  const [counts, records] = [change.objectStore('counts'), change.objectStore('records')];
  const count = ((await counts.get('records')) ?? 0) + added;
  const excess = Math.max(0, count - mostRecords);
  const oldest = excess === 0 ? [] : await records.index('byAge').getAllKeys(null, excess);
  await Promise.all([...oldest.map((id) => records.delete(id)), counts.put(count - oldest.length, 'records')]);
}

function storedRecord(record: InvoiceRecord): StoredRecord {
  const gross = grossOf(record);
  return {
    record,
    places: record.sightings.map((sighting) => placeLookup(record.company, sighting)),
    numberRest: numberRest(record.number),
    ...(gross !== undefined && { gross }),
  };
}
