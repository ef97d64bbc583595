import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeStorage } from '../support/fakeStorage';
import { exampleRecord } from './exampleRecord';

const { browser } = fakeStorage();
vi.mock('../../../src/platform/browser', () => ({ browser }));
const history = vi.hoisted(() => ({ historyRecords: vi.fn(), historyCompanies: vi.fn(), countRecords: vi.fn() }));
vi.mock('../../../src/storage/historyRecords', () => history);
const { historySpan, companies, loadCompanies } = await import('../../../src/options/historyFacts');

const dated = (id: string, issueDate: string | undefined, learned = true) =>
  exampleRecord({ id, learned, values: issueDate === undefined ? {} : { issueDate } });
const always = () => true;

beforeEach(() => vi.resetAllMocks());

describe('what is kept of a company', () => {
  it('runs from the earliest to the latest date on an invoice, whenever it was checked', async () => {
    const value = [dated('a', '2026-02-01'), dated('b', undefined), dated('c', '2024-05-09'), dated('d', '2025-01-01')];
    history.historyRecords.mockResolvedValue({ ok: true, value });
    expect(await historySpan('m', always)).toEqual({
      ok: true,
      value: { learned: 4, from: '2024-05-09', to: '2026-02-01' },
    });
  });

  it('counts what was learned, over all pages of records', async () => {
    const page = Array.from({ length: 1000 }, (_, at) => dated(`p-${at}`, '2026-01-01'));
    history.historyRecords.mockResolvedValueOnce({ ok: true, value: page });
    history.historyRecords.mockResolvedValueOnce({ ok: true, value: [dated('z', undefined, false)] });
    expect(await historySpan('m', always)).toMatchObject({ value: { learned: 1000 } });
    expect(history.historyRecords).toHaveBeenLastCalledWith('m', expect.objectContaining({ after: page.at(-1) }));
  });

  it('has no dates where no invoice has one', async () => {
    history.historyRecords.mockResolvedValue({ ok: true, value: [dated('a', undefined)] });
    expect(await historySpan('m', always)).toEqual({ ok: true, value: { learned: 1 } });
  });

  it('is not gone through any further when nobody waits for it', async () => {
    const page = Array.from({ length: 1000 }, (_, at) => dated(`p-${at}`, undefined));
    history.historyRecords.mockResolvedValue({ ok: true, value: page });
    expect(await historySpan('m', () => false)).toBeUndefined();
    expect(history.historyRecords).toHaveBeenCalledTimes(1);
  });
});

describe('the companies', () => {
  it('have the name that an invoice gives them', async () => {
    history.historyCompanies.mockResolvedValue({ ok: true, value: ['', 'muller gmbh'] });
    history.countRecords.mockResolvedValue({ ok: true, value: 2 });
    const value = [exampleRecord({ values: { buyerName: 'Müller GmbH' } })];
    history.historyRecords.mockResolvedValue({ ok: true, value });
    await loadCompanies();
    expect(companies.value).toEqual({
      ok: true,
      value: [
        { key: '', name: '', count: 2 },
        { key: 'muller gmbh', name: 'Müller GmbH', count: 2 },
      ],
    });
  });

  it('are a problem that can be named where the history cannot be read', async () => {
    history.historyCompanies.mockResolvedValue({ ok: false, problem: 'storage' });
    await loadCompanies();
    expect(companies.value).toEqual({ ok: false, problem: 'storage' });
  });
});
