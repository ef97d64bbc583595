import type { Page } from 'puppeteer-core';
import { invoiceShown } from './invoiceShown';
import type { Tryton } from './startTryton';

/** Logs in, unless this browser has, in a wide window as the form is made for. */
export async function logIn(page: Page, tryton: Tryton): Promise<void> {
  await page.setViewport({ width: 1920, height: 1080 });
  await page.goto(`${tryton.url}#${tryton.database}`);
  await page.waitForSelector('#login, #menu tbody tr', { visible: true });
  if ((await page.$('#login')) !== null) await answerDialogs(page, tryton);
  await page.waitForSelector('#menu tbody tr', { visible: true });
}

async function answerDialogs(page: Page, tryton: Tryton): Promise<void> {
  // The dialog takes the database from this field, which is filled by an answer of the server.
  await page.waitForFunction(`document.querySelector('input#database')?.value === '${tryton.database}'`);
  await page.type('#login', tryton.user);
  await page.keyboard.press('Enter');
  await page.waitForSelector('input[type="password"]', { visible: true });
  await page.type('input[type="password"]', tryton.password);
  await page.keyboard.press('Enter');
}

/** Opens an invoice in a tab of Tryton's own, beside those already open, until its form and rows are complete. */
export async function openInvoice(page: Page, tryton: Tryton, index: number): Promise<void> {
  const url = tryton.invoiceUrl(index);
  await page.evaluate(`window.location.href = ${JSON.stringify(url)}`);
  await page.waitForFunction(invoiceShown(Number(url.split('/').at(-1))));
}
