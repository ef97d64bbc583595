import { signal } from '@preact/signals';
import type { InvoiceRecord } from '../records/types';
import type { Kept } from '../storage/historyDatabase';
import { countRecords, historyCompanies, historyRecords } from '../storage/historyRecords';
import { companyName } from './companyName';
import { settings } from './settings';

/** One company of the history. */
export interface CompanyHistory {
  readonly key: string;
  /** As people write it; the key where nothing tells. */
  readonly name: string;
  readonly count: number;
}

/** The companies of the history; undefined until they are loaded. */
export const companies = signal<Kept<readonly CompanyHistory[]> | undefined>(undefined);

/** Loads the companies of the history, now and after whatever changed it. */
export async function loadCompanies(): Promise<void> {
  companies.value = await allCompanies();
}

/** The names of the companies of the history. */
export function historyNames(): string[] {
  const known = companies.value;
  return known?.ok ? known.value.flatMap(({ name }) => (name === '' ? [] : [name])) : [];
}

async function allCompanies(): Promise<Kept<readonly CompanyHistory[]>> {
  const found = await historyCompanies();
  if (!found.ok) return found;
  const all: CompanyHistory[] = [];
  for (const key of found.value) {
    const [count, latest] = await Promise.all([countRecords(key), historyRecords(key, { limit: 1 })]);
    if (!count.ok) return count;
    if (!latest.ok) return latest;
    all.push({ key, name: nameOf(key, latest.value[0]), count: count.value });
  }
  return { ok: true, value: all };
}

function nameOf(key: string, latest: InvoiceRecord | undefined): string {
  const { buyerName, sellerName } = latest?.values ?? {};
  return companyName(key, [settings.value?.data.company, buyerName, sellerName]);
}

/** What is kept of a company. */
export interface HistorySpan {
  readonly learned: number;
  /** ISO dates of the first and the last invoice; absent where none has a date. */
  readonly from?: string;
  readonly to?: string;
}

const pageSize = 1000;

/**
 * Goes through a company's records, a page at a time.
 *
 * @param isWanted - Whether anyone still waits for the answer.
 * @returns undefined when nobody does.
 */
export async function historySpan(company: string, isWanted: () => boolean): Promise<Kept<HistorySpan> | undefined> {
  let span: HistorySpan = { learned: 0 };
  let after: InvoiceRecord | undefined;
  do {
    const page = await historyRecords(company, { limit: pageSize, ...(after && { after }) });
    if (!isWanted()) return undefined;
    if (!page.ok) return page;
    span = page.value.reduce(withRecord, span);
    after = page.value.length === pageSize ? page.value.at(-1) : undefined;
  } while (after);
  return { ok: true, value: span };
}

function withRecord(span: HistorySpan, { learned, values: { issueDate } }: InvoiceRecord): HistorySpan {
  const { from = issueDate, to = issueDate } = span;
  const date = issueDate ?? from;
  return {
    learned: span.learned + Number(learned),
    ...(from !== undefined && date !== undefined && { from: date < from ? date : from }),
    ...(to !== undefined && date !== undefined && { to: date > to ? date : to }),
  };
}
