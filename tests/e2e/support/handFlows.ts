import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, localDate } from '../../../src/invoice/calendar';
import { headerFields, lineFields } from '../../../src/invoice/catalogue';
import { eInvoiceCases } from '../../dom/eInvoice/eInvoiceCases';
import type { Driver } from './driver';
import { chooseFiles, temporaryFolder } from './options';
import { type Person, withKeyboard, withMouse } from './person';
import { readPopup } from './popup';
import { type PageServer, servePages } from './server';
import { daysAgo, tallyroomPage } from './tallyroomPage';

const fixtures = 'tests/fixtures/e-invoices';
const emptyPdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n';
const today = localDate(new Date());

/** Where a field's value is typed. */
const inputOf = (path: string) => `[id="type-${path}"]`;

/** An invoice with nothing wrong, in the order of the form. */
const usualInvoice: Readonly<Record<string, string>> = {
  issueDate: addDays(today, -5) ?? today,
  netTotal: '100.00',
  taxTotal: '20.00',
  grossTotal: '120.00',
  'lines.0.quantity': '4',
  'lines.0.unitPrice': '25.00',
  'lines.0.net': '100.00',
};

/** Correcting what was read, and entering what no page shows; the same in every browser. */
export function describeHandFlows(browserName: string, start: () => Promise<Driver>): void {
  let driver: Driver;
  let pages: PageServer;
  let files: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    files = await temporaryFolder('hand');
    pages = await servePages({
      '/tallyroom/invoices/wrong': tallyroomPage({ issued: daysAgo(5), total: '1200.00' }),
      '/paper.pdf': (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end(emptyPdf),
    });
    driver = await start();
  });

  afterAll(async () => {
    await driver?.close();
    await pages?.stop();
    await files?.remove();
  });

  const openForm = async () => {
    const form = await driver.openOwn('/src/popup/index.html?hand=empty');
    await form.waitForSelector(inputOf('grossTotal'));
    return form;
  };

  const openEditor = async () => {
    const page = await driver.newPage();
    await page.goto(`${pages.url}/tallyroom/invoices/wrong`);
    const popup = await driver.check(page);
    await readPopup(popup);
    await popup.click('[data-action="edit"]');
    await popup.waitForSelector(inputOf('grossTotal'));
    return { page, popup };
  };

  describe(`correcting by hand in ${browserName}`, () => {
    it('opens every field for typing, and the verdict follows a correction', async () => {
      const { page, popup } = await openEditor();
      const { fields, verdict, blamed } = await readPopup(popup);
      expect([verdict, blamed]).toEqual(['anomaly', ['grossTotal']]);
      const every = [...Object.keys(headerFields), ...Object.keys(lineFields).map((name) => `lines.0.${name}`)];
      expect(Object.keys(fields)).toEqual(expect.arrayContaining(every));
      expect(await withoutInput(popup)).toEqual([]);
      await withMouse().fill(popup, inputOf('grossTotal'), '120.00');
      await verdictIs(popup, 'normal');
      const after = await readPopup(popup);
      expect(after.fields['grossTotal']).toMatchObject({ status: 'certain', value: '120.00' });
      expect(after.blamed).toEqual([]);
      expect(await fact(popup, 'Corrected by hand')).toBe('Gross total');
      await closeAll(popup, page);
    });

    it('goes back to what the page says, and begins with that when it is opened again', async () => {
      const { page, popup } = await openEditor();
      await enter(popup, 'grossTotal', '120.00');
      await verdictIs(popup, 'normal');
      await popup.click('button::-p-text(Back to the page)');
      await popup.waitForSelector('[data-action="edit"]');
      const back = await readPopup(popup);
      expect([back.verdict, back.blamed, back.fields['grossTotal']?.value]).toEqual([
        'anomaly',
        ['grossTotal'],
        '1200.00',
      ]);
      expect(await fact(popup, 'Corrected by hand')).toBeUndefined();
      await popup.click('[data-action="edit"]');
      // The first value that is shown counts: what was typed before must not come back even for a moment.
      const first = await popup.waitForFunction(
        (selector) => document.querySelector<HTMLInputElement>(selector)?.value,
        { polling: 'mutation' },
        inputOf('grossTotal'),
      );
      expect(await first.jsonValue()).toBe('1200.00');
      await verdictIs(popup, 'anomaly');
      await closeAll(popup, page);
    });

    it('takes back one step at a time: what was typed into one field, a line added', async () => {
      const { page, popup } = await openEditor();
      const person = withMouse();
      const undo = () => person.activate(popup, 'button::-p-text(Undo)');
      const state = () =>
        popup.evaluate(
          (gross, net) => [
            document.querySelector<HTMLInputElement>(gross)?.value,
            document.querySelector<HTMLInputElement>(net)?.value,
            document.querySelectorAll('.group-line').length,
          ],
          inputOf('grossTotal'),
          inputOf('netTotal'),
        );
      await person.fill(popup, inputOf('grossTotal'), '120.00');
      await person.fill(popup, inputOf('netTotal'), '99.00');
      await person.activate(popup, 'button::-p-text(Add a line)');
      expect(await state()).toEqual(['120.00', '99.00', 2]);
      await undo();
      expect(await state()).toEqual(['120.00', '99.00', 1]);
      await undo();
      expect(await state()).toEqual(['120.00', '100.00', 1]);
      await verdictIs(popup, 'normal');
      await undo();
      expect(await state()).toEqual(['1200.00', '100.00', 1]);
      await verdictIs(popup, 'anomaly');
      expect(await fact(popup, 'Corrected by hand')).toBeUndefined();
      expect(await popup.$eval('button::-p-text(Undo)', (button) => button.ariaDisabled)).toBe('true');
      await closeAll(popup, page);
    });
  });

  describe(`checking by hand in ${browserName}`, () => {
    it('an empty form says what to do and gives no score', async () => {
      const form = await openForm();
      const shown = await readPopup(form);
      expect([shown.verdict, shown.score, shown.sentence]).toEqual([
        'incomplete',
        undefined,
        'Fill in what the invoice says; the verdict follows.',
      ]);
      expect(Object.values(shown.fields).filter(({ status }) => status !== 'missing')).toEqual([]);
      await form.close();
    });

    it('gives a verdict as soon as four fields are there, and takes an emptied one for unknown, never for zero', async () => {
      const form = await openForm();
      const entries = Object.entries(usualInvoice);
      await enterAll(form, entries.slice(0, 3));
      await form.waitForSelector('[data-field="taxTotal"][data-value="20.00"]');
      await verdictIs(form, 'incomplete');
      expect((await readPopup(form)).score).toBeUndefined();
      await enterAll(form, entries.slice(3));
      await verdictIs(form, 'normal');
      const whole = await readPopup(form);
      expect(whole.score).toBeLessThanOrEqual(whole.threshold ?? 0);
      await enter(form, 'taxTotal', '');
      await unknown(form, 'Tax total');
      const emptied = await readPopup(form);
      expect(emptied.verdict).toBe('normal');
      expect(emptied.fields['taxTotal']).toMatchObject({ status: 'missing', value: null });
      await enter(form, 'taxTotal', '0');
      await verdictIs(form, 'anomaly');
      await form.close();
    });

    it('takes no value from what cannot be read, and says so at the field', async () => {
      const form = await openForm();
      await enterAll(form, Object.entries({ ...usualInvoice, grossTotal: 'a hundred' }));
      await unknown(form, 'Gross total');
      const { fields } = await readPopup(form);
      expect(fields['grossTotal']).toMatchObject({ status: 'ambiguous', value: null });
      expect(fields['grossTotal']?.text).toContain('Not a number: “a hundred”');
      await form.close();
    });

    it('judges the lines that were entered: an empty one is none, one more that does not add up is an anomaly', async () => {
      const form = await openForm();
      await enterAll(form, Object.entries(usualInvoice));
      await verdictIs(form, 'normal');
      await form.click('button::-p-text(Add a line)');
      await enter(form, 'lines.1.quantity', '36');
      await unknown(form, 'Line 2: Unit price');
      await enterAll(form, Object.entries({ 'lines.1.unitPrice': '25.00', 'lines.1.net': '900.00' }));
      await verdictIs(form, 'anomaly');
      await form.click('button::-p-text(Add a line)');
      await form.waitForSelector(inputOf('lines.2.net'));
      await form.click('[aria-label="Remove line 2"]');
      await verdictIs(form, 'normal');
      const { fields } = await readPopup(form);
      expect([fields['lines.0.net']?.value, fields['lines.1.net']?.status, fields['lines.2.net']]).toEqual([
        '100.00',
        'missing',
        undefined,
      ]);
      await form.close();
    });

    it('is done by keyboard alone', async () => {
      const form = await openForm();
      const person = withKeyboard();
      for (const [path, value] of Object.entries(usualInvoice)) {
        await fillByKeyboard(form, person, path, value);
      }
      await verdictIs(form, 'normal');
      const { fields } = await readPopup(form);
      const values = Object.fromEntries(Object.keys(usualInvoice).map((path) => [path, fields[path]?.value]));
      expect(values).toEqual(usualInvoice);
      await person.activate(form, '.popup > .steps button');
      await form.waitForSelector(inputOf('lines.1.net'));
      await person.activate(form, '.foot button:first-child');
      await form.waitForFunction(
        (input) => !document.querySelector(input),
        { polling: 'mutation' },
        inputOf('lines.1.net'),
      );
      await form.close();
    });
  });

  describe(`e-invoices in ${browserName}`, () => {
    it('every file fills the form with exactly what is in it', async () => {
      const form = await openForm();
      for (const { name, fields } of eInvoiceCases) {
        await chooseFiles(form, '.intro', [join(fixtures, `${name}.xml`)]);
        await readFrom(form, `${name}.xml`);
        expect([name, await stated(form)]).toEqual([name, notNull(fields)]);
        const emptyOnes = Object.keys(fields).filter((path) => fields[path] === null);
        const shown = await readPopup(form);
        for (const path of emptyOnes) {
          expect([name, path, shown.fields[path]]).toMatchObject([name, path, { status: 'missing', value: null }]);
        }
      }
      expect(eInvoiceCases.length).toBeGreaterThan(0);
      await form.close();
    });

    for (const [where, selector] of [
      ['on the place for it', '.drop'],
      ['anywhere else on the form', inputOf('grossTotal')],
    ] as const) {
      it(`a file is dropped ${where}`, async () => {
        const form = await openForm();
        await drop(form, join(fixtures, 'xrechnung-cii.xml'), selector);
        await readFrom(form, 'xrechnung-cii.xml');
        const dropped = eInvoiceCases.find(({ name }) => name === 'xrechnung-cii');
        expect(await stated(form)).toEqual(notNull(dropped?.fields ?? {}));
        await form.close();
      });
    }

    it('what was read can be corrected, what it lacks added, and the form emptied for the next', async () => {
      const form = await openForm();
      await drop(form, join(fixtures, 'default-namespaces.xml'), '.drop');
      await readFrom(form, 'default-namespaces.xml');
      await enter(form, 'invoiceNumber', 'RE-9');
      await form.waitForSelector('[data-field="invoiceNumber"][data-value="RE-9"]');
      await enter(form, 'lines.0.unitPrice', '10');
      await form.waitForSelector('[data-field="lines.0.unitPrice"][data-value="10"]');
      await form.click('button::-p-text(Start with an empty form)');
      await form.waitForSelector('[data-field="invoiceNumber"][data-status="missing"]');
      expect(await stated(form)).toEqual({});
      await form.close();
    });

    const refused: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
      ['paper.pdf', emptyPdf, /paper\.pdf is a PDF.*attachments/],
      ['notes.txt', 'Invoice 7, 120 euros', /notes\.txt is not XML that can be read/],
      ['feed.xml', '<rss version="2.0"><channel/></rss>', /feed\.xml is XML, but neither a UBL invoice/],
      ['entity.xml', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', /entity\.xml has a DOCTYPE/],
      ['wrong.xml', Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0xfe, 0xfd), /wrong\.xml is not written in the encoding/],
      ['large.xml', new Uint8Array(10 * 2 ** 20 + 1).fill(0x20), /large\.xml is larger than any e-invoice/],
    ];
    it('a file that is no e-invoice is refused in a sentence of its own, and what was typed stays', async () => {
      const form = await openForm();
      await enterAll(form, Object.entries(usualInvoice));
      await verdictIs(form, 'normal');
      for (const [name, content, sentence] of refused) {
        await chooseFiles(form, '.intro', [await files.write(name, content)]);
        expect([name, await refusal(form, name)]).toEqual([name, expect.stringMatching(sentence)]);
        expect([name, await stated(form)]).toEqual([name, usualInvoice]);
      }
      expect((await readPopup(form)).verdict).toBe('normal');
      await form.close();
    });

    it('a folder, of which a browser gives no bytes, is refused in a sentence', async () => {
      const form = await openForm();
      await form.evaluate(() => {
        Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
      });
      await drop(form, join(fixtures, 'xrechnung-cii.xml'), '.drop');
      expect(await refusal(form, 'xrechnung-cii.xml')).toMatch(/it is a folder, or it is gone/);
      await form.close();
    });
  });

  describe(`a PDF in ${browserName}`, () => {
    it('leads to the form', async () => {
      const page = await driver.newPage();
      await page.goto(`${pages.url}/paper.pdf`).catch(() => undefined);
      const popup = await driver.check(page);
      expect((await readPopup(popup)).problem).toBe('pdf');
      // The popup closes while it is being clicked.
      await popup.click('button::-p-text(Check by hand)').catch(() => undefined);
      const form = await driver.openedPage('popup/index.html?hand=empty');
      await form.waitForSelector(inputOf('grossTotal'));
      await closeAll(popup, form, page);
    });
  });
}

/** The popup closes by itself when another page comes to the front. */
async function closeAll(...open: readonly Page[]): Promise<void> {
  await Promise.all(open.map((page) => page.close().catch(() => undefined)));
}

/** Enters a value as typing it does. */
async function enter(page: Page, path: string, value: string): Promise<void> {
  const input = await page.waitForSelector(inputOf(path));
  await input?.evaluate((element, typed) => {
    (element as HTMLInputElement).value = typed;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);
}

async function enterAll(page: Page, values: readonly (readonly [string, string])[]): Promise<void> {
  for (const [path, value] of values) await enter(page, path, value);
}

/** The parts of a date are typed in the order in which the browser writes them. */
async function fillByKeyboard(page: Page, person: Person, path: string, value: string): Promise<void> {
  const isDate = await page.$eval(inputOf(path), (input) => input.getAttribute('type') === 'date');
  await person.fill(page, inputOf(path), isDate ? await dateAsTyped(page, value) : value);
}

function dateAsTyped(page: Page, iso: string): Promise<string> {
  return page.evaluate((date) => {
    const { chrome, browser } = globalThis as unknown as Record<'chrome' | 'browser', LanguageApi>;
    const format = new Intl.DateTimeFormat((browser ?? chrome).i18n.getUILanguage(), {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      timeZone: 'UTC',
    });
    return format
      .formatToParts(Date.parse(date))
      .flatMap(({ type, value }) => (type === 'literal' ? [] : [value]))
      .join('');
  }, iso);
}

interface LanguageApi {
  readonly i18n: { getUILanguage(): string };
}

async function verdictIs(page: Page, verdict: string): Promise<void> {
  await page.waitForSelector(`main[data-verdict="${verdict}"]`);
}

/** Waits until the verdict says that a field was not judged, for it has no value. */
async function unknown(page: Page, field: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      /no value is known: ([^.]*)/
        .exec(document.querySelector('[data-evidence]')?.textContent ?? '')?.[1]
        ?.includes(wanted),
    { polling: 50 },
    field,
  );
}

/** The rows in which nothing can be typed. */
function withoutInput(page: Page): Promise<(string | null)[]> {
  return page.$$eval('[data-field]', (rows) =>
    rows.filter((row) => !row.querySelector('input, select')).map((row) => row.getAttribute('data-field')),
  );
}

/** What the trace says to a term. */
function fact(page: Page, term: string): Promise<string | undefined> {
  return page.$$eval(
    '.trace dt',
    (terms, wanted) => terms.find((each) => each.textContent === wanted)?.nextElementSibling?.textContent ?? undefined,
    term,
  );
}

/** The fields that a file or a person stated, by value. */
async function stated(page: Page): Promise<Record<string, string | null>> {
  const { fields } = await readPopup(page);
  const entries = Object.entries(fields).filter(([, { status }]) => status !== 'missing');
  return Object.fromEntries(entries.map(([path, { value }]) => [path, value]));
}

function notNull(fields: Readonly<Record<string, string | null>>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

async function readFrom(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (file) => document.querySelector('.intro [role="status"]')?.textContent === `Read from ${file}.`,
    { polling: 50 },
    name,
  );
}

async function refusal(page: Page, name: string): Promise<string> {
  const said = await page.waitForFunction(
    (file) => {
      const sentence = document.querySelector('.intro [role="alert"]')?.textContent;
      return sentence?.startsWith(file) && sentence;
    },
    { polling: 50 },
    name,
  );
  return String(await said.jsonValue());
}

/** Drops a file, as the browser tells the page of it. */
async function drop(page: Page, path: string, selector: string): Promise<void> {
  const base64 = (await readFile(path)).toString('base64');
  const isTaken = await page.$eval(
    selector,
    (place, content, name) => {
      const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], name, { type: 'text/xml' }));
      const tell = (type: string) =>
        place.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      return [tell('dragover'), tell('drop')].every((isLeftToBrowser) => !isLeftToBrowser);
    },
    base64,
    path.split('/').at(-1) ?? '',
  );
  // Otherwise the browser would go to the file.
  expect(isTaken).toBe(true);
}
