import { type SeenInvoice, sameInvoice } from '../records/sameInvoice';
import type { KnownSeller, SellerIdentity } from '../records/sellerIdentity';
import type { HistoryDocument, InvoiceRecord } from '../records/types';
import { historyDatabase, type Kept, kept, oneAfterAnother } from './historyDatabase';
import { idHash } from './historyHash';
import {
  candidates,
  type Identified,
  type InvoiceCheck,
  protectCheck,
  seenInvoice,
  seenSeller,
} from './historyIdentify';
import { sellerBook } from './historySellers';
import { type Looking, looking } from './historyTransaction';
import { writeHistory } from './historyWrite';

/** A row of a CSV. */
export type ImportedCheck = Pick<InvoiceCheck, 'invoice' | 'sighting'>;

/** Rows of a CSV, recognised, with all that their company has learned. */
export interface LoadedImport {
  readonly company: string;
  readonly rows: readonly Identified[];
  readonly documents: readonly HistoryDocument[];
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
  const hash = remembered(await idHash(db));
  const safe = await Promise.all(checks.map((check) => protectCheck(check, hash)));
  const look = looking(db);
  const company = safe[0]?.company ?? '';
  const ofCompany = IDBKeyRange.bound([company], [company, []]);
  const known = await look.objectStore('sellers').getAll(ofCompany);
  const book = sellerBook(look, company, safe[0]?.checkedAt ?? '', known);
  const rows: { readonly seen: SeenInvoice; readonly seller?: SellerIdentity }[] = [];
  for (const check of safe) {
    const seller = await book.recognise(seenSeller(check.invoice));
    rows.push({ seen: seenInvoice(check, seller), ...(seller && { seller }) });
  }
  const found = await recordsOf(look, company, rows);
  const taken = new Set<string>();
  const identified = rows.map(({ seen, ...who }, at): Identified => {
    const recognition = sameInvoice(found[at] ?? [], { ...seen, taken });
    if (recognition.same) taken.add(recognition.same.id);
    return { company, ...who, seen, ...recognition };
  });
  const documents = await look.objectStore('documents').getAll(ofCompany);
  return {
    loaded: { company, rows: identified, documents: documents.map(withoutCompany) },
    sellers: [...book.changed.values()],
  };
}

/** The records that each row may be; a company without any has none. */
async function recordsOf(
  look: Looking,
  company: string,
  rows: readonly { readonly seen: SeenInvoice }[],
): Promise<InvoiceRecord[][]> {
  const count = await look
    .objectStore('records')
    .index('byKey')
    .count(IDBKeyRange.bound([company], [company, []]));
  return count === 0 ? [] : Promise.all(rows.map(({ seen }) => candidates(look, company, seen)));
}

/** Many rows have the same few ids. */
function remembered(hash: (id: string) => Promise<string>): (id: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (id) => {
    const told = known.get(id) ?? hash(id);
    known.set(id, told);
    return told;
  };
}

function withoutCompany({ kind, key, data }: HistoryDocument): HistoryDocument {
  return { kind, key, data };
}
