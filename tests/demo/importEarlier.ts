import type { ExtensionBrowser } from '../e2e/support/chromium';
import { importHistory } from '../e2e/support/importHistory';
import type { DemoBook } from './demoBooks';

/** What each company had before: so that the first check is that of old acquaintances. */
export async function importEarlier(
  { browser, extensionId }: ExtensionBrowser,
  books: readonly DemoBook[],
): Promise<void> {
  const options = await browser.newPage();
  for (const { company, earlier } of books) {
    await options.goto(`chrome-extension://${extensionId}/src/options/index.html`);
    const count = await importHistory(options, company, earlier);
    process.stdout.write(`${count} earlier invoices to ${company} imported.\n`);
    await options.reload();
  }
  await options.close();
}
