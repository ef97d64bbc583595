import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleRecord } from '../../unit/options/exampleRecord';
import { enter, fakePage } from './fakePage';

const { browser, stored } = fakePage();
vi.mock('../../../src/platform/browser', () => ({ browser }));
const history = vi.hoisted(() => ({ historyRecords: vi.fn(), historyCompanies: vi.fn(), countRecords: vi.fn() }));
vi.mock('../../../src/storage/historyRecords', () => history);
const { SettingsSection } = await import('../../../src/options/SettingsSection');
const { loadCompanies, companies } = await import('../../../src/options/historyFacts');
const { recentRecords } = await import('../../../src/options/recentRecords');
const { followSettings } = await import('../../../src/options/settings');
const { language, locale } = await import('../../../src/ui/reader');

const slider = () => document.querySelector<HTMLInputElement>('#promise');
const preview = () => document.querySelector('.preview');
const settings = () => (stored.get('settings') as { data: object } | undefined)?.data;

/** A company with one alarm at 1 in 50, and one invoice that is odd only at 1 in 20. */
const records = [
  exampleRecord({ id: 'a', score: 1.8 }),
  exampleRecord({ id: 'b', score: 1.4 }),
  exampleRecord({ id: 'c' }),
];

async function show() {
  await followSettings();
  await loadCompanies();
  render(h(SettingsSection, {}), document.body);
}

beforeEach(() => {
  stored.clear();
  history.historyCompanies.mockResolvedValue({ ok: true, value: ['muster gmbh'] });
  history.countRecords.mockResolvedValue({ ok: true, value: 3 });
  history.historyRecords.mockResolvedValue({ ok: true, value: records });
});
afterEach(() => {
  render(null, document.body);
  companies.value = undefined;
  recentRecords.value = undefined;
  vi.clearAllMocks();
  language.value = 'en';
  locale.value = 'en-GB';
});

describe('the sensitivity', () => {
  it('is said as a promise, also to those who hear the slider', async () => {
    await show();
    expect(slider()?.getAttribute('aria-valuetext')).toBe('about 1 false alarm in 100 invoices');
    expect(document.querySelector('label[for="promise"]')?.textContent).toContain(
      'about 1 false alarm in 100 invoices',
    );
  });

  it('shows while it is moved what it would have flagged, and is stored when it is let go', async () => {
    await show();
    await vi.waitFor(() =>
      expect(preview()?.textContent).toContain('Of the last 3 invoices: 0 would have been alarms'),
    );
    const steps = ['1000', '500', '200', '100', '50', '20'];
    enter(slider(), String(steps.indexOf('50')), 'input');
    await vi.waitFor(() => expect(preview()?.textContent).toContain('1 would have been an alarm'));
    expect(settings()).toBeUndefined();
    enter(slider(), String(steps.indexOf('20')), 'input', 'change');
    await vi.waitFor(() => expect(settings()).toMatchObject({ promise: 20 }));
    expect(preview()?.textContent).toContain('2 would have been alarms');
    expect(preview()?.querySelectorAll('li')[0]?.textContent).toBe('Something is wrong a-1 · Papier AG · 5 Mar 2026');
  });

  it('that was chosen between the steps keeps its place', async () => {
    stored.set('settings', {
      version: 3,
      data: {
        backend: 'wasm',
        theme: 'system',
        language: 'en',
        company: '',
        promise: 300,
        approvalLimit: '',
        weekendHint: true,
        roundAmountHint: true,
      },
    });
    await show();
    expect([slider()?.value, slider()?.getAttribute('aria-valuetext')]).toEqual([
      '2',
      'about 1 false alarm in 300 invoices',
    ]);
  });

  it('is tried on the company that is chosen, of several', async () => {
    history.historyCompanies.mockResolvedValue({ ok: true, value: ['beispiel ag', 'muster gmbh'] });
    history.countRecords.mockImplementation(async (key: string) => ({
      ok: true,
      value: key === 'muster gmbh' ? 9 : 1,
    }));
    await show();
    const picker = preview()?.querySelector('select') ?? null;
    expect(picker?.value).toBe('muster gmbh');
    enter(picker, 'beispiel ag', 'input');
    await vi.waitFor(() => expect(history.historyRecords).toHaveBeenLastCalledWith('beispiel ag', { limit: 2000 }));
  });

  it('says before the first invoice that nothing was checked, and where to import', async () => {
    history.historyCompanies.mockResolvedValue({ ok: true, value: [] });
    await show();
    expect(preview()?.textContent).toContain('No invoice was checked yet');
    expect(preview()?.querySelector('a')?.getAttribute('href')).toBe('#history');
  });

  it('says why when the history cannot be read', async () => {
    history.historyCompanies.mockResolvedValue({ ok: false, problem: 'newer' });
    await show();
    expect(document.querySelector('.sensitivity [role="alert"]')?.textContent).toContain('Update Crossfoot');
  });
});

describe('the hints', () => {
  it('are on at first, and each can be switched off', async () => {
    await show();
    const boxes = ['weekendHint', 'roundAmountHint'].map((name) =>
      document.querySelector<HTMLInputElement>(`input[name="${name}"]`),
    );
    expect(boxes.map((box) => box?.checked)).toEqual([true, true]);
    boxes[0]?.click();
    await vi.waitFor(() => expect(settings()).toMatchObject({ weekendHint: false, roundAmountHint: true }));
  });

  it('take an approval limit as the reader writes amounts, and nothing for none', async () => {
    await show();
    const limit = document.querySelector<HTMLInputElement>('#approval-limit');
    locale.value = 'de-DE';
    enter(limit, '5.000,50', 'change');
    await vi.waitFor(() => expect(settings()).toMatchObject({ approvalLimit: '5000.50' }));
    enter(limit, '', 'change');
    await vi.waitFor(() => expect(settings()).toMatchObject({ approvalLimit: '' }));
  });

  it.each(['five', '0', '-3'])('say that %s is no approval limit, and keep the one before', async (typed) => {
    await show();
    const limit = document.querySelector<HTMLInputElement>('#approval-limit');
    enter(limit, '5000', 'change');
    await vi.waitFor(() => expect(settings()).toMatchObject({ approvalLimit: '5000' }));
    enter(limit, typed, 'change');
    await vi.waitFor(() => expect(limit?.getAttribute('aria-invalid')).toBe('true'));
    expect(document.querySelector('#approval-limit-wrong')?.textContent).toContain('not an amount above zero');
    expect(settings()).toMatchObject({ approvalLimit: '5000' });
  });
});
