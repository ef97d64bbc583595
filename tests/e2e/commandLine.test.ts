import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../src/invoice/calendar';
import { writeInvoices } from '../../src/learning/writeCsv';
import { demoBooks } from '../demo/demoBooks';
import { type RunningPortal, startPortal } from '../portal/startPortal';
import { type ExtensionBrowser, launchChromium } from './support/chromium';
import { readPopup } from './support/popup';

const today = localDate(new Date());
const books = demoBooks(today);

/** What the command line says of one row. */
interface Line {
  readonly verdict: string;
  readonly score: number;
  readonly modelScore: number;
  readonly blamed: string | null;
  readonly fields: Readonly<Record<string, { readonly value: string | null; readonly expected: string | null }>>;
}

async function scoreOnCommandLine(folder: string, book: (typeof books)[number]): Promise<Line[]> {
  const file = join(folder, `${book.portal}.csv`);
  await writeFile(file, writeInvoices(book.invoices));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['dist/node/crossfoot.js', 'score', file, '--reference-day', today, '--json'],
    {
      maxBuffer: 2 ** 26,
    },
  );
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('the demo pages and the command line', () => {
  let chromium: ExtensionBrowser;
  let portal: RunningPortal;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossfoot-csv-'));
    portal = await startPortal(books);
    chromium = await launchChromium('dist/chrome');
  });

  afterAll(async () => {
    await chromium?.browser.close();
    await portal?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  for (const book of books) {
    it(`say the same of all twenty invoices: ${book.portal}`, { timeout: 120_000 }, async () => {
      const lines = await scoreOnCommandLine(folder, book);
      expect(lines).toHaveLength(20);
      const page = await chromium.browser.newPage();
      for (const [at, line] of lines.entries()) {
        await page.goto('about:blank');
        await page.goto(portal.invoiceUrl(book.portal, at + 1));
        const popup = await chromium.clickAction(page);
        const shown = await readPopup(popup);
        const said = { verdict: shown.verdict, blamed: shown.blamed[0] ?? null };
        expect([at + 1, said]).toEqual([at + 1, { verdict: line.verdict, blamed: line.blamed }]);
        expect(Math.abs((shown.modelScore ?? Number.NaN) / line.modelScore - 1)).toBeLessThan(1e-3);
        for (const [path, { expected }] of Object.entries(line.fields)) {
          if (expected !== null)
            expect([at + 1, path, shown.fields[path]?.value]).toEqual([at + 1, path, line.fields[path]?.value]);
        }
        await popup.close();
      }
      await page.close();
    });
  }
});
