import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchChromium } from './support/chromium';
import { readPopup, type Shown } from './support/popup';
import { type PageServer, servePages } from './support/server';
import { daysAgo, nothing, tallyroomPage } from './support/tallyroomPage';

const emptyPdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n';

let chromium: ExtensionBrowser;
let pages: PageServer;
let other: PageServer;
let folder: string;
/** Ends the page that is held back. */
let finishSlowPage: (() => void) | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossfoot-pages-'));
  await writeFile(join(folder, 'invoice.html'), tallyroomPage());
  await writeFile(join(folder, 'invoice.pdf'), emptyPdf);
  const today = { issued: daysAgo(5) };
  other = await servePages({ '/frame': tallyroomPage(today) }, '127.0.0.2');
  pages = await servePages({
    '/elsewhere': '<p>no portal</p>',
    '/paper.pdf': (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end(emptyPdf),
    '/download': (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end(emptyPdf),
    '/tallyroom/invoices/empty': '<p>Please log in</p>',
    '/tallyroom/invoices/framed': `<h1>Invoice</h1><iframe src="${other.url}/frame" width="600" height="400"></iframe>`,
    '/tallyroom/invoices/own-frame': `<iframe src="/tallyroom/part" width="600" height="400"></iframe>`,
    '/tallyroom/part': tallyroomPage(today),
    '/tallyroom/invoices/no-net': tallyroomPage({ ...today, net: '—' }),
    '/tallyroom/invoices/nothing': tallyroomPage(nothing),
    '/tallyroom/invoices/odd-date': tallyroomPage({ issued: 'last Tuesday' }),
    '/tallyroom/invoices/good': tallyroomPage(today),
    '/tallyroom/invoices/slow': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write(tallyroomPage({ ...today, net: '10' }).slice(0, -200));
      finishSlowPage = () => response.end();
    },
  });
  chromium = await launchChromium('dist/chrome');
});

afterAll(async () => {
  finishSlowPage?.();
  await chromium?.browser.close();
  await pages?.stop();
  await other?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function check(
  address: string,
  look: (shown: Shown, popup: Page) => unknown,
  until: 'load' | 'none' = 'load',
): Promise<void> {
  const page = await chromium.browser.newPage();
  const opened = page.goto(address, { waitUntil: 'domcontentloaded' });
  if (until === 'load') await opened;
  else opened.catch(() => undefined);
  if (until === 'none') await page.waitForSelector('#inv-summary');
  const popup = await chromium.clickAction(page);
  await look(await readPopup(popup), popup);
  await popup.close();
  await page.close();
}

describe('pages that cannot be checked', () => {
  const cases: readonly (readonly [string, () => string, string, RegExp])[] = [
    ["the browser's own page", () => 'chrome://version', 'browserPage', /own pages/],
    ['a file on this computer', () => pathToFileURL(join(folder, 'invoice.html')).href, 'file', /from the web only/],
    ['a PDF on this computer', () => pathToFileURL(join(folder, 'invoice.pdf')).href, 'pdf', /record in your portal/],
    ['a PDF by its name', () => `${pages.url}/paper.pdf`, 'pdf', /record in your portal/],
    ['a PDF by its kind', () => `${pages.url}/download`, 'pdf', /record in your portal/],
    ['a site without a profile', () => `${pages.url}/elsewhere`, 'noProfile', /127\.0\.0\.1:\d+.*Set it up once/],
    [
      'a portal page without an invoice',
      () => `${pages.url}/tallyroom/invoices/empty`,
      'noMatch',
      /Tallyroom.*single invoice/,
    ],
    ['a frame of another site', () => `${pages.url}/tallyroom/invoices/framed`, 'frameNotGranted', /127\.0\.0\.2/],
  ];
  for (const [what, address, problem, sentence] of cases) {
    it(`says what is the matter and what to do on ${what}`, async () => {
      await check(address(), (shown) => {
        expect([shown.verdict, shown.problem]).toEqual(['incomplete', problem]);
        expect(shown.score).toBeUndefined();
        expect(shown.sentence).toMatch(sentence);
      });
    });
  }

  it('gives no verdict while the page is still loading, and one when it has loaded', async () => {
    await check(
      `${pages.url}/tallyroom/invoices/slow`,
      (shown) => expect([shown.verdict, shown.problem]).toEqual(['incomplete', 'pageLoading']),
      'none',
    );
  });

  it('offers to read the frame of another site, by its name', async () => {
    await check(`${pages.url}/tallyroom/invoices/framed`, async (_, popup) => {
      expect(await popup.$eval('.button-main', (button) => button.textContent)).toMatch(/Allow reading 127\.0\.0\.2/);
    });
  });
});

describe('invoices of which something cannot be read', () => {
  it('is incomplete, without a score, when nearly all is empty, and says what', async () => {
    await check(`${pages.url}/tallyroom/invoices/nothing`, (shown) => {
      expect([shown.verdict, shown.problem, shown.score]).toEqual(['incomplete', null, undefined]);
      expect(shown.sentence).toMatch(/Too little could be read to say: .*Net total/);
    });
  });

  it('is judged by what is there when one value is empty, and says which was not judged', async () => {
    await check(`${pages.url}/tallyroom/invoices/no-net`, async (shown, popup) => {
      expect([shown.verdict, shown.problem]).toEqual(['normal', null]);
      expect(await popup.$eval('[data-evidence]', (part) => part.textContent)).toMatch(
        /no value is known: [^.]*Net total/,
      );
      expect(shown.fields['netTotal']).toMatchObject({ status: 'missing', value: null });
      expect(shown.fields['netTotal']?.text).toMatch(/Empty on the page/);
    });
  });

  it('shows the text that is not a date beside the field, and takes no date from it', async () => {
    await check(`${pages.url}/tallyroom/invoices/odd-date`, (shown) => {
      expect(shown.verdict).toBe('normal');
      expect(shown.fields['issueDate']).toMatchObject({ status: 'ambiguous', value: null });
      expect(shown.fields['issueDate']?.text).toMatch(/Not a date: “last Tuesday”/);
    });
  });

  it('reads an invoice that is in a frame of the same site', async () => {
    await check(`${pages.url}/tallyroom/invoices/own-frame`, (shown) => {
      expect(shown.verdict).toBe('normal');
      expect(shown.fields['grossTotal']?.value).toBe('120.00');
    });
  });
});
