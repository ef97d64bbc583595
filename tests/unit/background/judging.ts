import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { AnyModel } from '../../../src/detection/anyModel';
import type { Invoice, Reading } from '../../../src/invoice/types';
import { readPrior } from '../../../src/packages/readPrior';
import type { Sighting } from '../../../src/records/types';
import { modelOf } from '../support/modelOf';

export const iban = 'DE89370400440532013000';
export const otherIban = 'GB33BUKB20201555555555';
const vatId = 'DE123456788';

/** A model that finds every invoice as expected; the checks decide. */
const everythingFits: AnyModel = {
  kind: 'dense',
  model: modelOf({
    expects: [0],
    features: [],
    limits: { anomaly: { fields: [], row: 1 }, review: { fields: [], row: 1 } },
    reconstruct: async (rows) => rows.map(() => []),
  }),
};

/** The background's judging as a worker that was just started has it; the database is the same for all. */
export async function startBackground(prior: string, model: AnyModel = everythingFits, sha256 = 'a'.repeat(64)) {
  vi.resetModules();
  const engine = { model, prior: readPrior(prior), modelInfo: { name: 'example', sha256 } };
  vi.doMock('../../../src/background/engine', () => ({
    engine: async () => engine,
    withEngine: (work: (running: typeof engine) => unknown) => Promise.resolve(engine).then(work),
  }));
  vi.doMock('../../../src/platform/browser', () => ({
    browser: { storage: { local: { get: async () => ({}), onChanged: { addListener: () => undefined } } } },
  }));
  const { judgeReading, judgeByHand } = await import('../../../src/background/judgeReading');
  const { looksRight } = await import('../../../src/background/looksRight');
  const records = await import('../../../src/storage/historyRecords');
  return {
    judgeByHand,
    looksRight,
    /** The verdict on an invoice that was read from a page. */
    judge: (
      values: Invoice,
      address = `https://books.example/${values['invoiceNumber']}`,
      company = 'Muster GmbH',
      settings = {},
    ) =>
      judgeReading(readingOf(values), {
        company,
        sighting: { kind: 'page', address } satisfies Sighting,
        settings: { promise: 100, weekendHint: false, roundAmountHint: false, approvalLimit: '', ...settings },
        keeps: () => true,
      }),
    records: async (company = 'Muster GmbH') => {
      const found = await records.historyRecords(company, { limit: 1000 });
      return found.ok ? found.value : [];
    },
  };
}

/** A database that nothing was written to. */
export function freshDatabase(): void {
  vi.stubGlobal('indexedDB', new IDBFactory());
}

export function readingOf(values: Invoice): Reading {
  return {
    fields: Object.fromEntries(Object.entries(values).map(([path, value]) => [path, { status: 'certain', value }])),
  };
}

/** The nth invoice of a seller that sends one a week, all alike. */
export function invoice(n: number, values: Invoice = {}): Invoice {
  const day = new Date(Date.UTC(2025, 0, 6 + 7 * n)).toISOString().slice(0, 10);
  const net = 100 + ((n * 37) % 23);
  return {
    invoiceNumber: `RE-${1000 + n}`,
    issueDate: day,
    currency: 'EUR',
    sellerName: 'Harbour Paper Ltd',
    sellerVatId: vatId,
    iban,
    netTotal: `${net}.00`,
    taxTotal: (net * 0.19).toFixed(2),
    grossTotal: (net * 1.19).toFixed(2),
    ...values,
  };
}

/** All that is in the database, as text. */
export async function dump(): Promise<string> {
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

/** The document of a kind, as it is kept. */
export async function documentOf(kind: string, key = ''): Promise<Record<string, unknown>> {
  const documents = JSON.parse(await dump()).flat() as { kind?: string; key?: string; data: Record<string, unknown> }[];
  return documents.find((each) => each.kind === kind && each.key === key)?.data ?? {};
}
