import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, endBackground, launchChromium } from './support/chromium';
import { foliodeskPage } from './support/foliodeskPage';
import { type GrantedBuild, grantedBuild } from './support/grantedBuild';
import { readPopup, type Shown } from './support/popup';
import { type PageServer, servePages } from './support/server';
import { daysAgo, tallyroomPage } from './support/tallyroomPage';

let pages: PageServer;

beforeAll(async () => {
  const issued = daysAgo(4);
  pages = await servePages({
    '/tallyroom/invoices/good': tallyroomPage({ issued }),
    '/tallyroom/invoices/wrong': tallyroomPage({ issued, total: '1200.00' }),
    '/tallyroom/invoices/late': `${tallyroomPage({ issued, total: '' })}<script>
      setTimeout(() => { document.querySelector('tr.total td').textContent = '120.00'; }, 400);</script>`,
    '/tallyroom/invoices/ticker': `${tallyroomPage({ issued, total: '1200.00' })}<p id="clock"></p><script>
      setInterval(() => { document.querySelector('#clock').textContent = Math.random(); }, 50);</script>`,
    '/tallyroom/invoices/restless': `${tallyroomPage({ issued, total: '1200.00' })}<script>
      setInterval(() => { document.querySelector('tr.total td').textContent = (1200 + Math.random()).toFixed(2); }, 20);</script>`,
    '/foliodesk/': foliodeskPage(issued),
    '/tallyroom/invoices/drip': `<body><script>
      const rows = ${JSON.stringify(tallyroomPage({ issued }))};
      let shown = 0;
      const timer = setInterval(() => {
        shown += 200;
        document.body.innerHTML = rows.slice(0, shown);
        if (shown >= rows.length) clearInterval(timer);
      }, 100);</script>`,
  });
});

afterAll(() => pages?.stop());

describe('a background that is ended', () => {
  let chromium: ExtensionBrowser;
  let page: Page;

  beforeAll(async () => {
    chromium = await launchChromium('dist/chrome');
    page = await chromium.browser.newPage();
    await page.goto(`${pages.url}/tallyroom/invoices/wrong`);
  });

  afterAll(() => chromium?.browser.close());

  it('gives the same verdict when it starts cold', async () => {
    const first = await chromium.clickAction(page);
    const warm = await readPopup(first);
    await first.close();
    await endBackground(chromium);
    const second = await chromium.clickAction(page);
    const cold = await readPopup(second);
    await second.close();
    expect(cold).toEqual(warm);
    expect(cold.blamed).toEqual(['grossTotal']);
  });

  it('gives the same verdict when it is ended in the middle of a check', async () => {
    const before = await chromium.clickAction(page);
    const expected = await readPopup(before);
    // The check of a wrong invoice waits for the page to stand still; in that time the background goes.
    await before.evaluate(() =>
      [...document.querySelectorAll('button')].find((button) => button.textContent === 'Check again')?.click(),
    );
    await before.waitForSelector('main[aria-busy="true"]');
    await endBackground(chromium);
    expect(await readPopup(before)).toEqual(expected);
    await before.close();
  });
});

describe('pages that fill while they are read', () => {
  let chromium: ExtensionBrowser;

  beforeAll(async () => {
    chromium = await launchChromium('dist/chrome');
  });

  afterAll(() => chromium?.browser.close());

  for (const name of ['late', 'drip']) {
    it(`gives no verdict on half a page: ${name}`, async () => {
      const page = await chromium.browser.newPage();
      await page.goto(`${pages.url}/tallyroom/invoices/${name}`, { waitUntil: 'domcontentloaded' });
      const popup = await chromium.clickAction(page);
      expect((await readPopup(popup)).verdict).toBe('normal');
      await popup.close();
      await page.close();
    });
  }
});

describe('sites that are checked by themselves', () => {
  let chromium: ExtensionBrowser;
  let build: GrantedBuild;

  beforeAll(async () => {
    build = await grantedBuild();
    chromium = await launchChromium(build.folder);
  });

  afterAll(async () => {
    await chromium?.browser.close();
    await build?.remove();
  });

  it('shows each invoice’s verdict on the button as it is opened, as a sign and in words', async () => {
    const ownPage = await chromium.browser.newPage();
    await ownPage.goto(`chrome-extension://${chromium.extensionId}/src/options/index.html`);
    const page = await chromium.browser.newPage();
    for (const [name, sign, words] of [
      ['good', '✓', 'Crossfoot: normal'],
      ['wrong', '!', 'Crossfoot: something is wrong'],
      ['good', '✓', 'Crossfoot: normal'],
    ] as const) {
      await page.goto(`${pages.url}/tallyroom/invoices/${name}`);
      const shown = await ownPage.waitForFunction(
        async (address, wanted) => {
          const { chrome } = globalThis as unknown as { chrome: ChromeApi };
          const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
          if (!tab) return false;
          const text = await chrome.action.getBadgeText({ tabId: tab.id });
          return text === wanted && { text, title: await chrome.action.getTitle({ tabId: tab.id }) };
        },
        { polling: 50, timeout: 10_000 },
        page.url(),
        sign,
      );
      expect(await shown.jsonValue()).toEqual({ text: sign, title: words });
    }
  });
});

describe('single-page portals', () => {
  let chromium: ExtensionBrowser;

  beforeAll(async () => {
    chromium = await launchChromium('dist/chrome');
  });

  afterAll(() => chromium?.browser.close());

  it('never judge the invoice before under the next one’s address', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`${pages.url}/foliodesk/#/invoices/1`);
    const first = await chromium.clickAction(page);
    const before = await readPopup(first);
    expect([before.fields['invoiceNumber']?.value, before.verdict]).toEqual(['F-1', 'normal']);
    await first.close();
    // The address changes at once; the form goes on showing the first invoice for a second.
    await page.evaluate(() => {
      location.hash = '#/invoices/2';
    });
    const second = await chromium.clickAction(page);
    const after = await readPopup(second);
    expect([after.fields['invoiceNumber']?.value, after.verdict, after.blamed]).toEqual([
      'F-2',
      'anomaly',
      ['grossTotal'],
    ]);
    await second.close();
    await page.close();
  });
});

describe('pages that never stand still', () => {
  let chromium: ExtensionBrowser;

  beforeAll(async () => {
    chromium = await launchChromium('dist/chrome');
  });

  afterAll(() => chromium?.browser.close());

  it('are judged when only something else in them moves', async () => {
    await check('ticker', (shown) => expect([shown.verdict, shown.blamed]).toEqual(['anomaly', ['grossTotal']]));
  });

  it('are not judged while their values change', async () => {
    await check('restless', (shown) => expect([shown.verdict, shown.problem]).toEqual(['incomplete', 'pageChanging']));
  });

  async function check(name: string, look: (shown: Shown) => unknown): Promise<void> {
    const page = await chromium.browser.newPage();
    await page.goto(`${pages.url}/tallyroom/invoices/${name}`);
    const popup = await chromium.clickAction(page);
    look(await readPopup(popup));
    await popup.close();
    await page.close();
  }
});

interface ChromeApi {
  readonly tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  readonly action: { getBadgeText(tab: object): Promise<string>; getTitle(tab: object): Promise<string> };
}
