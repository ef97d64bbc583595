import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Invoice } from '../../../src/invoice/types';
import { recordOf } from '../../../src/records/recordOf';
import type { HistoryDocument, InvoiceRecord, Sighting } from '../../../src/records/types';
import type { InvoiceCheck } from '../../../src/storage/historyIdentify';
import type { Loaded } from '../../../src/storage/historyLoad';
import { fakeStorage } from '../support/fakeStorage';
import { fc } from '../support/fc';

type Changes = { record: InvoiceRecord; documents: HistoryDocument[] };

/** The modules as a window that was just opened has them; the database is the same for all. */
async function openWindow() {
  vi.resetModules();
  return {
    ...(await import('../../../src/storage/history')),
    ...(await import('../../../src/storage/historyImport')),
    ...(await import('../../../src/storage/historyLooksRight')),
    ...(await import('../../../src/storage/historyRecords')),
  };
}

let history: Awaited<ReturnType<typeof openWindow>>;

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.doUnmock('../../../src/storage/historyLimits');
  vi.doUnmock('../../../src/storage/historyMigrations');
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeStorage();
  history = await openWindow();
});

const iban = 'DE89370400440532013000';
const base: Invoice = {
  invoiceNumber: 'RE-001',
  sellerName: 'Harbour Paper Ltd',
  sellerVatId: 'GB123456789',
  iban,
  issueDate: '2026-03-31',
  grossTotal: '119.00',
};
const page = (address: string): Sighting => ({ kind: 'page', address });

function check(values: Invoice = {}, sighting: Sighting = page('P'), company = 'Muster GmbH'): InvoiceCheck {
  return { company, invoice: { ...base, ...values }, sighting, checkedAt: '2026-04-01T10:00:00.000Z' };
}

let ids = 0;
function record(loaded: Loaded, parts: { learned?: boolean; checkedAt?: string } = {}): InvoiceRecord {
  ids += 1;
  return recordOf({
    newId: `id ${ids}`,
    company: loaded.company,
    seen: loaded.seen,
    same: loaded.same,
    reading: { fields: {} },
    judgement: { verdict: 'normal', threshold: 1, blamed: null, findings: [] },
    model: { name: 'example', sha256: 'a' },
    checkedAt: '2026-04-01T10:00:00.000Z',
    learned: true,
    ...parts,
  });
}

const countOf = ({ documents }: { documents: readonly HistoryDocument[] }) =>
  Number(documents.find(({ kind }) => kind === 'company')?.data ?? 0);

/** Keeps a record and counts it in the company's document. */
async function learn(loaded: Loaded): Promise<Changes> {
  return { record: record(loaded), documents: [{ kind: 'company', key: '', data: countOf(loaded) + 1 }] };
}

async function loaded(of: InvoiceCheck): Promise<Loaded> {
  const found = await history.loadHistory(of);
  if (!found.ok) throw new Error(found.problem);
  return found.value;
}

async function kept<T>(asked: Promise<{ ok: true; value: T } | { ok: false; problem: string }>): Promise<T> {
  const found = await asked;
  if (!found.ok) throw new Error(found.problem);
  return found.value;
}

const idsOf = (records: readonly InvoiceRecord[]) => records.map(({ number }) => number);

/** All that is in the database, as text. */
async function dump(): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('crossfoot-history');
    opening.onsuccess = () => resolve(opening.result);
  });
  const all = [...db.objectStoreNames].map(
    (name) =>
      new Promise((resolve) => {
        const asked = db.transaction(name).objectStore(name).getAll();
        asked.onsuccess = () => resolve(asked.result);
      }),
  );
  const text = JSON.stringify(await Promise.all(all));
  db.close();
  return text;
}

describe('the history', () => {
  it('knows nothing at first, and nothing by being asked', async () => {
    const first = await loaded(check());
    expect(first).toMatchObject({ company: 'muster gmbh', seller: { by: 'new' }, duplicateOf: [], documents: [] });
    expect(first.same).toBeUndefined();
    expect(await kept(history.historyRecords('Muster GmbH', { limit: 9 }))).toEqual([]);
  });

  it('recognises an invoice seen again, and says that it was learned', async () => {
    await history.updateHistory(check(), learn);
    const again = await loaded(check({ sellerName: 'Harbuor Paper Limited' }));
    expect(again.same).toMatchObject({ learned: true, number: 'RE-001' });
    expect(again.duplicateOf).toEqual([]);
    await history.updateHistory(check(), learn);
    expect(await kept(history.countRecords('MUSTER G.m.b.H.'))).toBe(1);
  });

  it('tells a duplicate, a number alike, and the same amount on the same day', async () => {
    await history.updateHistory(check(), learn);
    expect(idsOf((await loaded(check({}, page('Q')))).duplicateOf)).toEqual(['RE-001']);
    const alike = await loaded(check({ invoiceNumber: 're 1', issueDate: '2026-01-01' }, page('Q')));
    expect([idsOf(alike.alikeNumber), idsOf(alike.sameAmountAndDate)]).toEqual([['RE-001'], []]);
    const amount = await loaded(check({ invoiceNumber: 'X', grossTotal: '119.0' }, page('Q')));
    expect([idsOf(amount.alikeNumber), idsOf(amount.sameAmountAndDate)]).toEqual([[], ['RE-001']]);
    const creditNote = await loaded(check({ invoiceType: 'creditNote', invoiceNumber: 'RE1' }, page('Q')));
    expect([creditNote.duplicateOf, creditNote.alikeNumber, creditNote.sameAmountAndDate]).toEqual([[], [], []]);
  });

  it('of one company says nothing about another', async () => {
    await history.updateHistory(check(), learn);
    const other = await loaded(check({}, page('P'), 'Other AG'));
    expect(other).toMatchObject({ seller: { by: 'new' }, duplicateOf: [], documents: [] });
    expect(other.same).toBeUndefined();
    expect(await kept(history.countRecords('Other AG'))).toBe(0);
  });

  it('gives back the documents of company, seller and type, account and VAT id, and no others', async () => {
    await history.updateHistory(check(), async (found) => {
      const { hashed, seller } = found.seen;
      const names = [
        ['company', ''],
        ['calibration', ''],
        ['seller', JSON.stringify([seller, 'invoice'])],
        ['iban', hashed['iban']?.hash ?? ''],
        ['vatId', hashed['sellerVatId']?.hash ?? ''],
        ['iban', 'another'],
      ] as const;
      return { record: record(found), documents: names.map(([kind, key]) => ({ kind, key, data: `of ${kind}` })) };
    });
    const data = async (of: InvoiceCheck) => (await loaded(of)).documents.map((each) => each.data);
    expect(await data(check())).toEqual(['of company', 'of calibration', 'of seller', 'of iban', 'of vatId']);
    expect(await data(check({ invoiceType: 'creditNote', iban: 'none' }))).toEqual([
      'of company',
      'of calibration',
      'of vatId',
    ]);
  });

  it('keeps neither IBAN nor VAT id, in whatever field or address it stood', async () => {
    const values = { paymentTerms: `to ${iban}`, buyerVatId: 'DE987654321', 'x-account': iban };
    await history.updateHistory(check(values, page(`https://books.example/?iban=${iban}`)), learn);
    const text = await dump();
    expect(text).toContain('RE-001');
    expect(text).not.toMatch(/37040044|123456789|987654321/);
  });

  it('hashes an id alike in every window, and unlike after everything was deleted', async () => {
    const hashOf = async () => (await loaded(check())).seen.hashed['iban']?.hash;
    const first = await hashOf();
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    history = await openWindow();
    expect(await hashOf()).toBe(first);
    await history.deleteHistory();
    expect(await hashOf()).not.toBe(first);
  });

  it('is one key when two windows hash for the first time at once', async () => {
    const windows = [await openWindow(), await openWindow()];
    const found = await Promise.all(windows.map((each) => kept(each.loadHistory(check()))));
    expect(found[0]?.seen.hashed).toEqual(found[1]?.seen.hashed);
  });

  it('loses nothing that two windows learn at once', async () => {
    const windows = [await openWindow(), await openWindow()];
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        windows[at % 2]?.updateHistory(check({ invoiceNumber: `N${at}` }, page(`P${at}`)), learn),
      ),
    );
    expect(countOf(await loaded(check()))).toBe(12);
    expect(await kept(history.countRecords('Muster GmbH'))).toBe(12);
  });

  it('keeps nothing when the check says so, and none of a seller whose invoice was not learned', async () => {
    await history.updateHistory(check(), async () => undefined);
    expect((await loaded(check())).seller?.by).toBe('new');
    await history.updateHistory(check({ sellerVatId: '' }), learn);
    await history.updateHistory(check({ sellerVatId: 'GB999999999' }), async (found) => ({
      record: record(found, { learned: false }),
      documents: [],
    }));
    expect((await loaded(check())).seller).toMatchObject({ by: 'name', namesakes: [] });
  });

  it('learns an invoice that looks right once', async () => {
    await history.updateHistory(check(), async (found) => ({
      record: record(found, { learned: false }),
      documents: [],
    }));
    const learnIt = vi.fn(async () => ({ documents: [{ kind: 'company' as const, key: '', data: 1 }] }));
    const id = (await loaded(check())).same?.id ?? '';
    expect(await kept(history.markLooksRight(id, learnIt))).toMatchObject({ looksRight: true, learned: true });
    await history.markLooksRight(id, learnIt);
    expect(learnIt).toHaveBeenCalledTimes(1);
    expect(countOf(await loaded(check()))).toBe(1);
    expect(await kept(history.markLooksRight('gone', learnIt))).toBeUndefined();
  });

  it('is read in parts, in either order, each record once', async () => {
    for (let at = 0; at < 7; at += 1) {
      const checkedAt = `2026-04-0${1 + (at >> 1)}T10:00:00.000Z`;
      await history.updateHistory(check({ invoiceNumber: `N${at}` }, page(`P${at}`)), async (found) => ({
        record: record(found, { checkedAt }),
        documents: [],
      }));
    }
    await history.updateHistory(check({}, page('P'), 'Muster 2 GmbH'), learn);
    for (const order of ['newestFirst', 'oldestFirst'] as const) {
      const all: InvoiceRecord[] = [];
      for (let part = await kept(history.historyRecords('Muster GmbH', { limit: 3, order })); part.length > 0; ) {
        all.push(...part);
        const after = all.at(-1);
        part = await kept(history.historyRecords('Muster GmbH', { limit: 3, order, ...(after && { after }) }));
      }
      const times = all.map(({ checkedAt }) => checkedAt);
      expect(new Set(all.map(({ id }) => id)).size).toBe(7);
      expect(order === 'oldestFirst' ? times : [...times].reverse()).toEqual([...times].sort());
    }
    expect(await kept(history.historyCompanies())).toEqual(['muster gmbh', 'muster2 gmbh']);
  });

  it('drops the records checked longest ago above its limit, and keeps what was learned', async () => {
    vi.doMock('../../../src/storage/historyLimits', () => ({ mostRecords: 3 }));
    history = await openWindow();
    for (let at = 0; at < 5; at += 1) {
      await history.updateHistory(check({ invoiceNumber: `N${at}` }, page(`P${at}`)), async (found) => ({
        ...(await learn(found)),
        record: record(found, { checkedAt: `2026-04-0${at + 1}` }),
      }));
    }
    expect(idsOf(await kept(history.historyRecords('Muster GmbH', { limit: 9 })))).toEqual(['N4', 'N3', 'N2']);
    expect(countOf(await loaded(check()))).toBe(5);
  });

  it('is all gone after it was deleted, also for a window that had it open', async () => {
    const other = await openWindow();
    await other.updateHistory(check(), learn);
    await history.deleteHistory();
    expect(await kept(other.countRecords('Muster GmbH'))).toBe(0);
    expect(await dump()).not.toContain('RE-001');
  });

  it('takes names such as __proto__ for names', async () => {
    const names = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '__PROTO__ GmbH');
    await fc.assert(
      fc.asyncProperty(names, names, names, async (company, sellerName, invoiceNumber) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        history = await openWindow();
        const odd = check({ sellerName, invoiceNumber, sellerVatId: '' }, page('P'), company);
        expect((await loaded(odd)).same).toBeUndefined();
        await history.updateHistory(odd, learn);
        expect((await loaded(odd)).same?.number).toBe(invoiceNumber.toUpperCase().replace(' ', ''));
        expect((await loaded(check())).same).toBeUndefined();
      }),
      { numRuns: 15 },
    );
    expect(Object.prototype).not.toHaveProperty('number');
  });
});

describe('an import', () => {
  const row = (at: number, values: Invoice = {}) => ({
    invoice: { ...base, invoiceNumber: `N${at}`, ...values },
    sighting: { kind: 'csv', file: 'F', row: at } as const,
  });
  const about = { company: 'Muster GmbH', checkedAt: '2026-04-01T10:00:00.000Z' };
  const rows = [row(0), row(1), row(2, { invoiceNumber: 'N0' }), row(3, { sellerName: 'New Seller', sellerVatId: '' })];

  const takeIn = (all: readonly (typeof rows)[number][]) =>
    history.importHistory(about, all, async (found) => ({
      records: found.rows.map((each) => record({ ...each, alikeNumber: [], sameAmountAndDate: [], documents: [] })),
      documents: [{ kind: 'company', key: '', data: countOf(found) + found.rows.length }],
    }));

  it('knows its sellers across rows', async () => {
    await history.importHistory(about, rows, async (found) => {
      expect(found.rows.map(({ seller }) => seller?.by)).toEqual(['new', 'new', 'new', 'new']);
      expect(new Set(found.rows.map(({ seller }) => seller?.key)).size).toBe(2);
      return { records: [], documents: [] };
    });
  });

  it('is kept with what it taught, and taken in again changes no record’s identity', async () => {
    expect(await takeIn(rows)).toEqual({ ok: true, value: 4 });
    expect(countOf(await loaded(check()))).toBe(4);
    await takeIn(rows);
    expect(await kept(history.countRecords('Muster GmbH'))).toBe(4);
    expect((await loaded(check({ sellerName: 'New Seler', sellerVatId: '' }))).seller?.by).toBe('spelling');
  });

  it('is taken in whole or not at all', async () => {
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...values) {
      puts += 1;
      if (puts === 3) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, values);
    });
    vi.spyOn(console, 'error').mockReturnValue();
    await loaded(check());
    puts = 0;
    expect(await takeIn(rows)).toEqual({ ok: false, problem: 'quota' });
    vi.restoreAllMocks();
    expect(await kept(history.countRecords('Muster GmbH'))).toBe(0);
    expect(await loaded(check())).toMatchObject({ documents: [], seller: { by: 'new' } });
  });
});

describe('a fault', () => {
  beforeEach(async () => {
    await history.updateHistory(check(), learn);
    vi.spyOn(console, 'error').mockReturnValue();
  });

  const untouched = async () => {
    vi.restoreAllMocks();
    expect(countOf(await loaded(check()))).toBe(1);
    expect(await kept(history.countRecords('Muster GmbH'))).toBe(1);
  };
  const next = () => history.updateHistory(check({ invoiceNumber: 'N2' }, page('Q')), learn);

  it('of a full disk is told, and the old data stays', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await next()).toEqual({ ok: false, problem: 'quota' });
    await untouched();
  });

  it('after every request succeeded is told, and the old data stays', async () => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...values) {
      const request = put.apply(this, values);
      if (this.name === 'counts') request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    expect(await next()).toEqual({ ok: false, problem: 'storage' });
    await untouched();
  });

  it('of a database that cannot be opened is told without a check being lost, and is not remembered', async () => {
    history = await openWindow();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    const change = vi.fn(learn);
    expect(await history.updateHistory(check(), change)).toEqual({ ok: false, problem: 'storage' });
    expect(change).not.toHaveBeenCalled();
    await untouched();
  });

  it('in the judging is a bug: it throws, nothing is kept, and the next one goes on', async () => {
    const bug = history.updateHistory(check(), async () => {
      throw new TypeError('bug');
    });
    await expect(bug).rejects.toThrow('bug');
    await untouched();
    expect((await next()).ok).toBe(true);
  });
});

describe('a database of another version', () => {
  const stepsNow = async () => (await import('../../../src/storage/historyMigrations')).migrations;

  it('that is older is brought up to date with all its records', async () => {
    await history.updateHistory(check(), learn);
    const [first] = await stepsNow();
    vi.doMock('../../../src/storage/historyMigrations', () => ({
      migrations: [
        first,
        async (_: unknown, upgrade: Parameters<NonNullable<typeof first>>[1]) => {
          const store = upgrade.objectStore('records');
          for (const each of await store.getAll()) {
            await store.put({ ...each, record: { ...each.record, verdict: 'review' } });
          }
        },
      ],
    }));
    history = await openWindow();
    expect((await loaded(check())).same?.verdict).toBe('review');
  });

  it('stays as it was when bringing it up to date fails half-way', async () => {
    await history.updateHistory(check(), learn);
    vi.spyOn(console, 'error').mockReturnValue();
    const [first] = await stepsNow();
    vi.doMock('../../../src/storage/historyMigrations', () => ({
      migrations: [
        first,
        async (_: unknown, upgrade: Parameters<NonNullable<typeof first>>[1]) => {
          await upgrade.objectStore('records').clear();
          throw new Error('half-way');
        },
      ],
    }));
    expect(await (await openWindow()).loadHistory(check())).toEqual({ ok: false, problem: 'storage' });
    vi.doUnmock('../../../src/storage/historyMigrations');
    history = await openWindow();
    expect((await loaded(check())).same?.verdict).toBe('normal');
  });

  it('that is newer is left alone, and it is told', async () => {
    await history.updateHistory(check(), learn);
    await new Promise((resolve) => {
      const opening = indexedDB.open('crossfoot-history', 99);
      opening.onsuccess = () => resolve(opening.result.close());
    });
    vi.spyOn(console, 'error').mockReturnValue();
    expect(await history.updateHistory(check(), learn)).toEqual({ ok: false, problem: 'newer' });
    expect(await dump()).toContain('RE-001');
    expect(await history.deleteHistory()).toEqual({ ok: true, value: undefined });
  });
});
