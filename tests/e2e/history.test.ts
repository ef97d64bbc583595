import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../src/invoice/calendar';
import { demoBooks } from '../demo/demoBooks';
import { type RunningPortal, startPortal } from '../portal/startPortal';
import { chromiumDriver, type Driver } from './support/driver';
import { importHistory } from './support/importHistory';
import { readPopup, type Shown } from './support/popup';

const books = demoBooks(localDate(new Date()));
const [book] = books;
if (!book) throw new Error('there is no demo book');

/** The portal's first invoice that nothing is wrong with, whose seller sends a second one, and that second one. */
const [newer, older] = twoOfOneSeller();

let driver: Driver;
let portal: RunningPortal;

beforeAll(async () => {
  portal = await startPortal(books);
  driver = await chromiumDriver();
});

afterAll(async () => {
  await driver?.close();
  await portal?.stop();
});

function twoOfOneSeller(): [number, number] {
  const sellers = book?.invoices.map(({ sellerName }) => sellerName) ?? [];
  for (const [at, seller] of sellers.entries()) {
    const other = sellers.indexOf(seller, at + 1);
    if (other > 0 && ![at, other].some((each) => book?.planted.has(each + 1))) return [at + 1, other + 1];
  }
  throw new Error('no seller has two invoices in the book');
}

async function check<T>(number: number, look: (shown: Shown, popup: Page) => T | Promise<T>): Promise<T> {
  const page = await driver.newPage();
  await page.goto(portal.invoiceUrl('tallyroom', number));
  const popup = await driver.check(page);
  try {
    return await look(await readPopup(popup), popup);
  } finally {
    await popup.close().catch(() => undefined);
    await page.close();
  }
}

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

describe('the history', () => {
  it('makes a seller known with its first invoice, also to a background that was ended between', async () => {
    const first = await check(older, (shown) => shown);
    expect([first.verdict, first.sentence]).toEqual(['review', expect.stringMatching(/first invoice/)]);
    await driver.endBackground();
    const again = await check(older, (shown) => shown);
    expect([again.verdict, again.score]).toEqual([first.verdict, first.score]);
    expect(await check(newer, ({ sentence }) => sentence)).not.toMatch(/first invoice/);
  });

  it('learns a wrong invoice when the person says that it looks right', async () => {
    const [wrong = 2] = book.planted.keys();
    await check(wrong, async (shown, popup) => {
      expect(shown.verdict).toBe('anomaly');
      await popup.click('[data-action="looks-right"]');
      await popup.waitForFunction(() => !document.querySelector('[data-action="looks-right"]'));
    });
    const isOffered = await check(wrong, (_, popup) => popup.$('[data-action="looks-right"]'));
    expect(isOffered).toBeNull();
  });

  it('that was imported makes the first check that of an old acquaintance', async () => {
    const options = await driver.openOptions();
    expect(await importHistory(options, book.company, book.earlier)).toBe(book.earlier.length);
    await options.close();
    expect((await check(newer, (shown) => shown)).verdict).toBe('normal');
  });

  it('goes with everything else', async () => {
    const options = await driver.openOptions();
    await options.waitForSelector('[data-action="delete-everything"]');
    expect(await databases(options)).toContain('crossfoot-history');
    await options.$eval('[data-action="delete-everything"]', (button) => (button as HTMLButtonElement).click());
    await (await options.waitForSelector('[data-action="delete-now"]'))?.click();
    await options.waitForFunction(() => document.querySelector('#settings')?.textContent?.includes('was deleted'));
    await options.close();
    const shown = await check(older, (each) => each);
    expect([shown.verdict, shown.sentence]).toEqual(['review', expect.stringMatching(/first invoice/)]);
  });
});
