import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../src/invoice/calendar';
import { type DemoBook, demoBooks } from '../demo/demoBooks';
import { startPortal } from '../portal/startPortal';
import { type ExtensionBrowser, launchChromium } from './support/chromium';
import { readPopup } from './support/popup';

let chromium: ExtensionBrowser;
let portal: Awaited<ReturnType<typeof startPortal>>;
let books: DemoBook[];

beforeAll(async () => {
  books = demoBooks(localDate(new Date()));
  portal = await startPortal(books);
  chromium = await launchChromium('dist/chrome');
});

afterAll(async () => {
  await chromium?.browser.close();
  await portal?.stop();
});

describe('the demo portals in Chromium', () => {
  it('x', async () => {
    for (const book of books) {
      for (const number of [1, 2, 3, 5, 9, 14]) {
        const page = await chromium.browser.newPage();
        await page.goto(portal.invoiceUrl(book.portal, number));
        const t = Date.now();
        const popup = await chromium.clickAction(page);
        const shown = await readPopup(popup);
        console.log(
          book.portal,
          number,
          book.planted.get(number)?.corruption,
          '->',
          shown.verdict,
          shown.blamed,
          shown.score?.toFixed(2),
          shown.title,
          '|',
          shown.sentence,
          Date.now() - t,
        );
        if (number <= 2) await popup.screenshot({ path: `out/popup-${book.portal}-${number}.png` });
        if (shown.verdict === 'incomplete') console.log(JSON.stringify(shown.fields));
        await popup.close();
        await page.close();
      }
    }
    expect(1).toBe(1);
  });
});
