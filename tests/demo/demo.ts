import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { localDate } from '../../src/invoice/calendar';
import { type ExtensionBrowser, launchChromium } from '../e2e/support/chromium';
import { readPopup, type Shown } from '../e2e/support/popup';
import { type RunningPortal, startPortal } from '../portal/startPortal';
import type { PortalName } from '../portal/types';
import { type DemoBook, demoBooks } from './demoBooks';
import { importEarlier } from './importEarlier';

const folder = resolve('out/screenshots');

/** The main job: the demo portal and a browser with the extension, on an invoice. Headless it is done once and printed. */
async function main(headless: boolean): Promise<void> {
  const books = demoBooks(localDate(new Date()));
  const portal = await startPortal(books);
  const chromium = await launchChromium('dist/chrome', { headless });
  try {
    await importEarlier(chromium, books);
    if (headless) await printVerdicts(chromium, portal, books);
    else await stayOpen(chromium, portal);
  } finally {
    await chromium.browser.close();
    await portal.stop();
  }
}

async function stayOpen({ browser }: ExtensionBrowser, portal: RunningPortal): Promise<void> {
  const [page] = await browser.pages();
  await page?.goto(portal.invoiceUrl('tallyroom', 1));
  process.stdout.write(`The demo portal is at ${portal.url}. Click the Crossfoot button in the toolbar (behind the puzzle
piece) to check the invoice on the screen; invoices 2, 5, 9 and 14 of each portal have one wrong field.
Close the browser to end.\n`);
  await new Promise((resolve) => browser.once('disconnected', resolve));
}

async function printVerdicts(
  chromium: ExtensionBrowser,
  portal: RunningPortal,
  books: readonly DemoBook[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { portal: name, planted } of books) {
    const [wrong = 2] = planted.keys();
    for (const number of [1, wrong]) await checkOne(chromium, portal, name, number);
  }
  process.stdout.write(`\nScreenshots of each invoice and of its verdict: ${folder}\n`);
}

async function checkOne(
  chromium: ExtensionBrowser,
  portal: RunningPortal,
  name: PortalName,
  number: number,
): Promise<void> {
  const page = await chromium.browser.newPage();
  await page.goto(portal.invoiceUrl(name, number), { waitUntil: 'networkidle0' });
  const popup = await chromium.clickAction(page);
  const shown = await readPopup(popup);
  await screenshot(page, `${name}-${number}-page.png`);
  await screenshot(popup, `${name}-${number}-verdict.png`);
  process.stdout.write(
    `\n${name}, invoice ${number}: ${shown.verdict?.toUpperCase()} — ${shown.sentence}\n${table(shown)}\n`,
  );
  await popup.close();
  await page.close();
}

async function screenshot(page: Page, file: string): Promise<void> {
  await page.screenshot({ path: join(folder, file) });
}

/** The judged fields with their values as shown, and how many times its limit each error is. */
function table({ fields, blamed }: Shown): string {
  const head = ['field', 'on the page', 'expected', 'error / limit', ''];
  const rows = Object.entries(fields).flatMap(([path, { value, expected, error, limit }]) => {
    if (error === null || limit === null) return [];
    return [
      [
        path,
        value ?? '-',
        expected ?? '-',
        (Number(error) / Number(limit)).toFixed(2),
        blamed.includes(path) ? '<- blamed' : '',
      ],
    ];
  });
  return [head, ...rows]
    .map((row) => `  ${row.map((cell, at) => cell.padEnd(at === 0 || at === 2 ? 22 : 16)).join('')}`.trimEnd())
    .join('\n');
}

await main(!process.argv.includes('--window'));
