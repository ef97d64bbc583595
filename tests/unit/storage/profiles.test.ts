import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mostProfiles } from '../../../src/invoice/profileFile';
import { readProfile } from '../../../src/invoice/profileSchema';
import type { Profile } from '../../../src/invoice/types';
import { fakeStorage } from '../support/fakeStorage';

let storage: typeof import('../../../src/storage/profiles');
let stored: Map<string, unknown>;

beforeEach(async () => {
  vi.resetModules();
  const fake = fakeStorage();
  stored = fake.stored;
  vi.doMock('../../../src/platform/browser', () => ({ browser: fake.browser }));
  storage = await import('../../../src/storage/profiles');
});

function profile(id: string, name = id, css = '#total'): Profile {
  return readProfile({
    version: 1,
    id,
    name,
    urlPatterns: ['https://books.example.com/*'],
    pageKind: 'detail',
    numberLocale: 'en-GB',
    dateLocale: 'en-GB',
    direction: 'purchase',
    fields: { grossTotal: [{ css }] },
  });
}

const absent = { isDisabled: false };
const added = (each: Profile) => ({ id: each.id, from: absent, to: { profile: each, isDisabled: false } });
const names = async () => (await storage.activeProfiles()).map(({ name }) => name);

describe('profiles', () => {
  it('are tried in the order in which they are listed: own ones by name, then the shipped ones', async () => {
    await storage.changeProfiles([added(profile('b', 'Beta')), added(profile('a', 'Alpha'))]);
    expect(await names()).toEqual(['Alpha', 'Beta', 'Tallyroom', 'Kontorblatt', 'Foliodesk', 'Tryton']);
  });

  it('that are switched off are listed but not used, shipped ones too', async () => {
    const off = { id: 'tryton', from: absent, to: { isDisabled: true } };
    expect(await storage.changeProfiles([off])).toBe('changed');
    expect(await names()).not.toContain('Tryton');
    const { data } = await storage.profilesItem.load();
    expect(storage.listedProfiles(data).find(({ profile: { id } }) => id === 'tryton')?.isDisabled).toBe(true);
  });

  it('come back as they were when a change is turned round', async () => {
    const own = profile('a');
    const changes = [added(own), { id: 'tallyroom', from: absent, to: { isDisabled: true } }];
    await storage.changeProfiles(changes);
    const back = changes.map(({ id, from, to }) => ({ id, from: to, to: from }));
    expect(await storage.changeProfiles(back)).toBe('changed');
    expect((await storage.profilesItem.load()).data).toEqual({ own: [], disabled: [] });
  });

  it('are not overwritten with one that was opened before another page changed it', async () => {
    const opened = profile('a');
    await storage.changeProfiles([added(opened)]);
    const save = (css: string) =>
      storage.changeProfiles([
        {
          id: 'a',
          from: { profile: opened, isDisabled: false },
          to: { profile: profile('a', 'a', css), isDisabled: false },
        },
      ]);
    expect(await Promise.all([save('#one'), save('#two')])).toEqual(['changed', 'conflict']);
    expect((await storage.activeProfiles())[0]?.fields['grossTotal']).toEqual([{ css: '#one' }]);
  });

  it('of two pages at once are both kept', async () => {
    const many = Array.from({ length: 8 }, (_, at) => profile(`p${at}`));
    await Promise.all(many.map((each) => storage.changeProfiles([added(each)])));
    expect((await storage.profilesItem.load()).data.own).toHaveLength(8);
  });

  it('are changed all or not at all', async () => {
    await storage.changeProfiles([added(profile('a'))]);
    expect(await storage.changeProfiles([added(profile('b')), added(profile('a'))])).toBe('conflict');
    expect((await storage.profilesItem.load()).data.own.map(({ id }) => id)).toEqual(['a']);
  });

  it('are not more than there is room for', async () => {
    const many = Array.from({ length: mostProfiles + 1 }, (_, at) => added(profile(`p${at}`)));
    expect(await storage.changeProfiles(many)).toBe('tooMany');
    expect((await storage.profilesItem.load()).data.own).toEqual([]);
  });

  it('of a newer version stay untouched', async () => {
    const newer = { version: 2, data: { own: 'elsewhere' } };
    stored.set('profiles', newer);
    expect(await storage.changeProfiles([added(profile('a'))])).toBe('unreadable');
    expect(stored.get('profiles')).toEqual(newer);
    expect(await names()).toHaveLength(4);
  });
});
