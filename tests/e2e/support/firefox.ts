import { resolve } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browsers.mjs';

/** A Firefox with the built extension in it. */
export interface FirefoxWithExtension {
  readonly browser: Browser;
  /** Opens a page of the extension in a tab of its own. */
  readonly openOwnPage: (path: string) => Promise<Page>;
}

const extensionId = 'crossfoot@crossfoot.example';
/** The background is ended when it has had nothing to do for this long; a check takes less. */
const idleTimeoutMs = 8000;
const uuid = '6d1c0a4e-3f0b-4c55-9d5e-0a6f1b2c3d4e';

/** Starts Firefox with the extension of a build folder; whatever the extension asks for is granted. */
export async function launchFirefox(
  folder: string,
  options: { readonly keepWelcome?: boolean } = {},
): Promise<FirefoxWithExtension> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('no Firefox was found');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['-remote-allow-system-access', '--width=1920', '--height=1080'],
    defaultViewport: null,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.background.idle.timeout': idleTimeoutMs,
      'intl.locale.requested': 'en-US',
    },
  });
  await browser.installExtension(resolve(folder));
  if (!options.keepWelcome) await closeWelcome(browser);
  return { browser, openOwnPage: (path) => openOwnPage(browser, path) };
}

/** The extension opens its welcome page after the installation. */
async function closeWelcome(browser: Browser): Promise<void> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address.endsWith('/welcome.html')) return page.close();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the welcome page did not open');
}

/** Going to an extension's page never resolves though the page loads: the page is asked instead. */
async function openOwnPage(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage();
  const address = `moz-extension://${uuid}${path}`;
  void page.goto(address).catch(() => undefined);
  const until = Date.now() + 20_000;
  for (;;) {
    // While the page is on its way there is no document to ask.
    const shown = await page.evaluate(() => [location.href, document.readyState]).catch(() => []);
    if (shown[0] === address && shown[1] === 'complete') break;
    if (Date.now() > until) throw new Error(`${address} did not open`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return page;
}
