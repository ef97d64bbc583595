import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../../src/invoice/calendar';
import type { Invoice } from '../../../src/invoice/types';
import { simulateCompany } from '../../../src/simulation/company';
import { corrupt } from '../../../src/simulation/corruptions';
import { simulateInvoices } from '../../../src/simulation/invoices';
import { createRandom } from '../../../src/simulation/random';
import { fitsTryton } from '../../tryton/fitsTryton';
import { logIn, openInvoice } from '../../tryton/openInvoice';
import { startTryton, type Tryton } from '../../tryton/startTryton';
import type { Driver } from './driver';
import { readPopup, type Shown } from './popup';

/** Six supplier invoices of one company, the fourth with its date five years off. */
function supplierInvoices(): Invoice[] {
  const company = simulateCompany('demo tryton 5', { country: 'FR', sellerCount: 10 });
  const booked = simulateInvoices(company, 'demo tryton 5', { lastDay: localDate(new Date()), days: 60 });
  const fitting = booked
    .map(({ invoice }) => invoice)
    .filter((invoice) => invoice['currency'] === 'EUR' && fitsTryton(invoice));
  return fitting.slice(-6).map((invoice, at) => {
    const changed = at === 3 ? corrupt(invoice, 'dateFiveYearsOff', createRandom('tryton')) : undefined;
    return changed?.invoice ?? invoice;
  });
}

/** A real accounting application, checked with the profile that ships for it. */
export function describeTryton(browserName: string, start: () => Promise<Driver>): void {
  const invoices = supplierInvoices();
  let driver: Driver;
  let tryton: Tryton;
  let folder: string;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossfoot-tryton-'));
    tryton = await startTryton(invoices, folder);
    driver = await start();
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
