import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportInvoices, ImportResult } from '../../../src/options/importProtocol';
import { exampleRecord } from '../../unit/options/exampleRecord';
import { enter, fakePage } from './fakePage';
import { LoopbackWorker } from './loopback';

const { browser, stored } = fakePage();
vi.mock('../../../src/platform/browser', () => ({ browser }));
const records = vi.hoisted(() => ({ historyRecords: vi.fn(), historyCompanies: vi.fn(), countRecords: vi.fn() }));
vi.mock('../../../src/storage/historyRecords', () => records);
const deleteHistory = vi.hoisted(() => vi.fn());
vi.mock('../../../src/storage/history', () => ({ deleteHistory }));
const { HistorySection } = await import('../../../src/options/HistorySection');
const { companies, loadCompanies } = await import('../../../src/options/historyFacts');
const { startOver } = await import('../../../src/options/csvImport');
const { workerImporter } = await import('../../../src/options/importer');
const { followSettings } = await import('../../../src/options/settings');

const importInvoices = vi.fn<ImportInvoices>();
const workers: LoopbackWorker[] = [];
const importer = workerImporter(() => {
  const worker = new LoopbackWorker(importInvoices);
  workers.push(worker);
  return worker as unknown as Worker;
});

const panel = () => document.querySelector<HTMLElement>('#import-csv');
const button = (action: string) => document.querySelector<HTMLButtonElement>(`[data-action="${action}"]`);
const said = () => document.body.textContent ?? '';
const rowOf = (column: string) => document.querySelector(`[data-column="${column}"]`);
const cells = (column: string) =>
  [...(rowOf(column)?.querySelectorAll('td') ?? [])].slice(1).map(({ textContent }) => textContent);

async function show(withImport = true) {
  await followSettings();
  await loadCompanies();
  render(h(HistorySection, { importer: withImport ? importer : undefined }), document.body);
}

/** Chooses a file as the file dialog does. */
function choose(content: string, name = 'earlier.csv') {
  const input = document.querySelector<HTMLInputElement>('#import-csv input[type="file"]');
  Object.defineProperty(input, 'files', { value: [new File([content], name)], configurable: true });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
}

const isRead = () => vi.waitFor(() => expect(panel()?.dataset['step']).toBe('read'));
const csv = 'seller_name,gross_total,Memo\nPapier AG,10.00,x\nTinte GmbH,20.50,y\n';

beforeEach(() => {
  stored.clear();
  stored.set('settings', {
    version: 2,
    data: { backend: 'wasm', theme: 'system', language: 'en', company: 'Muster GmbH' },
  });
  records.historyCompanies.mockResolvedValue({ ok: true, value: ['muster gmbh'] });
  records.countRecords.mockResolvedValue({ ok: true, value: 1234 });
  records.historyRecords.mockResolvedValue({
    ok: true,
    value: [exampleRecord(), exampleRecord({ id: 'b', learned: false, values: { issueDate: '2024-01-31' } })],
  });
  importInvoices.mockResolvedValue({ ok: true, value: { imported: 2, leftOut: 0, odd: 0 } });
});
afterEach(() => {
  render(null, document.body);
  startOver(importer);
  companies.value = undefined;
  workers.length = 0;
  vi.clearAllMocks();
});

describe('the history', () => {
  it('says for each company how much is kept and learned, and from when to when', async () => {
    await show();
    await vi.waitFor(() =>
      expect([...document.querySelectorAll('[data-company] > *')].map(({ textContent }) => textContent)).toEqual([
        'Muster GmbH',
        '1,234',
        '1',
        '31 Jan 2024 to 5 Mar 2026',
      ]),
    );
  });

  it('speaks of importing only where that can be done', async () => {
    records.historyCompanies.mockResolvedValue({ ok: true, value: [] });
    await show(false);
    expect([panel(), said().includes('CSV')]).toEqual([null, false]);
    await show();
    expect([panel() === null, said().includes('CSV')]).toEqual([false, true]);
  });

  it('that cannot be read says why, with a remedy, and can still be deleted', async () => {
    records.historyCompanies.mockResolvedValue({ ok: false, problem: 'newer' });
    await show();
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('Update Crossfoot');
    expect(button('delete-history')?.disabled).toBe(false);
  });

  it('is deleted only after a question', async () => {
    deleteHistory.mockResolvedValue({ ok: true, value: undefined });
    await show();
    button('delete-history')?.click();
    await vi.waitFor(() => expect(document.querySelector('dialog')).not.toBeNull());
    expect(deleteHistory).not.toHaveBeenCalled();
    records.historyCompanies.mockResolvedValue({ ok: true, value: [] });
    button('delete-history-now')?.click();
    await vi.waitFor(() => expect(said()).toContain('The history was deleted.'));
    await vi.waitFor(() => expect(button('delete-history')?.disabled).toBe(true));
  });

  it('that could not be deleted says so', async () => {
    deleteHistory.mockResolvedValue({ ok: false, problem: 'storage' });
    await show();
    button('delete-history')?.click();
    await vi.waitFor(() => expect(button('delete-history-now')).not.toBeNull());
    button('delete-history-now')?.click();
    await vi.waitFor(() => expect(said()).toContain('Restart the browser'));
  });
});

describe('an import', () => {
  it('suggests the company of the settings and the known ones', async () => {
    await show();
    expect(document.querySelector<HTMLInputElement>('#import-company')?.value).toBe('Muster GmbH');
    expect(
      [...document.querySelectorAll('#import-companies option')].map((each) => each.getAttribute('value')),
    ).toEqual(['Muster GmbH']);
  });

  it('shows what each column is taken for, with the first rows as they are read', async () => {
    await show();
    choose(csv);
    await isRead();
    expect([cells('gross_total'), cells('Memo')]).toEqual([
      ['10.00', '20.50'],
      ['x', 'y'],
    ]);
    expect(rowOf('Memo')?.getAttribute('data-left-out')).toBe('true');
    enter(rowOf('Memo')?.querySelector('select') ?? null, 'invoiceNumber', 'input');
    await vi.waitFor(() => expect(rowOf('Memo')?.getAttribute('data-left-out')).toBeNull());
  });

  it('takes the rows that can be read into the company’s history, and sums up what came of it', async () => {
    importInvoices.mockResolvedValue({ ok: true, value: { imported: 2000, leftOut: 2, odd: 14 } });
    await show();
    choose(`${csv}Toner KG,ten,z\n`);
    await isRead();
    expect(button('import-csv')?.textContent).toBe('Import 2 invoices');
    button('import-csv')?.click();
    await vi.waitFor(() => expect(panel()?.dataset['step']).toBe('done'));
    expect(importInvoices.mock.calls[0]?.slice(0, 2)).toEqual([
      'Muster GmbH',
      [
        { row: 0, invoice: { sellerName: 'Papier AG', grossTotal: '10.00' } },
        { row: 1, invoice: { sellerName: 'Tinte GmbH', grossTotal: '20.50' } },
      ],
    ]);
    expect(importInvoices.mock.calls[0]?.[2].file).toMatch(/^[0-9a-f]{64}$/);
    expect(document.querySelector('[data-imported]')?.textContent).toBe(
      '2,000 invoices imported, 3 rows left out, 14 look unusual themselves and do not count for what is usual.',
    );
    expect(records.historyCompanies).toHaveBeenCalledTimes(2);
  });

  it('lists the cells that cannot be read by row as a spreadsheet counts, the first of many', async () => {
    await show();
    choose(`seller_name,net_total\n${'A,one\n'.repeat(14)}B,2\n`);
    await isRead();
    const problems = [...document.querySelectorAll('.warning li')].map(({ textContent }) => textContent);
    expect(problems[0]).toBe('Row 2, column net_total: “one” is not a number written like that');
    expect([problems.length, problems.at(-1)]).toEqual([13, '… and 2 more']);
    expect(document.querySelector('.bad-cell')?.textContent).toBe('one');
  });

  it('asks how dates are written when nothing shows it, and reads them so', async () => {
    await show();
    choose('seller_name,issue_date\nA,05/03/2026\n');
    await isRead();
    expect([said().includes('The dates in the column issue_date'), button('import-csv')?.disabled]).toEqual([
      true,
      true,
    ]);
    enter(document.querySelector('#import-dateLocale'), 'en-GB', 'input');
    await vi.waitFor(() => expect(cells('issue_date')).toEqual(['5 Mar 2026']));
    expect(button('import-csv')?.disabled).toBe(false);
  });

  it.each([
    ['whose invoices they are is not said', csv, '', 'Say first whose invoices these are.'],
    ['no column is the seller', 'gross_total\n1\n', 'M', 'No column is the seller'],
    ['two columns are one field', 'seller_name,sellerName\nA,B\n', 'M', 'Several columns are Seller.'],
    ['no row can be read', 'seller_name,net_total\nA,one\n', 'M', 'there is nothing to import'],
  ])('does not begin while %s, and says so', async (_, content, company, reason) => {
    await show();
    enter(document.querySelector('#import-company'), company, 'input');
    choose(content);
    await isRead();
    expect(button('import-csv')?.disabled).toBe(true);
    expect(document.querySelector('#import-blocked')?.textContent).toContain(reason);
  });

  it.each([
    ['', 'a.csv', 'a.csv has no rows below the column names.'],
    ['seller_name,memo\nA,"open\nC,d\n', 'a.csv', 'a.csv, row 2: a quotation mark is opened and not closed'],
    ['PK\u0003\u0004', 'a.xlsx', 'a.xlsx is a spreadsheet. Save it as CSV there'],
  ])('of a file that is no table says why, and takes another: %j', async (content, name, reason) => {
    await show();
    choose(content, name);
    await vi.waitFor(() => expect(document.querySelector('[role="alert"]')?.textContent).toContain(reason));
    choose(csv);
    await isRead();
  });

  it('shows how far it is, and can be cancelled so that nothing is imported', async () => {
    let finish: (result: ImportResult) => void = () => undefined;
    importInvoices.mockImplementation((_company, _rows, { onProgress }) => {
      onProgress(1, 2);
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    await show();
    choose(csv);
    await isRead();
    button('import-csv')?.click();
    await vi.waitFor(() => expect(document.querySelector('progress')?.value).toBe(1));
    button('cancel-import')?.click();
    await isRead();
    await vi.waitFor(() => expect(said()).toContain('Cancelled. Nothing was imported.'));
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    finish({ ok: true, value: { imported: 2, leftOut: 0, odd: 0 } });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(panel()?.dataset['step']).toBe('read');
  });

  it.each([
    [{ ok: false, problem: 'quota' } as const, 'The disk space for this browser is used up.'],
    [new Error('a bug'), 'earlier.csv could not be read, and nothing was imported (internal).'],
  ])('that fails says why: %o', async (outcome, reason) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    if (outcome instanceof Error) importInvoices.mockRejectedValue(outcome);
    else importInvoices.mockResolvedValue(outcome);
    await show();
    choose(csv);
    await isRead();
    button('import-csv')?.click();
    await vi.waitFor(() => expect(document.querySelector('[role="alert"]')?.textContent).toContain(reason));
  });
});
