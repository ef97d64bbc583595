import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptySelector } from '../../../src/options/draft';
import { profile } from '../invoice/exampleProfiles';
import { fakeStorage } from '../support/fakeStorage';

let editor: typeof import('../../../src/options/editor');
let portals: typeof import('../../../src/options/portals');
let stored: Map<string, unknown>;

const existing = profile({ id: 'books', name: 'Books' });

beforeEach(async () => {
  vi.resetModules();
  const fake = fakeStorage();
  stored = fake.stored;
  stored.set('profiles', { version: 1, data: { own: [existing], disabled: ['books'] } });
  vi.doMock('../../../src/platform/browser', () => ({ browser: fake.browser }));
  portals = await import('../../../src/options/portals');
  editor = await import('../../../src/options/editor');
  await portals.followPortals();
});

const name = () => editor.draft.value?.name;
const type = (text: string) => editor.edit({ name: text }, 'name');
const storedOwn = () => stored.get('profiles');

describe('the editor', () => {
  it('takes back all that was typed in one place at once, and one place after another', () => {
    editor.openEditor('books', undefined, 'en-GB');
    for (const text of ['B', 'Bo', 'Boo']) type(text);
    editor.edit({ urlPatterns: ['x'] }, 'urlPatterns.0');
    type('Other');
    editor.undoEdit();
    expect([name(), editor.draft.value?.urlPatterns]).toEqual(['Boo', ['x']]);
    editor.undoEdit();
    editor.undoEdit();
    expect([name(), editor.draft.value?.urlPatterns]).toEqual(['Books', existing.urlPatterns]);
    expect(editor.canUndo.value).toBe(false);
    editor.undoEdit();
    expect(name()).toBe('Books');
  });

  it('makes what is typed after an undo a step of its own', () => {
    editor.openEditor('books', undefined, 'en-GB');
    type('A');
    editor.undoEdit();
    type('B');
    editor.undoEdit();
    expect(name()).toBe('Books');
  });

  it('takes each choice without a place as a step', () => {
    editor.openEditor('books', undefined, 'en-GB');
    editor.edit({ direction: 'sale' });
    editor.edit({ pageKind: 'list' });
    editor.undoEdit();
    expect([editor.draft.value?.direction, editor.draft.value?.pageKind]).toEqual(['sale', 'detail']);
  });

  it('lists what is wrong by place, and stores nothing', async () => {
    const before = structuredClone(storedOwn());
    editor.openEditor(undefined, undefined, 'en-GB');
    expect(await editor.saveDraft()).toBe(false);
    expect(Object.fromEntries(editor.issues.value)).toMatchObject({
      name: 'missing',
      'urlPatterns.0': 'notAMatchPattern',
      fields: 'missing',
    });
    expect(storedOwn()).toEqual(before);
    expect(editor.draft.value).toBeDefined();
  });

  it('names the selector that is wrong', () => {
    editor.openEditor('books', undefined, 'en-GB');
    const wrong = { css: ':has(a):has(b):has(c)', attribute: '' };
    editor.edit({ fields: { grossTotal: [{ css: '#g', attribute: '' }, wrong] } });
    expect(editor.checkedProfile()).toBeUndefined();
    expect(Object.fromEntries(editor.issues.value)).toEqual({ 'fields.grossTotal.1.css': 'selector.tooManyHas' });
  });

  it('stores an edited portal under its id, still switched off, and closes', async () => {
    editor.openEditor('books', undefined, 'en-GB');
    type('My books');
    expect(await editor.saveDraft()).toBe(true);
    expect(editor.draft.value).toBeUndefined();
    expect(storedOwn()).toEqual({
      version: 1,
      data: { own: [{ ...existing, name: 'My books' }], disabled: ['books'] },
    });
  });

  it('stores a new portal under an id of its own, in use at once', async () => {
    editor.openEditor(undefined, 'https://books.example.com/invoices/1', 'en-GB');
    type('Books');
    editor.edit({ fields: { grossTotal: [emptySelector, { css: '#g', attribute: '' }] } });
    expect(await editor.saveDraft()).toBe(true);
    expect(storedOwn()).toMatchObject({
      data: { own: [{ id: 'books' }, { id: 'books-2', fields: { grossTotal: [{ css: '#g' }] } }], disabled: ['books'] },
    });
  });

  it('keeps the draft when another window has changed the portal meanwhile', async () => {
    editor.openEditor('books', undefined, 'en-GB');
    type('Mine');
    stored.set('profiles', { version: 1, data: { own: [{ ...existing, name: 'Theirs' }], disabled: ['books'] } });
    expect(await editor.saveDraft()).toBe(false);
    expect(name()).toBe('Mine');
    expect(portals.portalsNotice.value).toMatchObject({ isProblem: true });
    expect(storedOwn()).toMatchObject({ data: { own: [{ name: 'Theirs' }] } });
  });
});
