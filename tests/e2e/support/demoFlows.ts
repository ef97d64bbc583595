import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../../src/invoice/calendar';
import { demoBooks } from '../../demo/demoBooks';
import { type RunningPortal, startPortal } from '../../portal/startPortal';
import type { PortalName } from '../../portal/types';
import type { Driver } from './driver';
import { importHistory } from './importHistory';
import { readPopup, type Shown } from './popup';

const books = demoBooks(localDate(new Date()));

/** What a person does with the demo portal, the same in every browser. */
export function describeDemoFlows(browserName: string, start: () => Promise<Driver>): void {
  let driver: Driver;
  let portal: RunningPortal;

  beforeAll(async () => {
    portal = await startPortal(books);
    driver = await start();
    for (const { company, earlier } of books) {
      const options = await driver.openOptions();
      expect(await importHistory(options, company, earlier)).toBe(earlier.length);
      await options.close();
    }
  });

  afterAll(async () => {
    await driver?.close();
    await portal?.stop();
  });

  const withPopup = async (
    name: PortalName,
    number: number,
    look: (shown: Shown, popup: Page, page: Page) => unknown,
  ) => {
    const page = await driver.newPage();
    await page.goto(portal.invoiceUrl(name, number));
    const popup = await driver.check(page);
    try {
      await look(await readPopup(popup), popup, page);
    } finally {
      await popup.close();
      await page.close();
    }
  };

  describe(`the demo portals in ${browserName}`, () => {
    for (const { portal: name, invoices, planted } of books) {
      it(`${name}: reads every judged value as the invoice has it and finds nothing unusual`, async () => {
        await withPopup(name, 1, (shown) => {
          expect([shown.verdict, shown.sentence]).toEqual(['normal', expect.any(String)]);
          expect(shown.score).toBeLessThanOrEqual(shown.threshold ?? 0);
          const invoice = invoices[0] ?? {};
          for (const path of ['issueDate', 'netTotal', 'taxTotal', 'grossTotal', 'currency', 'lines.0.quantity']) {
            expect([path, shown.fields[path]?.value]).toEqual([path, invoice[path]]);
          }
        });
      });

      for (const [number, { corruption, field }] of planted) {
        it(`${name}: calls an invoice with ${corruption} an anomaly and blames ${field}`, async () => {
          await withPopup(name, number, async (shown, popup) => {
            expect([shown.verdict, shown.blamed]).toEqual(['anomaly', [field]]);
            expect(shown.score).toBeGreaterThan(shown.threshold ?? 0);
            expect(await popup.$('[data-finding]')).not.toBeNull();
          });
        });
      }
    }

    it('scrolls to a value and outlines it when its row is clicked, and the page can look at nothing of it', async () => {
      await withPopup('tallyroom', 2, async (_, popup, page) => {
        const children = () => page.evaluate(() => document.documentElement.childElementCount);
        const before = await children();
        await popup.click('[data-field="grossTotal"] th button');
        await page.waitForFunction((count) => document.documentElement.childElementCount === count + 1, {}, before);
        const host = await page.evaluate(() => {
          const last = document.documentElement.lastElementChild;
          const value = document.querySelector('#inv-totals tr.total td.amount')?.getBoundingClientRect();
          return {
            root: last?.shadowRoot ?? null,
            text: last?.textContent,
            pointer: last && getComputedStyle(last).pointerEvents,
            seen: value !== undefined && value.top >= 0 && value.bottom <= innerHeight,
          };
        });
        expect(host).toEqual({ root: null, text: '', pointer: 'none', seen: true });
      });
    });

    it('gives the same verdict when its background has been ended', async () => {
      const seen: Shown[] = [];
      await withPopup('kontorblatt', 2, (shown) => seen.push(shown));
      await driver.endBackground();
      await withPopup('kontorblatt', 2, (shown) => seen.push(shown));
      expect(seen[1]).toEqual(seen[0]);
      expect(seen[1]?.blamed).toEqual(['grossTotal']);
    });

    it('shows the shipped portals and the model in use in options', async () => {
      const options = await driver.openOptions();
      await options.waitForSelector('[data-feature]');
      const shown = await options.evaluate(() => ({
        profiles: [...document.querySelectorAll('[data-profile] [data-name]')].map((cell) => cell.textContent),
        features: document.querySelectorAll('[data-feature]').length,
        facts: document.querySelector('#model dl')?.textContent ?? '',
      }));
      expect(shown.profiles).toEqual(['Tallyroom', 'Kontorblatt', 'Foliodesk', 'Tryton']);
      expect(shown.features).toBe(10);
      expect(shown.facts).toMatch(/Crossfoot bundled model.*masked-field autoencoder.*2026.*[0-9a-f]{64}/);
      await options.close();
    });

    it('runs the model on the chosen engine, and says so when that engine is not to be had', async () => {
      const options = await driver.openOptions();
      for (const backend of ['cpu', 'webgl', 'wasm']) {
        await options.waitForSelector(`input[value="${backend}"]:not([disabled])`);
        await options.click(`input[value="${backend}"]`);
        await options.waitForSelector('#settings:not([aria-busy="true"]) [data-backend]');
        const state = await options.$eval('[data-backend]', (element) => ({
          used: element.getAttribute('data-backend'),
          text: element.textContent ?? '',
        }));
        if (state.used !== backend)
          expect([backend, state.text]).toEqual(['webgl', expect.stringMatching(/could not be started/)]);
        await withPopup('kontorblatt', 2, (shown) => expect(shown.blamed).toEqual(['grossTotal']));
      }
      await options.close();
    });
  });
}
