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

const defaults = { backend: 'wasm', theme: 'system', language: 'browser', company: '' };

describe('settings', () => {
  it('are the usual ones when nothing is stored, and nothing is stored by looking', async () => {
    expect(await (await openPage()).load()).toEqual({ data: defaults });
    expect(stored.size).toBe(0);
  });

  it('of version 1, which knew the engine alone, keep it after the upgrade', async () => {
    stored.set('settings', { version: 1, data: { backend: 'cpu' } });
    expect(await (await openPage()).load()).toEqual({ data: { ...defaults, backend: 'cpu' } });
  });

  it('are stored with their version', async () => {
    expect(await (await openPage()).update((before) => ({ ...before, theme: 'dark' }))).toBe(true);
    expect(stored.get('settings')).toEqual({ version: 2, data: { ...defaults, theme: 'dark' } });
  });

  for (const [what, left] of [
    ['of a newer version', { version: 3, data: { ...defaults, sound: 'loud' } }],
    ['that are damaged', { version: 2, data: { backend: 'steam' } }],
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
