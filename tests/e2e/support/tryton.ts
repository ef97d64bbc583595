import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../../src/invoice/calendar';
import trytonProfile from '../../../src/invoice/profiles/tryton.json' with { type: 'json' };
import type { Invoice } from '../../../src/invoice/types';
import { simulateCompany } from '../../../src/simulation/company';
import { corrupt } from '../../../src/simulation/corruptions';
import { simulateInvoices } from '../../../src/simulation/invoices';
import { createRandom } from '../../../src/simulation/random';
import { fitsTryton } from '../../tryton/fitsTryton';
import { logIn, openInvoice } from '../../tryton/openInvoice';
import { startTryton, type Tryton } from '../../tryton/startTryton';
import type { Driver } from './driver';
import { importHistory } from './importHistory';
import { readPopup, type Shown } from './popup';

const company = simulateCompany('demo tryton 5', { country: 'FR', sellerCount: 10 });

/** Six supplier invoices of one company, the fourth with its date five years off, and those of two years before. */
function supplierInvoices(): { invoices: Invoice[]; earlier: Invoice[] } {
  const booked = simulateInvoices(company, 'demo tryton 5', { lastDay: localDate(new Date()), days: 730 });
  const fitting = booked
    .map(({ invoice }) => invoice)
    .filter((invoice) => invoice['currency'] === 'EUR' && fitsTryton(invoice));
  const invoices = fitting.slice(-6).map((invoice, at) => {
    const changed = at === 3 ? corrupt(invoice, 'dateFiveYearsOff', createRandom('tryton')) : undefined;
    return changed?.invoice ?? invoice;
  });
  return { invoices, earlier: fitting.slice(0, -6).map(asInTryton) };
}

/** What the profile for Tryton reads. */
function asInTryton(invoice: Invoice): Invoice {
  const { fields, lines } = trytonProfile;
  const isRead = (path: string) => path in fields || path.replace(/^lines\.\d+\./, '') in lines.fields;
  return Object.fromEntries(Object.entries(invoice).filter(([path]) => isRead(path)));
}

/** Whose books these are the pages do not say. */
async function importEarlier(driver: Driver, earlier: readonly Invoice[]): Promise<void> {
  const options = await driver.openOptions();
  const input = await options.waitForSelector('#company');
  await input?.evaluate((element, name) => {
    (element as HTMLInputElement).value = name;
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, company.name);
  expect(await importHistory(options, company.name, earlier)).toBe(earlier.length);
  await options.close();
}

/** A real accounting application, checked with the profile that ships for it. */
export function describeTryton(browserName: string, start: () => Promise<Driver>): void {
  const { invoices, earlier } = supplierInvoices();
  let driver: Driver;
  let tryton: Tryton;
  let folder: string;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossfoot-tryton-'));
    tryton = await startTryton(invoices, folder);
    driver = await start();
    await importEarlier(driver, earlier);
    page = await driver.newPage();
    await page.setViewport({ width: 1920, height: 1080 });
    await logIn(page, tryton);
  });

  afterAll(async () => {
    await driver?.close();
    await tryton?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const check = async (index: number): Promise<Shown> => {
    await openInvoice(page, tryton, index);
    const popup = await driver.check(page);
    try {
      return await readPopup(popup);
    } finally {
      await popup.close();
    }
  };

  describe(`Tryton, live, in ${browserName}`, () => {
    it('reads the values of invoices opened one after another and finds nothing unusual', async () => {
      for (const index of [0, 1, 2]) {
        const shown = await check(index);
        const invoice = invoices[index] ?? {};
        for (const path of ['invoiceNumber', 'issueDate', 'currency', 'netTotal', 'taxTotal', 'grossTotal']) {
          expect([index, path, shown.fields[path]?.value]).toEqual([index, path, invoice[path]]);
        }
        expect([index, shown.verdict, shown.sentence]).toEqual([index, 'normal', expect.any(String)]);
      }
    });

    it('calls an invoice that is dated five years off an anomaly and blames the date', async () => {
      const shown = await check(3);
      expect([shown.verdict, shown.blamed]).toEqual(['anomaly', ['issueDate']]);
    });
  });
}
