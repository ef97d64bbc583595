import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Chooses files in the file dialog behind a button of the options page. */
export async function chooseFiles(page: Page, section: string, paths: readonly string[]): Promise<void> {
  const input = await page.waitForSelector(`${section} input[type="file"]`);
  if (!input) throw new Error(`there is no file input in ${section}`);
  await input.toElement('input').then((element) => element.uploadFile(...paths));
}

/** Stores things as an earlier or later version of the extension has, from one of its own pages. */
export async function store(page: Page, items: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate(
    (stored) => {
      const { chrome, browser } = globalThis as unknown as Record<'chrome' | 'browser', StorageApi>;
      return (browser ?? chrome).storage.local.set(stored);
    },
    items as Record<string, never>,
  );
}

/** Everything that the extension has stored in its settings area. */
export function stored(page: Page): Promise<Readonly<Record<string, unknown>>> {
  return page.evaluate(() => {
    const { chrome, browser } = globalThis as unknown as Record<'chrome' | 'browser', StorageApi>;
    return (browser ?? chrome).storage.local.get(null);
  });
}

interface StorageApi {
  readonly storage: {
    readonly local: {
      set(items: object): Promise<void>;
      get(keys: null): Promise<Record<string, unknown>>;
    };
  };
}

/** A folder for the files that a test makes up. */
export async function temporaryFolder(name: string) {
  const folder = await mkdtemp(join(tmpdir(), `crossfoot-${name}-`));
  return {
    folder,
    write: async (file: string, content: string | Uint8Array) => {
      const path = join(folder, file);
      await writeFile(path, content);
      return path;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
