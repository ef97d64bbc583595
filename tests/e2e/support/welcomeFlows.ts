import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withMouse } from './person';
import { readPopup } from './popup';

/** A browser in which the extension was just installed, with what it opened by itself. */
export interface Installed {
  readonly browser: Browser;
  /** Opens a page of the extension by its path. */
  readonly openOwn: (path: string) => Promise<Page>;
}

/** The first minutes after the installation, the same in every browser. */
export function describeWelcomeFlows(browserName: string, install: () => Promise<Installed>): void {
  let installed: Installed;

  beforeAll(async () => {
    installed = await install();
  });

  afterAll(() => installed?.browser.close());

  const openWelcome = async () => {
    const welcome = await installed.openOwn('/src/options/welcome.html');
    await welcome.waitForSelector('.welcome-steps');
    return welcome;
  };

  const allow = async (welcome: Page, address: string) => {
    const person = withMouse();
    await person.fill(welcome, '.welcome form input', address);
    await person.activate(welcome, '.welcome form button');
  };

  describe(`the welcome page in ${browserName}`, () => {
    it('is opened once after the installation, and says in three steps what this does, and that nothing leaves', async () => {
      const [welcome, ...others] = await welcomePages(installed.browser);
      expect(others).toEqual([]);
      await welcome?.waitForSelector('.welcome-steps');
      expect(await welcome?.title()).toBe('Welcome to Crossfoot');
      const steps = await welcome?.$$eval('.welcome-steps li', (items) => items.map((item) => item.textContent));
      expect(steps).toEqual([
        expect.stringMatching(/click the button.*it points, you judge/),
        expect.stringMatching(/Nothing leaves this browser.*No server, no account, no statistics/),
        expect.stringMatching(/your portal once/),
      ]);
      await welcome?.close();
    });

    it('leads to a made-up invoice with one wrong field; corrected, nothing is left but that its seller is new', async () => {
      const welcome = await openWelcome();
      const person = withMouse();
      await person.activate(welcome, '[data-action="demo"]');
      await welcome.waitForSelector('main[data-verdict="anomaly"]');
      const wrong = await readPopup(welcome);
      expect([wrong.blamed, wrong.fields['grossTotal']?.value]).toEqual([['grossTotal'], '4950.40']);
      expect(await welcome.$eval('.intro', (intro) => intro.textContent)).toMatch(
        /made-up invoice with one wrong field/,
      );
      await person.fill(welcome, '#type-grossTotal', '495.04');
      await welcome.waitForSelector('main[data-verdict="review"]');
      expect((await readPopup(welcome)).blamed).toEqual(['sellerName']);
      await welcome.close();
    });

    it('leads to where a portal is set up', async () => {
      const welcome = await openWelcome();
      await withMouse().activate(welcome, '[data-action="set-up"]');
      const title = await welcome.waitForSelector('#editor-title');
      expect(await title?.evaluate((heading) => heading.textContent)).toBe('A new portal');
      await welcome.close();
    });

    it('asks for no site when what was typed is no address of one, and says so', async () => {
      for (const typed of ['', 'my portal', 'https://', 'http://*/', 'http://*.example.com', 'books:example', '%%%']) {
        const welcome = await openWelcome();
        await allow(welcome, typed);
        const said = await welcome.waitForSelector('.welcome [role="alert"]');
        expect([typed, await said?.evaluate((alert) => alert.textContent), await origins(welcome)]).toEqual([
          typed,
          'This is not the address of a website. Copy it from the browser’s address bar.',
          [],
        ]);
        await welcome.close();
      }
    });

    for (const [typed, host] of [
      ['http://127.0.0.1:8080/invoices?page=2', '127.0.0.1'],
      [' books.example.com ', 'books.example.com'],
    ] as const) {
      it(`asks for the site of ${typed.trim()}, says that it was allowed, and may read it from then on`, async () => {
        const welcome = await openWelcome();
        expect(await mayRead(welcome, host)).toBe(false);
        await allow(welcome, typed);
        await welcome.waitForFunction(
          (sentence) => document.querySelector('.welcome [role="status"]')?.textContent === sentence,
          { polling: 50 },
          `Invoices on ${host} are checked as you open them, once the portal is set up.`,
        );
        expect(await mayRead(welcome, host)).toBe(true);
        await welcome.close();
      });
    }
  });
}

/**
 * Approves sites on Chromium's own page of extensions, for its prompt cannot be clicked from outside: the extension may
 * not read them yet, but when it asks for one in a click the browser grants it without a prompt.
 */
export async function approveInChromium(page: Page, extensionId: string, hosts: readonly string[]): Promise<void> {
  await page.goto('chrome://extensions');
  for (const host of hosts) {
    await page.evaluate(
      (id, pattern) => {
        const { chrome } = globalThis as unknown as { chrome: DeveloperApi };
        return chrome.developerPrivate.addHostPermission(id, pattern);
      },
      extensionId,
      `*://${host}/*`,
    );
  }
  await page.close();
}

interface DeveloperApi {
  readonly developerPrivate: { addHostPermission(extensionId: string, pattern: string): Promise<void> };
}

/** The welcome pages that are open, as soon as there is one. */
async function welcomePages(browser: Browser): Promise<Page[]> {
  const until = Date.now() + 20_000;
  for (;;) {
    const pages = await browser.pages();
    const addresses = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
    const found = pages.filter((_, at) => addresses[at]?.endsWith('/welcome.html'));
    if (found.length > 0) return found;
    if (Date.now() > until) throw new Error('the welcome page did not open');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The sites that the extension may read. */
function origins(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { chrome, browser } = globalThis as unknown as Record<'chrome' | 'browser', Permissions>;
    return (await (browser ?? chrome).permissions.getAll()).origins ?? [];
  });
}

function mayRead(page: Page, host: string): Promise<boolean> {
  return page.evaluate((site) => {
    const { chrome, browser } = globalThis as unknown as Record<'chrome' | 'browser', Permissions>;
    return (browser ?? chrome).permissions.contains({ origins: [`https://${site}/*`, `http://${site}/*`] });
  }, host);
}

interface Permissions {
  readonly permissions: {
    getAll(): Promise<{ origins?: string[] }>;
    contains(permissions: { origins: string[] }): Promise<boolean>;
  };
}
