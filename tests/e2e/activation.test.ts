import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchChromium } from './support/chromium';
import { customPage, customProfile } from './support/customPage';
import { chooseFiles, store } from './support/options';
import { readPopup, type Shown } from './support/popup';
import { type PageServer, servePages } from './support/server';

let chromium: ExtensionBrowser;
let pages: PageServer;
let bundled: string;

beforeAll(async () => {
  const row = { product: '150', qty: '5', amount: '107.14', date: '09/12/2023' };
  pages = await servePages({ '/orders/1': customPage(row) });
  chromium = await launchChromium('dist/chrome');
  const options = await openOptions();
  await store(options, { profiles: { version: 1, data: { own: [customProfile], disabled: [] } } });
  bundled = await inUse(options);
  await options.close();
});

afterAll(async () => {
  await chromium?.browser.close();
  await pages?.stop();
});

/** Each test begins with the bundled model, without a way back and without anything stored of one. */
afterEach(async () => {
  const [options] = await chromium.browser.pages();
  await options?.goto(`chrome-extension://${chromium.extensionId}/src/options/index.html`);
  await options?.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: StorageApi };
    await chrome.storage.local.remove('model');
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('crossfoot').onsuccess = resolve;
    });
  });
  for (const page of (await chromium.browser.pages()).slice(1)) await page.close();
});

/** Ends the background at once, whatever it is doing. Closing its target waits, now and then, until it is idle. */
async function endWorkers(session: CDPSession): Promise<void> {
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
}

async function openOptions(): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/src/options/index.html`);
  await answered(page);
  return page;
}

/** Options have been told which model is in use, or what is the matter with it. */
async function answered(page: Page): Promise<void> {
  await page.waitForSelector('#model[aria-busy="false"] [data-action], #model [data-model]');
}

/** The SHA-256 of the model in use, as options show it. */
function inUse(page: Page): Promise<string> {
  return page.$eval('#model [data-model]', (part) => part.getAttribute('data-model') ?? '');
}

/** What options say is wrong with the model in use. */
function wrong(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector('#model > div > [role="alert"]')?.textContent ?? undefined);
}

/** Drops the files of a package, and gives the SHA-256 that options show of them. */
async function drop(page: Page, name: string): Promise<string> {
  const folder = join('tests/fixtures/keras', name);
  const files = (await readdir(folder)).filter((file) => file !== 'scores.json');
  await chooseFiles(
    page,
    '#load-model',
    files.map((file) => join(folder, file)),
  );
  await page.waitForSelector('#load-model[data-candidate="accepted"]');
  return page.$$eval('.candidate dd', (facts) => {
    const hash = facts.map(({ textContent }) => textContent ?? '').find((text) => /^[0-9a-f]{64}$/.test(text));
    return hash ?? '';
  });
}

async function use(page: Page): Promise<void> {
  await page.click('[data-action="use"]');
  await page.waitForSelector('#load-model[data-candidate="none"]');
}

/** Puts the bundled model in use, in one click. */
async function returnToBundled(page: Page): Promise<void> {
  await page.click('#model [data-action="bundled"]');
  await page.waitForSelector(`#model [data-model="${bundled}"]`);
}

/** Checks the page with the four fields of the packages, and tells which model judged it. */
async function check(): Promise<Shown & { readonly model: string | undefined }> {
  const page = await chromium.browser.newPage();
  await page.goto(`${pages.url}/orders/1`);
  const popup = await chromium.clickAction(page);
  const shown = await readPopup(popup);
  const model = await popup.evaluate(() => document.querySelector('.trace code')?.textContent ?? undefined);
  await popup.close();
  await page.close();
  return { ...shown, model };
}

describe('a background that is ended while a model is put in use', () => {
  // Each step is one answer of the page; by then the background has come a little further.
  for (const steps of [0, 1, 2, 4, 8, 16, 32, 64]) {
    it(`leaves the whole old or the whole new one, and pressing again succeeds: after ${steps} steps`, async () => {
      const options = await openOptions();
      expect(await inUse(options)).toBe(bundled);
      const other = await drop(options, 'keras3-h5');
      const session = await options.createCDPSession();
      await options.click('[data-action="use"]');
      for (let step = 0; step < steps; step += 1) await options.evaluate(() => document.readyState);
      await endWorkers(session);
      await options.reload();
      await answered(options);
      const now = await inUse(options);
      expect([bundled, other]).toContain(now);
      expect(await wrong(options)).toBeUndefined();
      const { model, verdict } = await check();
      expect([model, verdict]).toEqual([now, now === other ? 'normal' : 'incomplete']);
      await options.bringToFront();
      await drop(options, 'keras3-h5');
      await use(options);
      expect(await inUse(options)).toBe(other);
      await returnToBundled(options);
      await options.close();
    });
  }

  it('puts it in use all the same when the page is still there to ask once more', async () => {
    const options = await openOptions();
    const other = await drop(options, 'keras2-h5');
    const session = await options.createCDPSession();
    await options.click('[data-action="use"]');
    await endWorkers(session);
    await options.waitForSelector('#load-model[data-candidate="none"]');
    expect([await inUse(options), await wrong(options)]).toEqual([other, undefined]);
    expect((await check()).model).toBe(other);
    await options.bringToFront();
    await returnToBundled(options);
    await options.close();
  });
});

describe('stored files of the model in use', () => {
  const damages: Readonly<Record<string, Damage>> = {
    'a byte of the weights is another': { file: 'group1-shard1of1.bin', flip: 5 },
    'the weights are cut': { file: 'group1-shard1of1.bin', cut: 4 },
    'a byte of the threshold is another': { file: 'anomaly_threshold.json', flip: 18 },
  };

  for (const [damage, change] of Object.entries(damages)) {
    it(`are not used when ${damage}: options say so, checks too, and one click leads to the bundled model`, async () => {
      const options = await openOptions();
      const other = await drop(options, 'keras3-h5');
      await use(options);
      await changeStored(options, other, change);
      await endWorkers(await options.createCDPSession());
      await options.reload();
      await answered(options);
      expect(await wrong(options)).toMatch(/no invoice is checked: .*damaged/);
      expect((await check()).problem).toBe('modelUnusable');
      await options.bringToFront();
      await returnToBundled(options);
      expect(await wrong(options)).toBeUndefined();
      expect((await check()).model).toBe(bundled);
      await options.close();
    });
  }

  it('that are damaged do not keep another model from being loaded', async () => {
    const options = await openOptions();
    await changeStored(options, await dropAndUse(options, 'keras3-h5'), { file: 'model.json', flip: 0 });
    await endWorkers(await options.createCDPSession());
    await options.reload();
    await answered(options);
    const other = await dropAndUse(options, 'keras2-h5');
    expect([await inUse(options), await wrong(options)]).toEqual([other, undefined]);
    expect((await check()).model).toBe(other);
    await options.bringToFront();
    await returnToBundled(options);
    await options.close();
  });

  it('that are damaged are not returned to: the model in use stays', async () => {
    const options = await openOptions();
    await changeStored(options, await dropAndUse(options, 'keras3-h5'), { file: 'model.json', flip: 0 });
    await returnToBundled(options);
    await options.click('#model [data-action="previous"]');
    await options.waitForSelector('#load-model [role="alert"]');
    expect(await options.$eval('#load-model [role="alert"]', (said) => said.textContent)).toMatch(
      /The model in use has not changed.*damaged/,
    );
    expect(await inUse(options)).toBe(bundled);
    await options.close();
  });

  async function dropAndUse(options: Page, name: string): Promise<string> {
    const hash = await drop(options, name);
    await use(options);
    return hash;
  }
});

describe('a database of a newer version of the extension', () => {
  it('is left as it is; options say what does not work, and the bundled model does', async () => {
    const options = await openOptions();
    await drop(options, 'keras3-h5');
    await use(options);
    await openNewer(options);
    await endWorkers(await options.createCDPSession());
    await options.reload();
    await answered(options);
    expect(await wrong(options)).toMatch(/storage cannot be read/);
    expect((await check()).problem).toBe('modelUnusable');
    await options.bringToFront();
    await returnToBundled(options);
    expect(await options.$eval('#load-model', (part) => part.getAttribute('data-candidate'))).toBe('none');
    expect((await check()).model).toBe(bundled);
    await options.bringToFront();
    await drop(options, 'keras2-h5');
    await options.click('[data-action="use"]');
    await options.waitForSelector('#load-model[data-candidate="refused"]');
    expect(await options.$eval('#load-model [role="alert"]', (said) => said.textContent)).toMatch(
      /could not be stored .*The model in use has not changed/,
    );
    expect(await inUse(options)).toBe(bundled);
    expect(await storedPackages(options)).toBe(1);
    await options.close();
  });

  it('goes with everything else when everything is deleted; then models can be loaded again', async () => {
    const options = await openOptions();
    await openNewer(options);
    await options.click('[data-action="delete-everything"]');
    await options.click('[data-action="delete-now"]');
    await options.waitForFunction(
      () => /Everything was deleted/.test(document.querySelector('#settings .part')?.textContent ?? ''),
      { polling: 50 },
    );
    const other = await drop(options, 'keras2-h5');
    await use(options);
    expect(await inUse(options)).toBe(other);
    await options.close();
  });
});

/** One change of one file: the lowest bit of the byte at a place, or the first bytes gone. */
interface Damage {
  readonly file: string;
  readonly flip?: number;
  readonly cut?: number;
}

/** Changes a stored file of a package behind the extension's back. */
async function changeStored(page: Page, sha256: string, damage: Damage): Promise<void> {
  await page.evaluate(
    (hash, { file, flip, cut = 0 }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('crossfoot');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const { result: database } = opening;
          const packages = database.transaction('packages', 'readwrite').objectStore('packages');
          const getting = packages.get(hash);
          getting.onsuccess = () => {
            const bytes = Uint8Array.from(getting.result.files[file]).slice(cut);
            if (flip !== undefined) bytes[flip] = (bytes[flip] ?? 0) ^ 1;
            getting.result.files[file] = bytes;
            packages.put(getting.result).onsuccess = () => {
              database.close();
              resolve();
            };
          };
        };
      }),
    sha256,
    damage,
  );
}

/** Opens the database as a later version of the extension might, which changes its version for good. */
async function openNewer(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('crossfoot', 99);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
}

/** How many packages are stored, in whatever version of the database. */
function storedPackages(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('crossfoot');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('packages').objectStore('packages').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

interface StorageApi {
  readonly storage: { readonly local: { remove(key: string): Promise<void> } };
}
