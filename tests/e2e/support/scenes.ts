import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Language } from '../../../src/invoice/types';
import { type ExtensionBrowser, launchChromium } from './chromium';
import { grantedBuild } from './grantedBuild';
import { ledgerPage } from './ledgerPage';
import { chooseFiles, store } from './options';
import { readPopup } from './popup';
import { servePages } from './server';
import { daysAgo, nothing, tallyroomPage } from './tallyroomPage';

/** A browser in which every page and dialog of the extension can be brought up, with sites to check and to test. */
export interface Stage extends ExtensionBrowser {
  readonly url: string;
  /** Opens a page of the extension by its path. */
  readonly open: (path: string) => Promise<Page>;
  /** From now on pages speak this language. */
  readonly speak: (language: Language) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A page or dialog of the extension in one state. */
export interface Scene {
  readonly name: string;
  readonly open: (stage: Stage) => Promise<Page>;
}

/** A portal of one's own, with a long name and some selectors that find nothing. */
export const ownProfile = {
  version: 1,
  id: 'ledger',
  name: 'Buchhaltungsportal der Beispielgesellschaft',
  urlPatterns: ['*://127.0.0.1/ledger/bills/*', 'https://rechnungen.buchhaltung.example.com/belege/eingang/*'],
  pageKind: 'detail',
  numberLocale: 'de-DE',
  dateLocale: 'de-DE',
  direction: 'purchase',
  company: { name: 'Beispielgesellschaft' },
  fields: {
    invoiceNumber: [{ css: '#no' }],
    issueDate: [{ css: '.date' }, { css: '#issued' }],
    sellerName: [{ css: '#secret' }],
    netTotal: [{ css: '#net' }],
    taxTotal: [{ css: '#no' }],
    grossTotal: [{ css: '#gross', attribute: 'data-cents' }],
    'x-cost_center': [{ css: '.nowhere' }],
  },
  lines: { row: [{ css: 'tr.pos' }], fields: { quantity: [{ css: '.q' }], net: [{ css: 'td' }] } },
} as const;

/** Starts the browser. Every site is granted, for nobody can click the browser's own question. */
export async function openStage(): Promise<Stage> {
  const issued = daysAgo(3);
  const pages = await servePages({
    '/tallyroom/invoices/normal': tallyroomPage({ issued }),
    '/tallyroom/invoices/anomaly': tallyroomPage({ issued, total: '1200.00' }),
    '/tallyroom/invoices/incomplete': tallyroomPage(nothing),
    '/ledger/bills/7': ledgerPage(),
    '/elsewhere': '<p>no portal</p>',
  });
  const build = await grantedBuild();
  const chromium = await launchChromium(build.folder);
  const open = async (path: string) => {
    const page = await chromium.browser.newPage();
    await page.goto(`chrome-extension://${chromium.extensionId}${path}`);
    return page;
  };
  const speak = async (language: Language) => {
    const page = await open('/src/options/welcome.html');
    const settings = { backend: 'wasm', theme: 'system', language, company: '' };
    await store(page, {
      settings: { version: 2, data: settings },
      profiles: { version: 1, data: { own: [ownProfile], disabled: ['kontorblatt'] } },
    });
    await page.close();
  };
  const close = async () => {
    await chromium.browser.close();
    await pages.stop();
    await build.remove();
  };
  return { ...chromium, url: pages.url, open, speak, close };
}

/** The popup for a page, in a window of its own, whose width can be chosen. */
async function openPopup({ browser, url, open }: Stage, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url + path);
  const own = await open('/src/options/welcome.html');
  const tabId = await own.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as { chrome: TabsApi };
    return (await chrome.tabs.query({})).find((tab) => tab.url === address)?.id;
  }, url + path);
  await own.close();
  const popup = await open(`/src/popup/index.html?tab=${tabId}`);
  await readPopup(popup);
  await page.close();
  return popup;
}

async function openOptions({ open }: Stage): Promise<Page> {
  const page = await open('/src/options/index.html');
  await page.waitForSelector('[data-profile="ledger"]');
  await page.waitForSelector('[data-feature]');
  await page.waitForSelector('[data-backend]');
  return page;
}

async function openEditor({ open }: Stage, hash: string): Promise<Page> {
  const page = await open(`/src/options/index.html${hash}`);
  await page.waitForSelector('#editor');
  await page.waitForSelector('[data-place="fields.grossTotal.0"]');
  return page;
}

async function offerModel(page: Page, isWhole: boolean): Promise<Page> {
  const folder = 'tests/fixtures/keras/keras3-h5';
  const names = (await readdir(folder)).filter((name) => name !== 'scores.json' && (isWhole || name !== 'model.json'));
  await chooseFiles(
    page,
    '#load-model',
    names.map((name) => join(folder, name)),
  );
  await page.waitForSelector(`#load-model[data-candidate="${isWhole ? 'accepted' : 'refused'}"]`);
  return page;
}

async function openHand({ open }: Stage, begin: string): Promise<Page> {
  const page = await open(`/src/popup/index.html?hand=${begin}`);
  await readPopup(page);
  return page;
}

/** Every page and dialog, in the states in which they look different. */
export const scenes: readonly Scene[] = [
  ...['normal', 'anomaly', 'incomplete'].map((name) => ({
    name: `popup, ${name}`,
    open: (stage: Stage) => openPopup(stage, `/tallyroom/invoices/${name}`),
  })),
  { name: 'popup, portal not set up', open: (stage) => openPopup(stage, '/elsewhere') },
  {
    name: 'popup, editing',
    open: async (stage) => {
      const popup = await openPopup(stage, '/tallyroom/invoices/anomaly');
      await popup.click('[data-action="edit"]');
      await popup.waitForSelector('[data-field="grossTotal"] input');
      return popup;
    },
  },
  { name: 'check by hand, empty', open: (stage) => openHand(stage, 'empty') },
  { name: 'check by hand, demo', open: (stage) => openHand(stage, 'demo') },
  { name: 'options', open: openOptions },
  {
    name: 'options, asking to delete everything',
    open: async (stage) => {
      const page = await openOptions(stage);
      await page.click('[data-action="delete-everything"]');
      await page.waitForSelector('dialog[open]');
      return page;
    },
  },
  {
    name: 'options, a model with a file missing',
    open: async (stage) => offerModel(await openOptions(stage), false),
  },
  { name: 'options, a model accepted', open: async (stage) => offerModel(await openOptions(stage), true) },
  {
    name: 'editor, new with mistakes',
    open: async (stage) => {
      const page = await openEditor(stage, '#new');
      await page.type('input[data-place="fields.grossTotal.0"]', ':has(a):has(b):has(c)');
      await page.click('[data-action="save"]');
      await page.waitForSelector('.bar-state [role="alert"]');
      return page;
    },
  },
  {
    name: 'editor, tested',
    open: async (stage) => {
      const bill = await stage.browser.newPage();
      await bill.goto(`${stage.url}/ledger/bills/7`);
      const page = await openEditor(stage, '#edit=ledger');
      await page.click('[data-action="test"]');
      await page.waitForSelector('.outcome[data-good="true"]');
      await bill.close();
      await page.bringToFront();
      return page;
    },
  },
  {
    name: 'editor, leaving with changes',
    open: async (stage) => {
      const page = await openEditor(stage, '#edit=ledger');
      await page.type('input[data-place="name"]', '!');
      await page.click('[data-action="cancel"]');
      await page.waitForSelector('dialog[open]');
      return page;
    },
  },
  {
    name: 'welcome',
    open: async ({ open }) => {
      const page = await open('/src/options/welcome.html');
      await page.type('input', 'not an address');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[role="alert"]');
      return page;
    },
  },
];

interface TabsApi {
  readonly tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
}
