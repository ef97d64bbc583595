import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { headerFields, lineFields, taxBreakdownFields } from '../../../src/invoice/catalogue';
import { de } from '../../../src/ui/texts/de';
import { en } from '../../../src/ui/texts/en';

vi.mock('../../../src/platform/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en-GB' } } }));
const { text } = await import('../../../src/ui/text');
const { language, locale } = await import('../../../src/ui/reader');
const { fieldName } = await import('../../../src/ui/fieldNames');

afterEach(() => {
  language.value = 'en';
  locale.value = 'en';
});

const forms = (entry: string | { one: string; other: string }) =>
  typeof entry === 'string' ? [entry] : [entry.one, entry.other];
const blanks = (entry: string) => [...new Set(entry.match(/\{\w+\}/g))].sort();

describe('the texts', () => {
  it('are there in German for each English one, with the same blanks', () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      const [english, german] = [forms(en[key]), forms(de[key])];
      expect([key, german.length]).toEqual([key, english.length]);
      expect([key, blanks(german.join())]).toEqual([key, blanks(english.join())]);
      expect([key, german.every((form) => form.trim() !== '')]).toEqual([key, true]);
    }
  });

  it('are of the reader’s language, with numbers as the reader writes them', () => {
    expect(text('popup.moreFields', { count: 1234 })).toBe('1,234 more fields on the page, not judged');
    language.value = 'de';
    locale.value = 'de-DE';
    expect(text('popup.moreFields', { count: 1234 })).toBe('1.234 weitere Felder auf der Seite, nicht beurteilt');
    expect(text('popup.moreFields', { count: 1 })).toBe('1 weiteres Feld auf der Seite, nicht beurteilt');
  });

  it('name every field of the catalogue, in both languages', () => {
    const ids = [...Object.keys(headerFields), ...Object.keys(lineFields), ...Object.keys(taxBreakdownFields)];
    for (const chosen of ['en', 'de'] as const) {
      language.value = chosen;
      for (const id of ids) expect([id, fieldName(id) === id]).toEqual([id, false]);
    }
  });

  it('do not take a text of the page for one with blanks', () => {
    expect(text('read.withText', { problem: 'Not a date', text: '{problem} $& $1' })).toBe(
      'Not a date: “{problem} $& $1”',
    );
  });

  it('fail the build when one is missing in a language, or a blank is not filled', { timeout: 120_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'crossfoot-texts-'));
    try {
      for (const each of ['src', 'node_modules']) symlinkSync(resolve(each), join(folder, each));
      const german = readFileSync('src/ui/texts/de.ts', 'utf8').replace("'../text'", "'./src/ui/text'");
      const check = (file: string, source: string) => {
        writeFileSync(join(folder, file), source);
        const config = { extends: resolve('tsconfig.page.json'), include: [file], compilerOptions: { types: [] } };
        writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
        const { status, stdout } = spawnSync(process.execPath, [
          resolve('node_modules/typescript/bin/tsc'),
          '-p',
          folder,
        ]);
        return { status, said: String(stdout) };
      };
      expect(check('whole.ts', german).status).toBe(0);
      const lacking = check('lacking.ts', german.replace(/ {2}'popup\.edit':.*\n/, ''));
      expect([lacking.status === 0, lacking.said]).toEqual([false, expect.stringContaining('popup.edit')]);
      const unfilled = check('unfilled.ts', "import { text } from './src/ui/text';\ntext('popup.allow');\n");
      expect(unfilled.status).not.toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
