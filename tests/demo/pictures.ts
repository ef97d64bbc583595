import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { localDate } from '../../src/invoice/calendar';
import { type ExtensionBrowser, launchChromium } from '../e2e/support/chromium';
import { grantedBuild } from '../e2e/support/grantedBuild';
import { readPopup } from '../e2e/support/popup';
import { type RunningPortal, startPortal } from '../portal/startPortal';
import type { PortalName } from '../portal/types';
import { demoBooks } from './demoBooks';
import { importEarlier } from './importEarlier';

const folder = 'docs/images';

/** `npm run pictures`: the pictures of the README, and the icons from their drawing. */
async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const books = demoBooks(localDate(new Date()));
  const portal = await startPortal(books);
  const chromium = await launchChromium('dist/chrome');
  try {
    await importEarlier(chromium, books);
    await verdictPicture(chromium, portal, 'tallyroom', 9, 'anomaly.png', 'light');
    await verdictPicture(chromium, portal, 'kontorblatt', 1, 'normal.png', 'light');
    await verdictPicture(chromium, portal, 'foliodesk', 5, 'anomaly-dark.png', 'dark');
    await optionsPicture(chromium);
    await editorPicture(portal);
    await handPicture(chromium);
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
  const front = await popup.screenshot({ encoding: 'base64' });
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

/** A portal half set up, after a test: some selectors find their value, others say why not. */
async function editorPicture(portal: RunningPortal): Promise<void> {
  const build = await grantedBuild();
  const { browser, extensionId } = await launchChromium(build.folder);
  try {
    const invoice = await browser.newPage();
    await invoice.goto(portal.invoiceUrl('tallyroom', 1));
    const page = await browser.newPage();
    await page.setViewport({ width: 1100, height: 860 });
    await page.goto(
      `chrome-extension://${extensionId}/src/options/index.html#new=${encodeURIComponent(invoice.url())}`,
    );
    for (const locale of ['numberLocale', 'dateLocale']) {
      await page.waitForSelector(`select[data-place="${locale}"]`);
      await page.select(`select[data-place="${locale}"]`, 'en-GB');
    }
    for (const [field, css] of Object.entries({
      invoiceNumber: '#inv-summary tr.inv-number td.value',
      issueDate: '#inv-summary tr.inv-issued td.value',
      currency: 'td.value',
      netTotal: '#inv-totals tr.net td.amount',
      taxTotal: '#inv-totals tr.tax td.amount',
      grossTotal: '#inv-totals tr.total td.amount',
    })) {
      const input = await page.waitForSelector(`input[data-place="fields.${field}.0"]`);
      await input?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await input?.type(css);
    }
    await page.click('[data-action="test"]');
    await page.waitForSelector('[id="fields.netTotal.0-outcome"][data-good="true"]');
    await page.evaluate(() => document.querySelector('[data-place="fields.invoiceNumber"]')?.scrollIntoView());
    await page.evaluate(() => scrollBy(0, -120));
    await page.screenshot({ path: join(folder, 'editor.png') });
  } finally {
    await browser.close();
    await build.remove();
  }
}

async function handPicture({ browser, extensionId }: ExtensionBrowser): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 860, height: 900 });
  await page.goto(`chrome-extension://${extensionId}/src/popup/index.html?hand=demo`);
  await page.waitForSelector('[data-blamed]');
  await page.screenshot({ path: join(folder, 'hand.png') });
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
