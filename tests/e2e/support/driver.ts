import type { Browser, Page } from 'puppeteer-core';
import { endBackground, launchChromium } from './chromium';
import { launchFirefox } from './firefox';

/** One way to drive a browser with the extension, the same for every flow. */
export interface Driver {
  readonly newPage: () => Promise<Page>;
  /** Checks the invoice in a page and gives the popup that shows it. */
  readonly check: (page: Page) => Promise<Page>;
  readonly openOptions: () => Promise<Page>;
  /** Opens a page of the extension by its path. */
  readonly openOwn: (path: string) => Promise<Page>;
  /** The page at an address that contains a text, which the extension opens by itself. */
  readonly openedPage: (part: string) => Promise<Page>;
  /** Ends the background, or waits until the browser has ended it for having nothing to do. */
  readonly endBackground: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** In Chromium a click on the toolbar button opens the popup and grants the page. */
export async function chromiumDriver(folder = 'dist/chrome'): Promise<Driver> {
  const chromium = await launchChromium(folder);
  const { browser, extensionId, clickAction } = chromium;
  const openOwn = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${extensionId}${path}`);
    return page;
  };
  return {
    newPage: () => browser.newPage(),
    check: (page) => clickAction(page),
    openOptions: () => openOwn('/src/options/index.html'),
    openOwn,
    openedPage: (part) => openedPage(browser, part),
    endBackground: () => endBackground(chromium),
    close: () => browser.close(),
  };
}

/**
 * Firefox's toolbar cannot be clicked from outside. The site is granted in options, as a person does, and the popup
 * page is opened in a window of its own for the tab.
 */
export async function firefoxDriver(folder = 'dist/firefox'): Promise<Driver> {
  const { browser, openOwnPage } = await launchFirefox(folder);
  const options = await openOwnPage('/src/options/index.html');
  await options.waitForSelector('[data-profile="tallyroom"] button');
  await options.click('[data-profile="tallyroom"] button');
  await options.waitForSelector('[data-profile="tallyroom"] button[data-granted="true"]');
  return {
    newPage: () => browser.newPage(),
    check: async (page) => openOwnPage(`/src/popup/index.html?tab=${await tabOf(options, page)}`),
    openOptions: () => openOwnPage('/src/options/index.html'),
    openOwn: openOwnPage,
    openedPage: (part) => openedPage(browser, part),
    endBackground: () => backgroundEnded(options),
    close: () => browser.close(),
  };
}

async function openedPage(browser: Browser, part: string): Promise<Page> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address.includes(part)) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no page at ${part} was opened`);
}

/** The tab that shows a page, asked from a page of the extension. Single-page portals change their address late. */
async function tabOf(extensionPage: Page, page: Page): Promise<number> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const address = await page.evaluate(() => location.href);
    const id = await extensionPage.evaluate(async (wanted) => {
      const { browser } = globalThis as unknown as {
        browser: { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } };
      };
      return (await browser.tabs.query({})).find(({ url }) => url === wanted)?.id;
    }, address);
    if (id !== undefined) return id;
  }
  throw new Error(`no tab shows ${page.url()}`);
}

/** A page that lives shows the background among the extension's views without waking it. */
async function backgroundEnded(extensionPage: Page): Promise<void> {
  await extensionPage.waitForFunction(
    () => {
      const { browser } = globalThis as unknown as { browser: { extension: { getViews(): Window[] } } };
      return !browser.extension.getViews().some(({ location }) => location.pathname.includes('background'));
    },
    { polling: 200, timeout: 30_000 },
  );
}
