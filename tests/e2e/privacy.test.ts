import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backgroundRoutes } from '../../src/messaging/routes';
import { wellFormedRequests } from '../unit/messaging/wellFormedRequests';
import { type ExtensionBrowser, launchChromium } from './support/chromium';
import { chooseFiles, stored, temporaryFolder } from './support/options';
import { readPopup } from './support/popup';
import { type PageServer, servePages } from './support/server';
import { daysAgo, tallyroomPage } from './support/tallyroomPage';

const spy = `<script>
  window.seen = [];
  addEventListener('message', (event) => seen.push(event.data));
  new MutationObserver((changes) => seen.push(...changes.map((change) => change.type))).observe(document, { childList: true, subtree: true, attributes: true });
</script>`;

let chromium: ExtensionBrowser;
let pages: PageServer;
/** What was asked of the server by what was only named in a file. */
const leaks: string[] = [];
/** Every address that a page of ours, our worker or the invoice's page asked for after the click. */
const requested: string[] = [];

beforeAll(async () => {
  const issued = daysAgo(3);
  pages = await servePages({
    '/leak/*': (request, response) => {
      leaks.push(request.url ?? '');
      response.end();
    },
    '/tallyroom/invoices/wrong': tallyroomPage({ issued, total: '1200.00' }, spy),
    '/tallyroom/invoices/markup': tallyroomPage({ issued }).replace(
      'class="value">T-1<',
      'class="value">&lt;img src=x onerror="window.broken=1"&gt;<',
    ),
  });
  chromium = await launchChromium('dist/chrome');
});

afterAll(async () => {
  await chromium?.browser.close();
  await pages?.stop();
});

async function record(target: Target): Promise<void> {
  const session: CDPSession | undefined = await target.createCDPSession().catch(() => undefined);
  session?.on('Network.requestWillBeSent', ({ request }) => requested.push(request.url));
  await session?.send('Network.enable').catch(() => undefined);
}

describe('what leaves the browser', () => {
  it('is nothing: no page and no worker of the extension asks for anything outside of it', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`${pages.url}/tallyroom/invoices/wrong`);
    chromium.browser.on('targetcreated', (target: Target) => void record(target));
    await Promise.all(chromium.browser.targets().map(record));
    const popup = await chromium.clickAction(page);
    expect((await readPopup(popup)).verdict).toBe('anomaly');
    await popup.click('[data-field="grossTotal"] th button');
    await page.waitForFunction(() => document.documentElement.lastElementChild?.localName === 'div');
    const outside = requested.filter((address) => /^(https?|wss?|ftp):/.test(address));
    expect(outside).toEqual([]);
    expect(requested.some((address) => address.startsWith('chrome-extension:'))).toBe(true);
    await popup.close();
    await page.close();
  });

  it('is nothing from the welcome page, options, a model that is loaded, and an e-invoice checked by hand', async () => {
    const asked: string[] = [];
    const welcome = await openRecorded('/src/options/welcome.html', asked);
    await welcome.waitForSelector('form');
    const options = await openRecorded('/src/options/index.html', asked);
    await options.waitForSelector('[data-backend]');
    requested.length = 0;
    await Promise.all(chromium.browser.targets().map(record));
    const model = 'tests/fixtures/keras/keras3-h5';
    const names = (await readdir(model)).filter((name) => name !== 'scores.json');
    await chooseFiles(
      options,
      '#load-model',
      names.map((name) => join(model, name)),
    );
    await options.waitForSelector('[data-action="use"]');
    await options.click('[data-action="use"]');
    await options.waitForSelector('[data-action="bundled"]');
    await options.click('[data-action="bundled"]');
    await options.waitForFunction(() => !document.querySelector('[data-action="bundled"]'), { polling: 50 });
    const hand = await openRecorded('/src/popup/index.html?hand=empty', asked);
    await readPopup(hand);
    const files = await temporaryFolder('e-invoice');
    const invoice = await readFile('tests/fixtures/e-invoices/xrechnung-ubl.xml', 'utf8');
    const path = await files.write('leaky.xml', namingAddresses(invoice, `${pages.url}/leak`));
    await chooseFiles(hand, '.intro', [path]);
    await hand.waitForFunction(
      () => document.querySelector('.intro [role="status"]')?.textContent?.includes('leaky.xml'),
      { polling: 50 },
    );
    await files.remove();
    // The bundled model is fetched from the extension itself, which shows that the background is listened to.
    expect(requested.some((address) => address.endsWith('/model/model.json'))).toBe(true);
    for (const part of ['welcome.html', 'options/index.html', 'popup/index.html'])
      expect(asked.some((address) => address.includes(part))).toBe(true);
    const outside = [...asked, ...requested].filter((address) => !/^(chrome-extension|data|blob):/.test(address));
    expect(outside).toEqual([]);
    expect(leaks).toEqual([]);
    await Promise.all([welcome, options, hand].map((page) => page.close()));
  });
});

/** An e-invoice that names a style sheet, a schema and an attachment elsewhere, for whoever would fetch them. */
function namingAddresses(invoice: string, address: string): string {
  const named = invoice
    .replace('?>', `?>\n<?xml-stylesheet type="text/xsl" href="${address}/style.xsl"?>`)
    .replace(
      '<Invoice ',
      `<Invoice xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:schemaLocation="x ${address}/a.xsd" `,
    )
    .replace(/(<cbc:Name>)/, `$1<img xmlns="http://www.w3.org/1999/xhtml" src="${address}/image.png"/>`);
  for (const part of ['style.xsl', 'a.xsd', 'image.png']) expect(named).toContain(`${address}/${part}`);
  return named;
}

/** Opens a page of the extension, and notes every address that it asks for from the first on. */
async function openRecorded(path: string, asked: string[]): Promise<Page> {
  const page = await chromium.browser.newPage();
  const session = await page.createCDPSession();
  session.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
  session.on('Network.webSocketCreated', ({ url }) => asked.push(url));
  await session.send('Network.enable');
  await page.goto(`chrome-extension://${chromium.extensionId}${path}`);
  return page;
}

describe('what the page can see of a check', () => {
  it('is nothing: no message, no value, no change but the outline that was asked for', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`${pages.url}/tallyroom/invoices/wrong`);
    await page.evaluate(() => {
      (globalThis as unknown as { seen: unknown[] }).seen.length = 0;
    });
    const popup = await chromium.clickAction(page);
    await readPopup(popup);
    const seen = await page.evaluate(() => ({
      events: (globalThis as unknown as { seen: unknown[] }).seen,
      globals: Object.keys(globalThis).filter((name) => /crossfoot/i.test(name)),
    }));
    expect(seen).toEqual({ events: [], globals: [] });
    await popup.close();
    await page.close();
  });

  it('is shown as text only: markup in a field does not become markup in the popup', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`${pages.url}/tallyroom/invoices/markup`);
    const popup = await chromium.clickAction(page);
    const shown = await readPopup(popup);
    expect(shown.fields['invoiceNumber']?.value).toContain('<img');
    expect(await popup.$('img')).toBeNull();
    await popup.close();
    await page.close();
  });

  it('puts nothing into a page before the click', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`${pages.url}/tallyroom/invoices/wrong`);
    const worlds: string[] = [];
    const session = await page.createCDPSession();
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
    await session.send('Runtime.enable');
    expect(worlds.filter((origin) => origin.startsWith('chrome-extension'))).toEqual([]);
    await page.close();
  });
});

describe('the built manifest', () => {
  for (const folder of ['dist/chrome', 'dist/firefox']) {
    it(`asks for what PRIVACY.md lists and nothing else: ${folder}`, async () => {
      const manifest = JSON.parse(await readFile(`${folder}/manifest.json`, 'utf8'));
      const table = [...(await readFile('PRIVACY.md', 'utf8')).matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);
      expect([...manifest.permissions, ...manifest.optional_host_permissions]).toEqual(table);
      expect(manifest.host_permissions).toBeUndefined();
      expect(manifest.content_scripts).toBeUndefined();
      expect(manifest.externally_connectable).toBeUndefined();
      expect(manifest.web_accessible_resources).toBeUndefined();
      expect(manifest.content_security_policy.extension_pages).toMatch(/default-src 'self';.*connect-src 'self'/);
    });
  }
});

describe('messages to the background', () => {
  it('are refused from a content script, which may be in the hands of a page', async () => {
    const own = await chromium.browser.newPage();
    await own.goto(`chrome-extension://${chromium.extensionId}/src/options/index.html`);
    const before = await stored(own);
    const page = await chromium.browser.newPage();
    await page.goto(`${pages.url}/tallyroom/invoices/wrong`);
    const session = await page.createCDPSession();
    const worlds: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension')) worlds.push(context.id);
    });
    await session.send('Runtime.enable');
    const popup = await chromium.clickAction(page);
    await readPopup(popup);
    const [contextId] = worlds;
    if (contextId === undefined) throw new Error('there is no content script');
    for (const route of Object.keys(backgroundRoutes) as (keyof typeof backgroundRoutes)[]) {
      const message = { route, request: wellFormedRequests[route] };
      const { result } = await session.send('Runtime.evaluate', {
        contextId,
        expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
        awaitPromise: true,
        returnByValue: true,
      });
      expect([route, result.value]).toEqual([route, { ok: false, code: 'refused' }]);
    }
    expect(await stored(own)).toEqual(before);
    await own.close();
    await popup.close();
    await page.close();
  });

  it('are refused when they have another shape', async () => {
    const own = await chromium.browser.newPage();
    await own.goto(`chrome-extension://${chromium.extensionId}/src/options/index.html`);
    const answers = await own.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      };
      const shapes = [
        { route: 'background/check', request: { tabId: 'x' } },
        { route: 'background/check', request: { tabId: 1, more: 1 } },
        { route: 'background/check' },
      ];
      return Promise.all(shapes.map((shape) => chrome.runtime.sendMessage(shape)));
    });
    expect(answers).toEqual(answers.map(() => ({ ok: false, code: 'refused' })));
    await own.close();
  });
});
