import type { Page } from 'puppeteer-core';
import type { Invoice } from '../../../src/invoice/types';
import { writeInvoices } from '../../../src/learning/writeCsv';
import { chooseFiles, temporaryFolder } from './options';

/**
 * Imports a company's earlier invoices from a CSV on the options page, as a person does.
 *
 * @returns How many were imported.
 */
export async function importHistory(
  options: Page,
  company: string,
  invoices: readonly Invoice[],
  timeoutMs = 30_000,
  file = 'earlier.csv',
): Promise<number> {
  const { write, remove } = await temporaryFolder('import');
  try {
    const path = await write(file, writeInvoices(invoices));
    const input = await options.waitForSelector('#import-company');
    await input?.evaluate((element, typed) => {
      (element as HTMLInputElement).value = typed;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }, company);
    await chooseFiles(options, '#import-csv', [path]);
    const button = await options.waitForSelector('[data-action="import-csv"]:not(:disabled)', { timeout: timeoutMs });
    await button?.evaluate((element) => (element as HTMLButtonElement).click());
    const done = await options.waitForSelector('[data-imported]', { timeout: timeoutMs });
    return Number(await done?.evaluate((element) => element.getAttribute('data-imported')));
  } finally {
    await remove();
  }
}
