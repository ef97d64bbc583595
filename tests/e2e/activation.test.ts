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

interface StorageApi {
  readonly storage: { readonly local: { remove(key: string): Promise<void> } };
}
