import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchChromium } from './support/chromium';
import { withKeyboard } from './support/person';
import { readPopup } from './support/popup';
import { openStage, type Stage, scenes } from './support/scenes';
import { type PageServer, servePages } from './support/server';
import { daysAgo, nothing, tallyroomPage } from './support/tallyroomPage';

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, in light and in dark, with everything unfolded. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await axe);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const found: string[] = [];
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const results = await page.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
      };
      return (await checker.run()).violations.map(
        ({ id, nodes }) => `${id}: ${JSON.stringify(nodes.map(({ target }) => target))}`,
      );
    });
    found.push(...results.map((each) => `${scheme}: ${each}`));
  }
  return found;
}

describe('every page and dialog', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });

  afterAll(() => stage?.close());

  for (const language of ['en', 'de'] as const) {
    describe(`in ${language}`, () => {
      beforeAll(() => stage.speak(language));

      for (const { name, open } of scenes) {
        it(`has nothing that axe objects to, in light and dark: ${name}`, async () => {
          const page = await open(stage);
          expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
          expect(await violations(page)).toEqual([]);
          await page.close();
        });
      }
    });
  }
});

describe('the popup that the toolbar button opens', () => {
  let chromium: ExtensionBrowser;
  let pages: PageServer;

  beforeAll(async () => {
    const issued = daysAgo(3);
    pages = await servePages({
      '/tallyroom/invoices/normal': tallyroomPage({ issued }),
      '/tallyroom/invoices/anomaly': tallyroomPage({ issued, total: '1200.00' }),
      '/tallyroom/invoices/incomplete': tallyroomPage(nothing),
      '/elsewhere': '<p>no portal</p>',
    });
    chromium = await launchChromium('dist/chrome');
  });

  afterAll(async () => {
    await chromium?.browser.close();
    await pages?.stop();
  });

  for (const path of [
    '/tallyroom/invoices/normal',
    '/tallyroom/invoices/anomaly',
    '/tallyroom/invoices/incomplete',
    '/elsewhere',
  ]) {
    it(`has nothing that axe objects to on ${path}, in light and dark`, async () => {
      const page = await chromium.browser.newPage();
      await page.goto(pages.url + path);
      const popup = await chromium.clickAction(page);
      await readPopup(popup);
      expect(await violations(popup)).toEqual([]);
      await popup.close();
      await page.close();
    });
  }

  it('shows a value in the page with the keyboard alone', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`${pages.url}/tallyroom/invoices/anomaly`);
    const popup = await chromium.clickAction(page);
    await readPopup(popup);
    await withKeyboard().activate(popup, '[data-field="grossTotal"] th button');
    await page.waitForFunction(() => document.documentElement.lastElementChild?.localName === 'div', { polling: 50 });
    await popup.close();
    await page.close();
  });

  it('paints its skeleton before the background has answered', async () => {
    const html = await readFile('dist/chrome/src/popup/index.html', 'utf8');
    const popup = await chromium.browser.newPage();
    await popup.setJavaScriptEnabled(false);
    await popup.goto(`chrome-extension://${chromium.extensionId}/src/popup/index.html`);
    expect(
      await popup.$eval('main', (main) => [main.getAttribute('aria-busy'), main.querySelector('h1')?.textContent]),
    ).toEqual(['true', 'Crossfoot']);
    expect(html).toMatch(/<main[^>]*aria-busy="true"/);
    await popup.close();
  });
});
