import { companyKey } from '../records/nameForm';
import type { InvoiceRecord } from '../records/types';
import { historyDatabase, type Kept, kept } from './historyDatabase';

/** A part of a company's records. */
export interface PageOfRecords {
  readonly limit: number;
  /** The last record of the part before. */
  readonly after?: Pick<InvoiceRecord, 'id' | 'checkedAt'>;
  readonly order?: 'newestFirst' | 'oldestFirst';
}

/** Some records of a company by the time of their last check, newest first unless told otherwise. */
export function historyRecords(company: string, page: PageOfRecords): Promise<Kept<InvoiceRecord[]>> {
  return kept(async () => {
    const db = await historyDatabase();
    const index = db.transaction('records').store.index('byTime');
    const isRising = page.order === 'oldestFirst';
    const found: InvoiceRecord[] = [];
    let cursor = await index.openCursor(rangeOf(companyKey(company), page), isRising ? 'next' : 'prev');
    while (cursor && found.length < page.limit) {
      found.push(cursor.value.record);
      cursor = found.length < page.limit ? await cursor.continue() : null;
    }
    return found;
  });
}

/** How many records there are of a company, or of one seller of it by its key. */
export function countRecords(company: string, seller?: string): Promise<Kept<number>> {
  const key = companyKey(company);
  const from = seller === undefined ? [key] : [key, seller];
  return kept(async () => (await historyDatabase()).countFromIndex('records', 'byKey', within(from)));
}

/** The keys of all companies that have records. */
export function historyCompanies(): Promise<Kept<string[]>> {
  return kept(async () => {
    const index = (await historyDatabase()).transaction('records').store.index('byTime');
    const companies: string[] = [];
    let cursor = await index.openKeyCursor();
    while (cursor) {
      const [company] = cursor.key;
      companies.push(company);
      cursor = await index.openKeyCursor(IDBKeyRange.lowerBound([company, []]));
    }
    return companies;
  });
}

function rangeOf(company: string, { after, order }: PageOfRecords): IDBKeyRange {
  if (!after) return within([company]);
  const last = [company, after.checkedAt, after.id];
  return order === 'oldestFirst'
    ? IDBKeyRange.bound(last, [company, []], true)
    : IDBKeyRange.bound([company], last, false, true);
}

/** All keys that begin so; an array comes after every text. */
function within(start: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([...start], [...start, []]);
}
