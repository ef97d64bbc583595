import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeStorage } from '../support/fakeStorage';

let models: typeof import('../../../src/storage/models');
let stored: Map<string, unknown>;

beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const fake = fakeStorage();
  stored = fake.stored;
  vi.doMock('../../../src/platform/browser', () => ({ browser: fake.browser }));
  models = await import('../../../src/storage/models');
});

const packageOf = (sha256: string) => ({
  sha256,
  name: `model ${sha256}`,
  files: { 'model.json': new Uint8Array([1]) },
});

async function use(sha256: string): Promise<void> {
  await models.keepPackage(packageOf(sha256));
  await models.activatePackage(sha256);
}

describe('kept models', () => {
  it('are none at first: the bundled one is in use and there is no way back', async () => {
    expect(await models.loadChoice()).toEqual({ active: null });
  });

  it('change nothing by being kept', async () => {
    await models.keepPackage(packageOf('a'));
    expect(await models.loadChoice()).toEqual({ active: null });
  });

  it('are put in use with the way back to the one before', async () => {
    await use('a');
    expect(await models.loadChoice()).toEqual({ active: 'a', previous: null });
    expect((await models.loadPackage('a'))?.files['model.json']).toEqual(new Uint8Array([1]));
    await use('b');
    expect(await models.loadChoice()).toEqual({ active: 'b', previous: 'a' });
    await models.activatePackage('a');
    expect(await models.loadChoice()).toEqual({ active: 'a', previous: 'b' });
    await models.activatePackage(null);
    expect(await models.loadChoice()).toEqual({ active: null, previous: 'a' });
  });

  it('are deleted when they are neither in use nor the way back', async () => {
    await use('a');
    await use('b');
    await models.keepPackage(packageOf('never used'));
    await use('c');
    expect(
      await Promise.all(['a', 'b', 'c', 'never used'].map(async (id) => Boolean(await models.loadPackage(id)))),
    ).toEqual([false, true, true, false]);
  });

  it('are whole when two pages put one in use at the same time', async () => {
    await Promise.all([use('a'), use('b')]);
    const { active, previous } = await models.loadChoice();
    for (const kept of [active, previous ?? null]) {
      if (kept !== null) expect((await models.loadPackage(kept))?.sha256).toBe(kept);
    }
    expect(['a', 'b']).toContain(active);
  });

  it('stay as they are when one that is not there is asked for', async () => {
    await use('a');
    expect(await models.activatePackage('gone')).toBe(false);
    expect(await models.loadChoice()).toEqual({ active: 'a', previous: null });
  });

  it('keep the way back when the same one is put in use again', async () => {
    await use('a');
    await use('b');
    expect(await models.activatePackage('b')).toBe(true);
    expect(await models.loadChoice()).toEqual({ active: 'b', previous: 'a' });
  });

  it('are all gone after everything is deleted', async () => {
    await use('a');
    await models.deletePackages();
    stored.clear();
    expect(await models.loadChoice()).toEqual({ active: null });
    expect(await models.loadPackage('a')).toBeUndefined();
  });

  it('of a newer version of the extension are left alone, and it says that it cannot read them', async () => {
    const newer = { version: 2, data: { active: 'a', also: 'b' } };
    stored.set('model', newer);
    await models.keepPackage(packageOf('c'));
    await expect(models.loadChoice()).rejects.toThrow(/version/);
    await expect(models.activatePackage('c')).rejects.toThrow(/version/);
    expect(stored.get('model')).toEqual(newer);
  });

  it('in a database of a newer version are left alone, and it says that it cannot open it', async () => {
    await use('a');
    await new Promise((resolve) => {
      indexedDB.open('crossfoot', 2).onsuccess = resolve;
    });
    vi.resetModules();
    const older = await import('../../../src/storage/models');
    await expect(older.loadPackage('a')).rejects.toThrow(/version/i);
  });
});
