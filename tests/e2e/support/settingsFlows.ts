import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { customProfile } from './customPage';
import type { Driver } from './driver';
import { chooseFiles, store, stored } from './options';
import { withMouse } from './person';
import { readPopup } from './popup';
import { type PageServer, servePages } from './server';
import { daysAgo, tallyroomPage } from './tallyroomPage';

const usual = {
  backend: 'wasm',
  theme: 'system',
  language: 'browser',
  company: '',
  promise: 100,
  approvalLimit: '',
  weekendHint: true,
  roundAmountHint: true,
};
const kerasFolder = 'tests/fixtures/keras/keras3-h5';

/**
 * Choosing how Crossfoot looks, speaks and runs, the same in every browser.
 *
 * @param start - Starts a browser in which one site at least is granted.
 */
export function describeSettingsFlows(browserName: string, start: () => Promise<Driver>): void {
  let driver: Driver;
  let pages: PageServer;

  beforeAll(async () => {
    pages = await servePages({
      '/tallyroom/invoices/wrong': tallyroomPage({ issued: daysAgo(5), total: '1200.00' }),
    });
    driver = await start();
  });

  afterAll(async () => {
    await driver?.close();
    await pages?.stop();
  });

  /** Settings do not stay for the next test. */
  afterEach(async () => {
    const options = await driver.openOptions();
    await options.evaluate(() => {
      const { chrome, browser } = globalThis as unknown as Record<'chrome' | 'browser', Api>;
      return (browser ?? chrome).storage.local.clear();
    });
    await options.close();
  });

  /** Options with everything in them loaded. */
  const openOptions = async () => {
    const options = await driver.openOptions();
    await options.waitForSelector('#model [data-model]');
    await options.waitForSelector('#settings:not([aria-busy="true"]) [data-backend]');
    return options;
  };

  const withPopup = async (look: (popup: Page) => unknown) => {
    const page = await driver.newPage();
    await page.goto(`${pages.url}/tallyroom/invoices/wrong`);
    const popup = await driver.check(page);
    await readPopup(popup);
    await look(popup);
    await popup.close();
    await page.close();
  };

  const withForm = async (look: (form: Page) => unknown) => {
    const form = await driver.openOwn('/src/popup/index.html?hand=demo');
    await form.waitForSelector('main[data-verdict="anomaly"]');
    await look(form);
    await form.close();
  };

  describe(`settings in ${browserName}`, () => {
    it('another language is spoken at once everywhere, with its dates and amounts, and the first again', async () => {
      const options = await openOptions();
      await choose(options, 'language', 'de');
      await speaks(options, 'de', 'Einstellungen');
      expect(await options.$eval('#model', (section) => section.textContent)).toMatch(/Zeilen\d+\.\d{3} /);
      await withPopup(async (popup) => {
        const { title, sentence, fields } = await readPopup(popup);
        expect(title).toBe('Etwas stimmt nicht');
        expect(sentence).toMatch(/^Sehen Sie hier nach: Bruttobetrag\. /);
        expect(fields['grossTotal']?.text).toMatch(/^Bruttobetrag.*1\.200,00\s£/);
        expect(fields['issueDate']?.text).toMatch(/Rechnungsdatum\d\d\.\d\d\.20\d\d/);
      });
      await withForm(async (form) => {
        expect((await readPopup(form)).sentence).toMatch(/^Sehen Sie hier nach: Bruttobetrag\. /);
        expect(await textIn(form, '#type-grossTotal')).toBe('4950,40');
        await withMouse().fill(form, '#type-grossTotal', '495,04');
        // Nothing is wrong any more, but the seller is a new one.
        await form.waitForSelector('main[data-verdict="review"] [data-field="grossTotal"][data-value="495.04"]');
        expect(await form.$eval('h1', (title) => title.textContent)).toBe('Bitte ansehen');
      });
      await options.bringToFront();
      await choose(options, 'language', 'en');
      await speaks(options, 'en', 'Settings');
      await withPopup(async (popup) => {
        const { title, sentence, fields } = await readPopup(popup);
        expect(title).toBe('Something is wrong');
        expect(sentence).toMatch(/^Look at: Gross total\. /);
        expect(fields['grossTotal']?.text).toMatch(/^Gross total.*£1,200\.00/);
        expect(fields['issueDate']?.text).toMatch(/[A-Z][a-z]{2,3}.* 20\d\d/);
      });
      await options.close();
    });

    for (const [theme, ground] of [
      ['dark', 'rgb(18, 22, 28)'],
      ['light', 'rgb(246, 247, 249)'],
    ] as const) {
      it(`the ${theme} colours hold in options, the popup and the form`, async () => {
        const options = await openOptions();
        expect((await colours(options)).scheme).toBe('light dark');
        await choose(options, 'theme', theme);
        await options.waitForSelector(`[data-theme="${theme}"]`);
        expect(await colours(options)).toEqual({ scheme: theme, ground });
        await withPopup(async (popup) => expect(await colours(popup)).toEqual({ scheme: theme, ground }));
        await withForm(async (form) => expect(await colours(form)).toEqual({ scheme: theme, ground }));
        await options.close();
      });
    }

    it('the company that is named is in the trace of every check, and stays', async () => {
      const options = await openOptions();
      await withForm(async (form) => expect(await company(form)).toMatch(/^not known/));
      await withMouse().fill(options, '#company', 'Muster & Söhne GmbH');
      await options.keyboard.press('Tab');
      await options.waitForFunction(isStored, { polling: 50 }, 'company', 'Muster & Söhne GmbH');
      await options.close();
      const again = await openOptions();
      expect(await textIn(again, '#company')).toBe('Muster & Söhne GmbH');
      await withForm(async (form) => expect(await company(form)).toBe('Muster & Söhne GmbH'));
      await withPopup(async (popup) => expect(await company(popup)).toBe('Muster & Söhne GmbH'));
      await again.close();
    });

    it('the engine in use is named, with the time that one score takes on this machine', async () => {
      const options = await openOptions();
      for (const [backend, name] of [
        ['cpu', 'Plain JavaScript'],
        ['wasm', 'WebAssembly'],
      ] as const) {
        await choose(options, 'backend', backend);
        const said = await options.waitForSelector(`#settings [data-backend="${backend}"]`);
        const text = await said?.evaluate((state) => state.textContent);
        expect(text).toMatch(new RegExp(`^In use: ${name}\\. One score takes \\d[\\d.,]* ms on this machine`));
      }
      await options.close();
    });

    it('what version 1 had stored is kept after the upgrade', async () => {
      await storeSettings(driver, { version: 1, data: { backend: 'cpu' } });
      const options = await openOptions();
      expect(await options.$eval('#settings [data-backend]', (state) => state.getAttribute('data-backend'))).toBe(
        'cpu',
      );
      expect(await chosen(options)).toEqual({ language: 'browser', theme: 'system', backend: 'cpu' });
      expect(await stored(options)).toEqual({ settings: { version: 1, data: { backend: 'cpu' } } });
      await choose(options, 'theme', 'dark');
      await options.waitForSelector('[data-theme="dark"]');
      expect(await stored(options)).toEqual({
        settings: { version: 3, data: { ...usual, backend: 'cpu', theme: 'dark' } },
      });
      await options.close();
    });

    it('what a newer version has stored is left untouched, it is said, and the usual choices hold', async () => {
      const newer = { version: 4, data: { ...usual, backend: 'cpu', theme: 'dark', language: 'de', sound: 'loud' } };
      await storeSettings(driver, newer);
      const options = await openOptions();
      expect(await options.$eval('#settings [role="alert"]', (alert) => alert.textContent)).toMatch(
        /written by a newer version of Crossfoot.*left as it is/,
      );
      expect(await chosen(options)).toEqual({ language: 'browser', theme: 'system', backend: 'wasm' });
      expect(await options.$eval('html', ({ lang, dataset }) => [lang, dataset['theme']])).toEqual(['en', 'system']);
      expect(await options.$eval('#settings [data-backend]', (state) => state.getAttribute('data-backend'))).toBe(
        'wasm',
      );
      await withPopup(async (popup) => expect((await readPopup(popup)).title).toBe('Something is wrong'));
      expect(await stored(options)).toEqual({ settings: newer });
      await options.close();
    });

    it('two options pages at once keep each other’s choices, and show them', async () => {
      const [one, other] = [await openOptions(), await openOptions()];
      await one.bringToFront();
      await choose(one, 'language', 'de');
      await other.bringToFront();
      await choose(other, 'theme', 'dark');
      for (const page of [one, other]) {
        await page.waitForSelector('html[lang="de"][data-theme="dark"]');
        expect(await chosen(page)).toEqual({ language: 'de', theme: 'dark', backend: 'wasm' });
      }
      expect(await stored(one)).toEqual({
        settings: { version: 3, data: { ...usual, language: 'de', theme: 'dark' } },
      });
      await one.close();
      await other.close();
    });
  });

  describe(`deleting everything in ${browserName}`, () => {
    it('asks first; whoever keeps it keeps all, and whoever does not has Crossfoot as it was installed', async () => {
      const options = await openOptions();
      const bundled = await modelIn(options);
      await fillAll(options);
      const before = await kept(options);
      expect(before).toMatchObject({ local: ['model', 'profiles', 'settings'], session: ['note'], packages: 1 });
      expect(before.origins).not.toEqual([]);
      const person = withMouse();
      const ask = async () => {
        await person.activate(options, '[data-action="delete-everything"]');
        await options.waitForSelector('dialog[open]');
      };
      const isAnswered = () =>
        options.waitForFunction(() => !document.querySelector('dialog'), { polling: 'mutation' });
      const focused = () => options.evaluate(() => document.activeElement?.getAttribute('data-action'));
      await ask();
      await options.keyboard.press('Escape');
      await isAnswered();
      await expect.poll(focused).toBe('delete-everything');
      expect(await kept(options)).toEqual(before);
      await ask();
      await person.activate(options, 'dialog .button-main');
      await isAnswered();
      await expect.poll(focused).toBe('delete-everything');
      expect(await kept(options)).toEqual(before);
      await ask();
      await person.activate(options, '[data-action="delete-now"]');
      await options.waitForFunction(
        () => document.querySelector('#settings')?.textContent?.includes('Everything was deleted.'),
        { polling: 50 },
      );
      expect(await kept(options)).toEqual({ local: [], session: [], packages: 0, origins: [] });
      await options.waitForFunction(() => document.querySelectorAll('[data-profile]').length === 4, {
        polling: 'mutation',
      });
      expect(await textIn(options, '#company')).toBe('');
      await options.close();
      const again = await openOptions();
      expect([await modelIn(again), await again.$('[data-action="bundled"]')]).toEqual([bundled, null]);
      await again.close();
    });
  });
}

/** Everything that there is to delete: a company, an own portal, a loaded model, and a note of the session. */
async function fillAll(options: Page): Promise<void> {
  await withMouse().fill(options, '#company', 'Muster GmbH');
  await options.keyboard.press('Tab');
  await options.waitForFunction(isStored, { polling: 50 }, 'company', 'Muster GmbH');
  await store(options, { profiles: { version: 1, data: { own: [customProfile], disabled: [] } } });
  await options.waitForSelector(`[data-profile="${customProfile.id}"]`);
  await options.evaluate(() => {
    const { chrome, browser } = globalThis as unknown as Record<'chrome' | 'browser', Api>;
    return (browser ?? chrome).storage.session.set({ note: 1 });
  });
  const names = (await readdir(kerasFolder)).filter((name) => name !== 'scores.json');
  await chooseFiles(
    options,
    '#load-model',
    names.map((name) => join(kerasFolder, name)),
  );
  const before = await modelIn(options);
  await withMouse().activate(options, '[data-action="use"]');
  await options.waitForSelector(`#model [data-model]:not([data-model="${before}"])`);
}

/** What the extension has stored, in short, and which sites it may read. */
function kept(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    const { chrome, browser } = globalThis as unknown as Record<'chrome' | 'browser', Api>;
    const { storage, permissions } = browser ?? chrome;
    const countPackages = async () => {
      // To open a database that is not there would make one.
      if (!(await indexedDB.databases()).some(({ name }) => name === 'crossfoot')) return 0;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('crossfoot');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const count = await new Promise<number>((resolve, reject) => {
        const counting = database.transaction('packages').objectStore('packages').count();
        counting.onsuccess = () => resolve(counting.result);
        counting.onerror = () => reject(counting.error);
      });
      database.close();
      return count;
    };
    return {
      local: Object.keys(await storage.local.get(null)).sort(),
      session: Object.keys(await storage.session.get(null)),
      packages: await countPackages(),
      origins: (await permissions.getAll()).origins ?? [],
    };
  });
}

interface Kept {
  readonly local: readonly string[];
  readonly session: readonly string[];
  readonly packages: number;
  readonly origins: readonly string[];
}

async function storeSettings(driver: Driver, settings: object): Promise<void> {
  const page = await driver.openOptions();
  await store(page, { settings });
  await page.close();
}

/** Runs in the page. */
async function isStored(name: string, value: string): Promise<boolean> {
  const { chrome, browser } = globalThis as unknown as Record<'chrome' | 'browser', Api>;
  const { settings } = await (browser ?? chrome).storage.local.get('settings');
  return settings?.data[name] === value;
}

async function choose(options: Page, name: string, value: string): Promise<void> {
  await withMouse().activate(options, `#settings input[name="${name}"][value="${value}"]:not([disabled])`);
}

/** The choice that each group shows. */
async function chosen(options: Page): Promise<Record<string, string>> {
  return Object.fromEntries(
    await options.$$eval('#settings input[type="radio"]:checked', (inputs) =>
      inputs.map((input) => {
        const { name, value } = input as HTMLInputElement;
        return [name, value];
      }),
    ),
  );
}

async function speaks(options: Page, language: string, heading: string): Promise<void> {
  await options.waitForSelector(`html[lang="${language}"]`);
  await options.waitForFunction(
    (wanted) => document.querySelector('#settings-title')?.textContent === wanted,
    { polling: 50 },
    heading,
  );
}

function colours(page: Page): Promise<{ scheme: string; ground: string }> {
  return page.evaluate(() => ({
    scheme: getComputedStyle(document.documentElement).colorScheme,
    ground: getComputedStyle(document.body).backgroundColor,
  }));
}

const textIn = (page: Page, selector: string) => page.$eval(selector, (input) => (input as HTMLInputElement).value);

const modelIn = (options: Page) => options.$eval('#model [data-model]', (part) => part.getAttribute('data-model'));

/** Whose books the trace says are looked at. */
function company(page: Page): Promise<string | undefined> {
  return page.$$eval(
    '.trace dt',
    (terms) => terms.find(({ textContent }) => textContent === 'Company')?.nextElementSibling?.textContent ?? undefined,
  );
}

interface Api {
  readonly storage: Readonly<Record<'local' | 'session', Area>>;
  readonly permissions: { getAll(): Promise<{ origins?: string[] }> };
}

interface Area {
  get(key: string | null): Promise<Record<string, { readonly data: Record<string, unknown> }>>;
  set(items: object): Promise<void>;
  clear(): Promise<void>;
}
