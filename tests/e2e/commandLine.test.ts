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
  readonly blamed: string | null;
  readonly fields: Readonly<Record<string, { readonly value: string | null; readonly error: number | null }>>;
}

type Shown = Awaited<ReturnType<typeof readPopup>>;

/** @param learned - Which of the invoices the page has learned. */
async function scoreOnCommandLine(
  folder: string,
  book: (typeof books)[number],
  learned: readonly boolean[],
): Promise<Line[]> {
  const file = join(folder, `${book.portal}.csv`);
  const [names = '', ...rows] = writeInvoices(book.invoices).trimEnd().split('\n');
  const marked = rows.map((row, at) => `${row},${learned[at] ? 1 : 0}`);
  await writeFile(file, [`${names},learn`, ...marked, ''].join('\n'));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['dist/node/crossfoot.js', 'score', file, '--learn', '--reference-day', today, '--json'],
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
      const page = await chromium.browser.newPage();
      const shown: Shown[] = [];
      const learned: boolean[] = [];
      for (const at of book.invoices.keys()) {
        await page.goto('about:blank');
        await page.goto(portal.invoiceUrl(book.portal, at + 1));
        const popup = await chromium.clickAction(page);
        shown.push(await readPopup(popup));
        learned.push((await popup.$('[data-action="looks-right"]')) === null && shown.at(-1)?.verdict !== 'incomplete');
        await popup.close();
      }
      const lines = await scoreOnCommandLine(folder, book, learned);
      expect(lines).toHaveLength(20);
      for (const [at, { verdict, blamed, score, fields }] of lines.entries()) {
        const page = shown[at];
        const said = { verdict: page?.verdict, blamed: page?.blamed[0] ?? null };
        expect([at + 1, said]).toEqual([at + 1, { verdict, blamed }]);
        expect(Math.abs((page?.score ?? Number.NaN) - score)).toBeLessThanOrEqual(1e-3 * Math.max(1, score));
        const judged = Object.entries(fields).filter(([, { error }]) => error !== null);
        // Of the very first invoice there is nothing to compare with.
        if (at > 0) expect(judged.length).toBeGreaterThan(3);
        for (const [path, { value, error }] of judged) {
          const of = page?.fields[path];
          expect([at + 1, path, of?.value]).toEqual([at + 1, path, value]);
          expect(Math.abs(Number(of?.error) - (error ?? 0))).toBeLessThan(1e-3);
        }
      }
      await page.close();
    });
  }
});
