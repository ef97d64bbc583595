import { type Browser, type Extension, launch, type Page, type Target } from 'puppeteer-core';
import { findChromium } from '../../../scripts/browsers.mjs';

/** A Chromium with the built extension in it. */
export interface ExtensionBrowser {
  readonly browser: Browser;
  readonly extensionId: string;
  /** Clicks the toolbar button while a page is in front, and gives the popup that it opens. */
  readonly clickAction: (page: Page, onClick?: () => void) => Promise<Page>;
}

const quietArguments = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-GB',
];

/** How Chromium is started. */
export interface LaunchOptions {
  readonly headless?: boolean;
  /** Leaves the welcome page alone, which the extension opens after its installation; another extension has none. */
  readonly keepWelcome?: boolean;
}

/** Starts Chromium with the extension of a build folder, as after its installation. */
export async function launchChromium(folder: string, options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium, Chrome or Edge was found');
  const asRoot = process.getuid?.() === 0;
  const browser = await launch({
    executablePath,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: [folder],
    defaultViewport: null,
    args: [...quietArguments, '--window-size=1440,960', ...(asRoot ? ['--no-sandbox'] : [])],
    env: { ...process.env, LANGUAGE: 'en_GB' },
  });
  const extension = await onlyExtension(browser);
  if (!options.keepWelcome) await closeWelcome(browser);
  return {
    browser,
    extensionId: extension.id,
    clickAction: (page, onClick) => clickAction(browser, page, extension, onClick),
  };
}

async function closeWelcome(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((each) => each.url().endsWith('/welcome.html'), { timeout: 20_000 });
  await (await target.page())?.close();
}

async function onlyExtension(browser: Browser): Promise<Extension> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const [extension] = (await browser.extensions()).values();
    if (extension) return extension;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the browser did not load the extension');
}

async function clickAction(browser: Browser, page: Page, extension: Extension, onClick?: () => void): Promise<Page> {
  await page.bringToFront();
  const isPopup = (url: string) =>
    url.startsWith(`chrome-extension://${extension.id}/src/popup/`) && !url.includes('?');
  const opened = browser.waitForTarget((target) => isPopup(target.url()), { timeout: 10_000 });
  onClick?.();
  await page.triggerExtensionAction(extension);
  return (await opened).asPage();
}

/** Ends the service worker, as the browser does with one that has had nothing to do, and waits until it is gone. */
export async function endBackground({ browser, extensionId }: ExtensionBrowser): Promise<void> {
  const isOurs = (target: Target) => target.type() === 'service_worker' && target.url().includes(extensionId);
  const target = await browser.waitForTarget(isOurs, { timeout: 10_000 });
  const gone = new Promise<void>((resolve) => {
    const listen = (destroyed: Target) => {
      if (destroyed !== target) return;
      browser.off('targetdestroyed', listen);
      resolve();
    };
    browser.on('targetdestroyed', listen);
  });
  await (await target.worker())?.close();
  await gone;
}
