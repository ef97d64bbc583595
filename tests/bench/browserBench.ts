import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { localDate } from '../../src/invoice/calendar';
import { simulateBooks } from '../../src/simulation/books/simulateBooks';
import { type DemoBook, demoBooks } from '../demo/demoBooks';
import { type ExtensionBrowser, endBackground, launchChromium } from '../e2e/support/chromium';
import { importHistory } from '../e2e/support/importHistory';
import { type RunningPortal, startPortal } from '../portal/startPortal';
import { printTable } from './printTable';
import { median } from './statistics';

const turns = 15;
/** A new invoice, with which the calibration is fitted, and an imported one that is normal beside a long history, too. */
const [newest, checked] = [1, 3];
/** How long a history a check is measured with beside a short one, and in what parts it is imported. */
const longHistory = 100_000;
const longestImport = 10_000;
const importMs = 150_000;

/** Times what a person waits for, in Chromium, beside a service worker that does nothing. */
export async function browserBench(): Promise<void> {
  const books = demoBooks(localDate(new Date()));
  const portal = await startPortal(books);
  const noopFolder = await writeNoopExtension();
  const ours = await launchChromium('dist/chrome');
  const noop = await launchChromium(noopFolder, { keepWelcome: true });
  try {
    await importFirst(ours, books);
    const page = await openChecked(ours, portal);
    const noopPage = await noop.browser.newPage();
    await noopPage.goto(portal.invoiceUrl('tallyroom', checked));
    const { warm, empty } = await warmPopups(ours, page, noop, noopPage);
    const { cold, idle } = await coldReplies(ours, await tabOf(ours), noop);
    const long = await coldWithLongHistory(books, portal, noop);
    printTable(`What a person waits for (median of ${turns}, Chromium)`, [
      ['', 'ms', 'target'],
      ['ended background, asked for a verdict → verdict', median(cold).toFixed(0), ''],
      ['ended no-op service worker, asked → its answer', median(idle).toFixed(0), ''],
      ['ratio, pair by pair', median(cold.map((ms, at) => ms / (idle[at] ?? Number.NaN))).toFixed(1), '≤ 5'],
      [`the same with ${longHistory} invoices of history`, median(long).toFixed(0), '≤ 250'],
      ['warm, click → verdict in the DOM', median(warm).toFixed(0), ''],
      ['of which the browser takes for an empty popup', median(empty).toFixed(0), ''],
      ['difference, pair by pair', median(warm.map((ms, at) => ms - (empty[at] ?? Number.NaN))).toFixed(0), '≤ 100'],
    ]);
  } finally {
    await Promise.all([ours.browser.close(), noop.browser.close()]);
    await portal.stop();
    await rm(noopFolder, { recursive: true, force: true });
  }
}

/** The company of the first portal is known: an invoice of a new seller is read a second time, when the page stands still. */
async function importFirst(chromium: ExtensionBrowser, [book]: readonly DemoBook[]): Promise<void> {
  if (!book) return;
  const options = await ownPage(chromium, '/src/options/index.html');
  await importHistory(options, book.company, book.earlier);
  await options.close();
}

/** In a browser of its own: what is imported last is what the company does now. */
async function coldWithLongHistory(
  books: readonly DemoBook[],
  portal: RunningPortal,
  noop: ExtensionBrowser,
): Promise<number[]> {
  const chromium = await launchChromium('dist/chrome');
  try {
    await importMany(chromium, books);
    await importFirst(chromium, books);
    await openChecked(chromium, portal);
    return (await coldReplies(chromium, await tabOf(chromium), noop)).cold;
  } finally {
    await chromium.browser.close();
  }
}

/** Checks the newest invoice and opens the one that is measured; a click grants the tab. */
async function openChecked(chromium: ExtensionBrowser, portal: RunningPortal): Promise<Page> {
  const page = await chromium.browser.newPage();
  for (const invoice of [newest, checked]) {
    await page.goto(portal.invoiceUrl('tallyroom', invoice));
    await popupTime(chromium, page);
  }
  return page;
}

/** Many invoices of the first company, of sellers of their own. */
async function importMany(chromium: ExtensionBrowser, [book]: readonly DemoBook[]): Promise<void> {
  if (!book) return;
  for (let from = 0; from < longHistory; from += longestImport) {
    const invoices = simulateBooks(`bench ${from}`, { invoices: longestImport });
    const options = await ownPage(chromium, '/src/options/index.html');
    await importHistory(options, book.company, invoices, importMs, `from ${from}.csv`);
    await options.close();
  }
}

/** From the click to the mark that a popup sets: ours with its verdict, an empty one with its first script, in turn. */
async function warmPopups(ours: ExtensionBrowser, page: Page, noop: ExtensionBrowser, noopPage: Page) {
  const warm: number[] = [];
  const empty: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    warm.push(await popupTime(ours, page));
    empty.push(await popupTime(noop, noopPage));
  }
  return { warm, empty };
}

async function popupTime(chromium: ExtensionBrowser, page: Page): Promise<number> {
  let clicked = 0;
  const popup = await chromium.clickAction(page, () => {
    clicked = Date.now();
  });
  await popup.waitForFunction(() => performance.getEntriesByName('verdict').length > 0);
  const marked = await popup.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('verdict')[0]?.startTime ?? Number.NaN),
  );
  await popup.close();
  return marked - clicked;
}

/** In turn, each with its service worker ended just before. */
async function coldReplies(chromium: ExtensionBrowser, tabId: number, noop: ExtensionBrowser) {
  const cold: number[] = [];
  const idle: number[] = [];
  const ourPage = await ownPage(chromium, '/src/options/index.html');
  const noopPage = await ownPage(noop, '/page.html');
  const check = { route: 'background/check', request: { tabId } };
  // The browser ends by itself what had nothing to do; only what runs can be ended.
  await Promise.all([replyTime(ourPage, check), replyTime(noopPage, {})]);
  for (let turn = 0; turn < turns; turn += 1) {
    await endBackground(chromium);
    const ours = await replyTime(ourPage, check);
    // Any other verdict is given on a second reading, with waits that are not what is measured.
    if (ours.verdict !== 'normal') throw new Error(`the verdict is ${ours.verdict}, not normal`);
    cold.push(ours.ms);
    await endBackground(noop);
    idle.push((await replyTime(noopPage, {})).ms);
  }
  return { cold, idle };
}

async function replyTime(page: Page, message: object): Promise<{ ms: number; verdict: string | undefined }> {
  return page.evaluate(async (sent) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    const from = performance.now();
    const reply = await chrome.runtime.sendMessage(sent);
    const { value } = reply as { value?: { judgement?: { verdict: string } } };
    return { ms: performance.now() - from, verdict: value?.judgement?.verdict };
  }, message);
}

async function ownPage({ browser, extensionId }: ExtensionBrowser, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}${path}`);
  return page;
}

/** The tab that was granted by the click. */
async function tabOf(chromium: ExtensionBrowser): Promise<number> {
  const page = await ownPage(chromium, '/src/options/index.html');
  const id = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } };
    };
    return (await chrome.tabs.query({})).find(({ url }) => url?.includes('/tallyroom/'))?.id;
  });
  await page.close();
  if (id === undefined) throw new Error('the invoice’s tab is gone');
  return id;
}

/** An extension whose service worker answers every message at once. */
async function writeNoopExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'crossfoot-noop-'));
  const manifest = {
    manifest_version: 3,
    name: 'no-op',
    version: '1',
    background: { service_worker: 'worker.js' },
    action: { default_popup: 'src/popup/index.html' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await mkdir(join(folder, 'src/popup'), { recursive: true });
  await writeFile(
    join(folder, 'src/popup/index.html'),
    '<!doctype html><title>no-op</title><script src="mark.js"></script>',
  );
  await writeFile(join(folder, 'src/popup/mark.js'), 'performance.mark("verdict");');
  await writeFile(join(folder, 'page.html'), '<!doctype html><title>no-op</title>');
  await writeFile(join(folder, 'worker.js'), 'chrome.runtime.onMessage.addListener((_, __, reply) => { reply(1); });');
  return folder;
}
