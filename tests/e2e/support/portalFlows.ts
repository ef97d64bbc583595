import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from './driver';
import { ledgerPage } from './ledgerPage';
import { chooseFiles, store, temporaryFolder } from './options';
import { type Person, withKeyboard, withMouse } from './person';
import { readPopup } from './popup';
import { type PageServer, servePages } from './server';

const place = (name: string) => `input[data-place="${name}"]`;

/** Setting up portals in options, the same in every browser. */
export function describePortalFlows(browserName: string, start: () => Promise<Driver>): void {
  let driver: Driver;
  let pages: PageServer;
  let files: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    files = await temporaryFolder('profiles');
    pages = await servePages({
      '/ledger/bills/7': ledgerPage(),
      '/ledger/bills/8': ledgerPage({ number: 'L-8', total: '1.190,00' }),
    });
    driver = await start();
  });

  afterAll(async () => {
    await driver?.close();
    await pages?.stop();
    await files?.remove();
  });

  /** Own portals do not stay for the next test. */
  afterEach(async () => {
    const options = await driver.openOptions();
    await store(options, { profiles: { version: 1, data: { own: [], disabled: [] } } });
    await options.close();
  });

  /** A popup closes by itself when another page comes to the front. */
  const closeAll = (open: readonly Page[]) => Promise.all(open.map((page) => page.close().catch(() => undefined)));

  const openBill = async (number: number) => {
    const page = await driver.newPage();
    await page.goto(`${pages.url}/ledger/bills/${number}`);
    return page;
  };

  const namesIn = (options: Page) =>
    options.$$eval('[data-profile] [data-name]', (cells) => cells.map((cell) => cell.textContent));

  const setUp = async (person: Person) => {
    const bill = await openBill(7);
    const popup = await driver.check(bill);
    expect((await readPopup(popup)).problem).toBe('noProfile');
    await person.activate(popup, '.button-main');
    const options = await driver.openedPage('#new=');
    await person.choose(options, 'select[data-place="numberLocale"]', 'de-DE');
    await person.choose(options, 'select[data-place="dateLocale"]', 'de-DE');
    const selectors = {
      'fields.invoiceNumber.0': '#no',
      'fields.issueDate.0': '#issued',
      'fields.netTotal.0': '#net',
      'fields.taxTotal.0': '#tax',
      'fields.grossTotal.0': '#gross',
      'lines.row.0': 'tr.pos',
      'lines.fields.quantity.0': '.q',
      'lines.fields.unitPrice.0': '.p',
      'lines.fields.net.0': '.n',
    };
    for (const [name, css] of Object.entries(selectors)) await person.fill(options, place(name), css);
    return { bill, options };
  };

  const outcome = (options: Page, name: string) =>
    options.$eval(`[id="${name}-outcome"]`, (element) => element.textContent ?? '');

  describe(`portals in ${browserName}`, () => {
    for (const [device, someone] of [
      ['mouse', withMouse],
      ['keyboard', withKeyboard],
    ] as const) {
      it(`a new portal is set up, tested, saved and checked in at most 40 interactions by ${device}`, async () => {
        const person = someone();
        const { bill, options } = await setUp(person);
        await person.activate(options, '[data-action="test"]');
        await options.waitForSelector('[id="fields.netTotal.0-outcome"][data-good="true"]');
        expect(await outcome(options, 'fields.issueDate.0')).toMatch(/^found: .*20\d\d \(“\d\d\.\d\d\.20\d\d”\)$/);
        expect(await outcome(options, 'fields.grossTotal.0')).toBe('found: 119.00 (“119,00”)');
        expect(await outcome(options, 'lines.row.0')).toBe('finds 2 rows');
        expect(await outcome(options, 'lines.fields.unitPrice.0')).toBe('found: 20.00 (“20,00”)');
        await person.activate(options, '[data-action="save"]');
        await options.waitForSelector('#portals [data-profile="127-0-0-1"]');
        const popup = await driver.check(bill);
        const shown = await readPopup(popup);
        expect([shown.verdict, shown.fields['grossTotal']?.value]).toEqual(['normal', '119.00']);
        // The two clicks on the toolbar button count, too.
        expect(person.interactions() + 2).toBeLessThanOrEqual(40);
        const wrong = await openBill(8);
        const second = await driver.check(wrong);
        expect((await readPopup(second)).blamed).toEqual(['grossTotal']);
        await closeAll([popup, second, wrong, bill, options]);
      });
    }

    it('the test says precisely what each selector finds, and what is wrong with it', async () => {
      const person = withMouse();
      const { bill, options } = await setUp(person);
      const wrong = {
        'fields.invoiceNumber.0': '.nowhere',
        'fields.issueDate.0': '#no',
        'fields.dueDate.0': '.date',
        'fields.currency.0': '#secret',
        'fields.netTotal.0': 'td[',
        'lines.fields.net.0': 'td',
      };
      for (const [name, css] of Object.entries(wrong)) await person.fill(options, place(name), css);
      await person.activate(options, '[data-action="test"]');
      await options.waitForSelector('[id="fields.taxTotal.0-outcome"][data-good="true"]');
      const found = Object.fromEntries(
        await Promise.all(Object.keys(wrong).map(async (name) => [name, await outcome(options, name)])),
      );
      expect(found).toEqual({
        'fields.invoiceNumber.0': 'no match',
        'fields.issueDate.0': 'does not parse as a date: “L-7”',
        'fields.dueDate.0': '3 matches: a field needs exactly one',
        'fields.currency.0': 'on the page, but not visible',
        'fields.netTotal.0': 'invalid selector',
        'lines.fields.net.0': '4 matches: a field needs exactly one',
      });
      await options.close();
      await bill.close();
    });

    it('the test asks in which tab, when several show an address of the portal', async () => {
      const person = withMouse();
      const { bill, options } = await setUp(person);
      const other = await openBill(8);
      await options.bringToFront();
      await person.activate(options, '[data-action="test"]');
      await options.waitForSelector('.choose-tab select');
      const [, second] = await options.$$eval('.choose-tab option', (choices) =>
        choices.map(({ value, textContent }) => ({ value, textContent })),
      );
      expect(second?.textContent).toContain('Beleg L-8');
      await person.choose(options, '.choose-tab select', second?.value ?? '');
      await person.activate(options, '.choose-tab button');
      await options.waitForSelector('[id="fields.netTotal.0-outcome"][data-good="true"]');
      expect(await outcome(options, 'fields.invoiceNumber.0')).toBe('found: L-8');
      await closeAll([other, options, bill]);
    });

    it('a portal is not saved while something is wrong in it, and each place says what', async () => {
      const options = await driver.openOwn('/src/options/index.html#new');
      const person = withMouse();
      await person.fill(options, place('urlPatterns.0'), 'books.example.com');
      await person.fill(options, place('fields.grossTotal.0'), `${':has(a)'.repeat(3)}`);
      await person.activate(options, '[data-action="save"]');
      await options.waitForSelector('.bar-state [role="alert"]');
      expect(await options.$eval('.bar-state', (bar) => bar.textContent)).toMatch(/things have to be mended first/);
      expect(await outcome(options, 'fields.grossTotal.0')).toMatch(/more than two :has/);
      expect(await options.$eval('#address-0-wrong', (reason) => reason.textContent)).toMatch(/not an address pattern/);
      await options.close();
    });

    it('undo takes back what was typed and what was removed, one step at a time', async () => {
      const options = await driver.openOwn('/src/options/index.html#new');
      const person = withMouse();
      await person.fill(options, place('fields.grossTotal.0'), '#gross');
      await person.fill(options, place('fields.netTotal.0'), '#net');
      await person.activate(options, '[data-action="undo"]');
      const values = () =>
        options.$$eval('input[data-place="fields.grossTotal.0"], input[data-place="fields.netTotal.0"]', (inputs) =>
          inputs.map(({ value }) => value),
        );
      expect(await values()).toEqual(['', '#gross']);
      await person.activate(options, '[data-action="undo"]');
      expect(await values()).toEqual(['', '']);
      await options.close();
    });

    it('portals are duplicated, edited, switched off and deleted, and each can be taken back', async () => {
      const options = await driver.openOptions();
      const person = withMouse();
      const act = (id: string, action: string) =>
        person.activate(options, `[data-profile="${id}"] [data-action="${action}"]`);
      const undo = () => person.activate(options, '#portals [data-action="undo"]');
      await act('tallyroom', 'duplicate');
      await options.waitForSelector('[data-profile="tallyroom-copy"]');
      await act('tallyroom-copy', 'edit');
      await person.fill(options, place('name'), 'My Tallyroom');
      await person.activate(options, '[data-action="save"]');
      await options.waitForFunction(() => document.querySelector('[data-name]')?.textContent === 'My Tallyroom');
      await act('tallyroom-copy', 'switch');
      await options.waitForSelector('[data-profile="tallyroom-copy"][data-disabled]');
      await act('tallyroom-copy', 'delete');
      await options.waitForFunction(() => !document.querySelector('[data-profile="tallyroom-copy"]'));
      await undo();
      await options.waitForSelector('[data-profile="tallyroom-copy"][data-disabled]');
      await undo();
      await options.waitForSelector('[data-profile="tallyroom-copy"]:not([data-disabled])');
      await undo();
      await options.waitForFunction(() => document.querySelector('[data-name]')?.textContent !== 'My Tallyroom');
      await undo();
      await options.waitForFunction(() => document.querySelectorAll('[data-profile]').length === 4);
      await options.close();
    });

    it('an exported portal is imported again as it was, beside the first', async () => {
      const options = await driver.openOptions();
      const file = await files.write('exported.json', await exported(options, 'tryton'));
      await chooseFiles(options, '#portals', [file]);
      await options.waitForSelector('[data-profile="tryton-2"]');
      expect(await namesIn(options)).toEqual(['Tryton', 'Tallyroom', 'Kontorblatt', 'Foliodesk', 'Tryton']);
      const again = JSON.parse(await exported(options, 'tryton-2'));
      const first = JSON.parse(await exported(options, 'tryton'));
      expect(again.profiles[0]).toEqual({ ...first.profiles[0], id: 'tryton-2' });
      await options.close();
    });

    const good = {
      version: 1,
      id: 'good',
      name: 'Good',
      urlPatterns: ['https://books.example.com/*'],
      pageKind: 'detail',
      numberLocale: 'en-GB',
      dateLocale: 'en-GB',
      direction: 'purchase',
      fields: { grossTotal: [{ css: '#g' }] },
    };
    const fileOf = (...profiles: unknown[]) => JSON.stringify({ format: 'crossfoot-profiles', version: 1, profiles });
    const many = Array.from({ length: 10_000 }, (_, at) => ({ css: `#a${at}` }));
    const bad: readonly (readonly [string, string, RegExp])[] = [
      ['broken JSON', '{"profiles": [', /is not JSON/],
      ['other JSON', '{"hello": 1}', /not a file of portals/],
      ['a newer version', JSON.stringify({ format: 'crossfoot-profiles', version: 9, profiles: [good] }), /version 9/],
      ['a key __proto__', fileOf(good).replace('"name"', '"__proto__": {"isAdmin": true}, "name"'), /__proto__/],
      ['10,000 selectors', fileOf({ ...good, fields: { grossTotal: many } }), /Portal 1 \(Good\), .*too many/],
      ['a selector that is too long', fileOf({ ...good, fields: { grossTotal: [{ css: 'a '.repeat(400) }] } }), /500/],
      [
        'brackets nested too deep',
        fileOf(good, { ...good, id: 'b', fields: { netTotal: [{ css: ':is(:is(:is(:is(:is(a)))))' }] } }),
        /Portal 2 .*netTotal.*nested/,
      ],
      [
        'too many :has',
        fileOf({ ...good, fields: { grossTotal: [{ css: ':has(a):has(b):has(c)' }] } }),
        /more than two :has/,
      ],
      ['no portal', fileOf(), /no portal in it/],
    ];
    it('a file with anything wrong in it is refused whole, by name and place, and nothing changes', async () => {
      const options = await driver.openOptions();
      await options.waitForSelector('[data-profile="tryton"]');
      for (const [what, content, sentence] of bad) {
        const name = `${what.replace(/\W+/g, '-')}.json`;
        const file = await files.write(name, content);
        await chooseFiles(options, '#portals', [file]);
        await options.waitForFunction(
          (wanted) => document.querySelector('#portals [role="alert"]')?.textContent?.includes(wanted),
          {},
          name,
        );
        const said = await options.$eval('#portals [role="alert"]', (alert) => alert.textContent);
        expect([what, said]).toEqual([what, expect.stringMatching(sentence)]);
        expect(await namesIn(options)).toHaveLength(4);
      }
      expect(await options.evaluate(() => 'isAdmin' in {})).toBe(false);
      await options.close();
    });

    it('two options pages at once keep each other’s changes, and replace what was changed meanwhile only when asked again', async () => {
      const [one, other] = [await driver.openOptions(), await driver.openOptions()];
      const person = withMouse();
      for (const page of [one, other]) await page.waitForSelector('[data-profile="tallyroom"]');
      await one.bringToFront();
      await person.activate(one, '[data-profile="tallyroom"] [data-action="duplicate"]');
      await other.bringToFront();
      await person.activate(other, '[data-profile="kontorblatt"] [data-action="duplicate"]');
      for (const page of [one, other]) {
        await page.waitForSelector('[data-profile="tallyroom-copy"]');
        await page.waitForSelector('[data-profile="kontorblatt-copy"]');
        await page.bringToFront();
        await person.activate(page, '[data-profile="tallyroom-copy"] [data-action="edit"]');
      }
      await one.bringToFront();
      await person.fill(one, place('name'), 'From one');
      await person.activate(one, '[data-action="save"]');
      await one.waitForSelector('#portals');
      await other.bringToFront();
      await person.fill(other, place('name'), 'From the other');
      await person.activate(other, '[data-action="save"]');
      await other.waitForFunction(() =>
        document.querySelector('.bar-state')?.textContent?.includes('changed in another window'),
      );
      await one.close();
      await person.activate(other, '[data-action="save"]');
      await other.waitForSelector('#portals');
      expect(await namesIn(other)).toEqual(expect.arrayContaining(['From the other']));
      expect(await namesIn(other)).not.toContain('From one');
      await other.close();
    });
  });

  /** The file that the export button makes, caught on its way to the download. */
  async function exported(options: Page, id: string): Promise<string> {
    await options.waitForSelector(`[data-profile="${id}"] [data-action="export"]`);
    return options.evaluate(async (profile) => {
      const blobs: Blob[] = [];
      const { createObjectURL } = URL;
      const { click } = HTMLAnchorElement.prototype;
      URL.createObjectURL = (blob: Blob) => {
        blobs.push(blob);
        return createObjectURL(blob);
      };
      HTMLAnchorElement.prototype.click = () => undefined;
      try {
        document.querySelector<HTMLElement>(`[data-profile="${profile}"] [data-action="export"]`)?.click();
      } finally {
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = click;
      }
      return (await blobs[0]?.text()) ?? '';
    }, id);
  }
}
