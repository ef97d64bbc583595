import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { localDate } from '../../src/invoice/calendar';
import { type ExtensionBrowser, launchChromium } from '../e2e/support/chromium';
import { readPopup } from '../e2e/support/popup';
import { type RunningPortal, startPortal } from '../portal/startPortal';
import type { PortalName } from '../portal/types';
import { demoBooks } from './demoBooks';

const folder = 'docs/images';

/** `npm run pictures`: the pictures of the README, and the icons from their drawing. */
async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const portal = await startPortal(demoBooks(localDate(new Date())));
  const chromium = await launchChromium('dist/chrome');
  try {
    await verdictPicture(chromium, portal, 'tallyroom', 9, 'anomaly.png', 'light');
    await verdictPicture(chromium, portal, 'kontorblatt', 1, 'normal.png', 'light');
    await verdictPicture(chromium, portal, 'foliodesk', 5, 'anomaly-dark.png', 'dark');
    await optionsPicture(chromium);
    await icons(chromium.browser);
  } finally {
    await chromium.browser.close();
    await portal.stop();
  }
}

/** The invoice's page with the popup over its corner, as one sees them. */
async function verdictPicture(
  { browser, clickAction }: ExtensionBrowser,
  portal: RunningPortal,
  name: PortalName,
  number: number,
  file: string,
  scheme: 'light' | 'dark',
): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(portal.invoiceUrl(name, number), { waitUntil: 'networkidle0' });
  const popup = await clickAction(page);
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const { verdict } = await readPopup(popup);
  if (verdict === 'anomaly') await popup.click('[data-blamed] th button');
  await popup.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
  );
  const behind = await page.screenshot({ encoding: 'base64' });
  const main = await popup.$('main');
  const front = await main?.screenshot({ encoding: 'base64' });
  await popup.close();
  // Not in the portal's own page: its content security policy would keep the pictures out.
  await page.goto('about:blank');
  await page.setContent(`<style>* { margin: 0 } img { display: block } .popup { position: fixed; right: 24px; top: 8px;
    border-radius: 10px; box-shadow: 0 0 0 1px #0003, 0 12px 40px #0006; }</style>
    <img src="data:image/png;base64,${behind}"><img class="popup" src="data:image/png;base64,${front}">`);
  await page.screenshot({ path: join(folder, file) });
  await page.close();
}

async function optionsPicture({ browser, extensionId }: ExtensionBrowser): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1100, height: 900 });
  await page.goto(`chrome-extension://${extensionId}/src/options/index.html`);
  await page.waitForSelector('[data-backend]');
  await page.screenshot({ path: join(folder, 'options.png'), fullPage: true });
  await page.close();
}

async function icons(browser: Browser): Promise<void> {
  const drawing = await readFile('scripts/assets/icon.svg', 'utf8');
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 128]) await icon(page, drawing, size);
  await page.close();
}

async function icon(page: Page, drawing: string, size: number): Promise<void> {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>* { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`,
  );
  await page.screenshot({ path: `public/icons/${size}.png`, omitBackground: true });
}

await main();
