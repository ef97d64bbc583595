import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeStorage } from '../support/fakeStorage';

let stored: Map<string, unknown>;

/** The module as a page that was just opened has it. */
async function openPage() {
  return (await import('../../../src/storage/settings')).settingsItem;
}

beforeEach(() => {
  vi.resetModules();
  const fake = fakeStorage();
  stored = fake.stored;
  vi.doMock('../../../src/platform/browser', () => ({ browser: fake.browser }));
});

const ofVersion2 = { backend: 'wasm', theme: 'system', language: 'browser', company: '' };
const defaults = { ...ofVersion2, promise: 100, approvalLimit: '', weekendHint: true, roundAmountHint: true };

describe('settings', () => {
  it('are the usual ones when nothing is stored, and nothing is stored by looking', async () => {
    expect(await (await openPage()).load()).toEqual({ data: defaults });
    expect(stored.size).toBe(0);
  });

  it('of version 1, which knew the engine alone, keep it after the upgrade', async () => {
    stored.set('settings', { version: 1, data: { backend: 'cpu' } });
    expect(await (await openPage()).load()).toEqual({ data: { ...defaults, backend: 'cpu' } });
  });

  it('of version 2, which knew no sensitivity, keep all that was chosen and get the usual promise', async () => {
    const chosen = { backend: 'webgl', theme: 'dark', language: 'de', company: 'Muster GmbH' };
    stored.set('settings', { version: 2, data: chosen });
    expect(await (await openPage()).load()).toEqual({ data: { ...defaults, ...chosen } });
  });

  it('are stored with their version', async () => {
    expect(await (await openPage()).update((before) => ({ ...before, theme: 'dark' }))).toBe(true);
    expect(stored.get('settings')).toEqual({ version: 3, data: { ...defaults, theme: 'dark' } });
  });

  for (const [what, left] of [
    ['of a newer version', { version: 4, data: { ...defaults, sound: 'loud' } }],
    ['that are damaged', { version: 2, data: { backend: 'steam' } }],
    ['that promise more than can be kept', { version: 3, data: { ...defaults, promise: 5 } }],
    ['that promise a part of an invoice', { version: 3, data: { ...defaults, promise: 99.5 } }],
    ['with an approval limit that is no amount', { version: 3, data: { ...defaults, approvalLimit: '5k' } }],
    ['with an approval limit of nothing', { version: 3, data: { ...defaults, approvalLimit: '0.00' } }],
    ['without a version', 'wasm'],
  ] as const) {
    it(`${what} are left as they are, and it is said`, async () => {
      stored.set('settings', left);
      const item = await openPage();
      expect(await item.load()).toEqual({ data: defaults, isUnreadable: true });
      expect(await item.update((before) => ({ ...before, theme: 'dark' }))).toBe(false);
      expect(stored.get('settings')).toEqual(left);
    });
  }

  it('of two pages at once do not lose each other’s changes', async () => {
    const [one, other] = [await openPage(), await openPage()];
    await Promise.all([
      one.update((before) => ({ ...before, theme: 'dark' })),
      other.update((before) => ({ ...before, company: 'Muster GmbH' })),
      one.update((before) => ({ ...before, backend: 'cpu' })),
    ]);
    expect((await one.load()).data).toEqual({ ...defaults, theme: 'dark', company: 'Muster GmbH', backend: 'cpu' });
  });

  it('tell every page of a change', async () => {
    const heard = vi.fn();
    const item = await openPage();
    item.onChanged(heard);
    await item.update((before) => ({ ...before, theme: 'light' }));
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
