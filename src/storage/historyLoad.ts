import { documentNames } from '../records/documentNames';
import { type InvoiceKey, numberRest } from '../records/invoiceKey';
import { hasKey } from '../records/sameInvoice';
import type { DocumentName, HistoryDocument, InvoiceRecord } from '../records/types';
import { historyDatabase } from './historyDatabase';
import { idHash } from './historyHash';
import { type Identified, type InvoiceCheck, identify, protectCheck } from './historyIdentify';
import { grossOf } from './historyKeys';
import { type SellerBook, sellerBook } from './historySellers';
import { type Looking, looking } from './historyTransaction';

/** All that the history knows about an invoice before it is judged. */
export interface Loaded extends Identified {
  /** Records of the same seller and type whose number is the same but for signs and leading zeros. */
  readonly alikeNumber: readonly InvoiceRecord[];
  /** Records of the same seller and type with another number, and the same gross total and issue date. */
  readonly sameAmountAndDate: readonly InvoiceRecord[];
  /** Those of `documentNames` that there are. */
  readonly documents: readonly HistoryDocument[];
}

const mostAlike = 50;

/** Reads all that concerns one invoice, as it is at one moment. */
export async function load(check: InvoiceCheck): Promise<{ loaded: Loaded; book: SellerBook }> {
  const db = await historyDatabase();
  const safe = await protectCheck(check, await idHash(db));
  const look = looking(db);
  const book = sellerBook(look, safe.company, safe.checkedAt);
  const loaded = await loadMore(look, await identify(look, book, safe));
  return { loaded, book };
}

async function loadMore(look: Looking, identified: Identified): Promise<Loaded> {
  const { company, seen } = identified;
  const [alikeNumber, sameAmountAndDate, documents] = await Promise.all([
    numberAlike(look, identified),
    amountAndDate(look, identified),
    loadDocuments(look, company, documentNames(seen, seen)),
  ]);
  return { ...identified, alikeNumber, sameAmountAndDate, documents };
}

/** Those of some documents that there are. */
export async function loadDocuments(
  look: Looking,
  company: string,
  names: readonly DocumentName[],
): Promise<HistoryDocument[]> {
  const store = look.objectStore('documents');
  const found = await Promise.all(names.map(({ kind, key }) => store.get([company, kind, key])));
  return found.flatMap((each) => (each ? [{ kind: each.kind, key: each.key, data: each.data }] : []));
}

async function numberAlike(look: Looking, { company, seen, same }: Identified): Promise<InvoiceRecord[]> {
  const rest = numberRest(seen.number);
  if (!hasKey(seen) || rest === '') return [];
  const index = look.objectStore('records').index('byNumberRest');
  const found = await index.getAll([company, seen.seller, rest], mostAlike);
  return found.map(({ record }) => record).filter((record) => isOther(record, seen) && record.id !== same?.id);
}

async function amountAndDate(look: Looking, { company, seen, same }: Identified): Promise<InvoiceRecord[]> {
  const [gross, date] = [grossOf(seen), seen.values['issueDate']];
  if (!hasKey(seen) || gross === undefined || date === undefined) return [];
  const index = look.objectStore('records').index('byAmount');
  const found = await index.getAll([company, seen.seller, gross, date], mostAlike);
  return found.map(({ record }) => record).filter((record) => isOther(record, seen) && record.id !== same?.id);
}

/** Of the same type with another number. */
function isOther(record: InvoiceRecord, { number, type }: InvoiceKey): boolean {
  return record.number !== '' && record.number !== number && record.type === type;
}
