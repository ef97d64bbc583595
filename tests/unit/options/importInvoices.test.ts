import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Invoice } from '../../../src/invoice/types';
import { documentOf, dump, freshDatabase, iban, invoice, otherIban, startBackground } from '../background/judging';
import { fakeStorage } from '../support/fakeStorage';
import { books } from '../support/simulated';

const prior = await readFile('public/model/prior.json', 'utf8');
const company = 'Muster GmbH';

let importInvoices: typeof import('../../../src/options/importInvoices')['importInvoices'];
let background: Awaited<ReturnType<typeof startBackground>>;

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeStorage();
  freshDatabase();
  vi.stubGlobal('fetch', async () => new Response(prior));
  background = await startBackground(prior);
  ({ importInvoices } = await import('../../../src/options/importInvoices'));
});

const rowsOf = (invoices: readonly Invoice[]) => invoices.map((each, row) => ({ row, invoice: each }));
const first = (count: number) => Array.from({ length: count }, (_, n) => invoice(n));

function importRows(invoices: readonly Invoice[], file = 'f', onProgress = (_done: number, _total: number) => {}) {
  return importInvoices(company, rowsOf(invoices), { file, onProgress });
}

describe('an import', () => {
  it('makes the first check of a page that of an old acquaintance', async () => {
    expect(await importRows(first(60))).toEqual({ ok: true, value: { imported: 60, leftOut: 0, odd: 0 } });
    const { judgement } = await background.judge(invoice(60));
    expect(judgement).toMatchObject({ verdict: 'normal', evidence: { sellerInvoices: 60, invoices: 60 } });
    const wrong = await background.judge(invoice(61, { iban: otherIban }));
    expect(wrong.judgement).toMatchObject({ verdict: 'anomaly', blamed: 'iban' });
  });

  it('teaches what checking the same invoices one after another teaches', async () => {
    await importRows(first(40));
    const imported = await documentOf('company');
    freshDatabase();
    background = await startBackground(prior);
    for (const each of first(40)) await background.judge(each);
    const checked = await documentOf('company');
    expect({ ...imported, spreads: 0, summarisedAt: 0 }).toEqual({ ...checked, spreads: 0, summarisedAt: 0 });
  });

  it('learns a table from its earliest invoice, whichever end that is at', async () => {
    await importRows(first(30).reverse());
    const { judgement } = await background.judge(invoice(30));
    expect(judgement.findings).toEqual([]);
    const sequence = JSON.stringify((await dump()).match(/\\?"sequence\\?":(\[\[.*?\]\])/)?.[1]);
    expect(sequence).toContain('[1029,');
    expect(sequence.indexOf('[1001,')).toBeLessThan(sequence.indexOf('[1029,'));
  });

  it('learns a wrong invoice, too, and leaves it out of what is usual', async () => {
    const wrong = invoice(50, { grossTotal: '911.00' });
    expect(await importRows([...first(50), wrong])).toMatchObject({ value: { imported: 51, odd: 1 } });
    const { judgement } = await background.judge(invoice(51));
    expect(judgement).toMatchObject({ verdict: 'normal', evidence: { sellerInvoices: 51 } });
    expect(judgement.evidence?.leftOut).toBeGreaterThan(0);
  });

  it('finds a number given twice, and takes one that is given again and again for no number of an invoice', async () => {
    const again = (times: number) =>
      Array.from({ length: times }, (_, n) => invoice(30 + n, { invoiceNumber: 'RE-1029' }));
    expect(await importRows([...first(30), ...again(1)])).toMatchObject({ value: { odd: 1 } });
    freshDatabase();
    expect(await importRows([...first(30), ...again(8)])).toMatchObject({ value: { odd: 2 } });
    const { judgement } = await background.judge(invoice(38, { invoiceNumber: 'RE-1029' }));
    expect(judgement.findings.map(({ check }) => check)).not.toContain('duplicateNumber');
  });

  it('of the same file again changes nothing but when it was seen', async () => {
    await importRows(first(30));
    const before = await documentOf('company');
    await importRows(first(30));
    expect(await documentOf('company')).toEqual(before);
    expect((await background.records()).length).toBe(30);
    expect((await documentOf('calibration', 'recent'))['rows']).toBe(30);
  });

  it('keeps a page’s record one with the row that shows the same', async () => {
    const { kept } = await background.judge(invoice(3));
    await importRows(first(10));
    expect((await background.records()).length).toBe(10);
    expect((await background.judge(invoice(3))).kept?.recordId).toBe(kept?.recordId);
    expect((await background.judge(invoice(10))).judgement.evidence?.sellerInvoices).toBe(10);
  });

  it('keeps no IBAN and no VAT id', async () => {
    await importRows(first(5));
    expect(await dump()).not.toMatch(new RegExp(`${iban.slice(4, 12)}|123456789`));
  });

  it('says how far it is', async () => {
    const onProgress = vi.fn();
    await importRows(first(150), 'f', onProgress);
    expect(onProgress.mock.calls).toEqual([
      [0, 150],
      [100, 150],
      [150, 150],
    ]);
  });

  it('of a simulated company finds few of its own invoices odd', async () => {
    const [book] = books;
    const invoices = book?.booked.map(({ invoice: each }) => each) ?? [];
    const result = await importRows(invoices);
    expect(result.ok && result.value.odd / invoices.length).toBeLessThan(0.03);
  });

  it('into a history that cannot be read is told, and nothing is kept', async () => {
    await importRows(first(5));
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await importRows(first(9), 'g')).toEqual({ ok: false, problem: 'quota' });
    vi.restoreAllMocks();
    expect((await background.records()).length).toBe(5);
  });
});
