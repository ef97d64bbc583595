import { documentNames } from '../records/documentNames';
import { type InvoiceKey, numberRest } from '../records/invoiceKey';
import { hasKey } from '../records/sameInvoice';
import type { DocumentName, HistoryDocument, InvoiceRecord, ProtectedInvoice } from '../records/types';
import { historyDatabase } from './historyDatabase';
import { idHash } from './historyHash';
import { type Identified, type InvoiceCheck, identify, protectCheck } from './historyIdentify';
import { grossOf } from './historyKeys';
import type { StoredRecord } from './historyMigrations';
import { type SellerBook, sellerBook } from './historySellers';
import { type Looking, looking } from './historyTransaction';

/** Records of the same seller and type as an invoice that may be the same booked twice. */
export interface Alike {
  /** With the very number. */
  readonly duplicateOf: readonly InvoiceRecord[];
  /** Whose number is the same but for signs and leading zeros. */
  readonly alikeNumber: readonly InvoiceRecord[];
  /** With another number, and the same gross total and issue date. */
  readonly sameAmountAndDate: readonly InvoiceRecord[];
}

/** All that the history knows about an invoice before it is judged. */
export interface Loaded extends Identified, Alike {
  /** Those of `documentNames` that there are, of what is seen and of what was learned of it before. */
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
  const { company, seen, same } = identified;
  const names = [...documentNames(seen, seen), ...(same?.learned ? documentNames(same, same) : [])];
  const [alikeNumber, sameAmountAndDate, documents] = await Promise.all([
    numberAlike(look, company, seen, same?.id),
    amountAndDate(look, company, seen, same?.id),
    loadDocuments(look, company, unique(names)),
  ]);
  return { ...identified, alikeNumber, sameAmountAndDate, documents };
}

/** What a record may duplicate. */
export async function alikeRecords(look: Looking, company: string, record: Found, id: string): Promise<Alike> {
  const { seller, number, type } = record;
  const index = look.objectStore('records').index('byKey');
  const [ofKey, alikeNumber, sameAmountAndDate] = await Promise.all([
    hasKey(record) ? index.getAll([company, seller, number, type], mostAlike) : [],
    numberAlike(look, company, record, id),
    amountAndDate(look, company, record, id),
  ]);
  const duplicateOf = ofKey.map((each) => each.record).filter((each) => each.id !== id);
  return { duplicateOf, alikeNumber, sameAmountAndDate };
}

function unique(names: readonly DocumentName[]): DocumentName[] {
  return [...new Map(names.map((name) => [`${name.kind} ${name.key}`, name])).values()];
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

/** Reads documents of one company; refused by the browser, it throws as that does. */
export type ReadDocuments = (names: readonly DocumentName[]) => Promise<HistoryDocument[]>;

/** For whoever needs more than was loaded at first. */
export function readerOf(company: string): ReadDocuments {
  return async (names) => loadDocuments(looking(await historyDatabase()), company, names);
}

type Found = ProtectedInvoice & InvoiceKey;

async function numberAlike(look: Looking, company: string, found: Found, id?: string): Promise<InvoiceRecord[]> {
  const rest = numberRest(found.number);
  if (!hasKey(found) || rest === '') return [];
  const index = look.objectStore('records').index('byNumberRest');
  return others(await index.getAll([company, found.seller, rest], mostAlike), found, id);
}

async function amountAndDate(look: Looking, company: string, found: Found, id?: string): Promise<InvoiceRecord[]> {
  const [gross, date] = [grossOf(found), found.values['issueDate']];
  if (!hasKey(found) || gross === undefined || date === undefined) return [];
  const index = look.objectStore('records').index('byAmount');
  return others(await index.getAll([company, found.seller, gross, date], mostAlike), found, id);
}

/** Of the same type with another number. */
function others(stored: readonly StoredRecord[], { number, type }: InvoiceKey, id?: string): InvoiceRecord[] {
  return stored
    .map(({ record }) => record)
    .filter((each) => each.id !== id && each.number !== '' && each.number !== number && each.type === type);
}
