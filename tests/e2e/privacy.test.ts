import { readFile } from 'node:fs/promises';
import type { CDPSession, Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchChromium } from './support/chromium';
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
/** Every address that a page of ours, our worker or the invoice's page asked for after the click. */
const requested: string[] = [];

beforeAll(async () => {
  const issued = daysAgo(3);
  pages = await servePages({
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
});

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
    for (const route of ['background/check', 'background/outline', 'background/model', 'background/engine']) {
      const request = { tabId: 1, frameId: 0, selector: 'body', address: '' };
      const expression = `chrome.runtime.sendMessage(${JSON.stringify({ route, request })})`;
      const { result } = await session.send('Runtime.evaluate', {
        contextId,
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      expect([route, result.value]).toEqual([route, { ok: false, code: 'refused' }]);
    }
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
