import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { customPage, customProfile } from './customPage';
import type { Driver } from './driver';
import { chooseFiles, store, temporaryFolder } from './options';
import { readPopup, type Shown } from './popup';
import { type PageServer, servePages } from './server';

interface PythonScore {
  readonly row: readonly [product: number, qty: number, amount: number, timestamp: number];
  readonly score: number;
  readonly isAnomaly: boolean;
}

const keras = (name: string) => join('tests/fixtures/keras', name);

/** Loading models in options, the same in every browser. */
export function describeModelFlows(browserName: string, start: () => Promise<Driver>): void {
  let driver: Driver;
  let pages: PageServer;
  let files: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    files = await temporaryFolder('models');
    pages = await servePages({ '/orders/*': (request, response) => response.end(orderPage(request.url ?? '')) });
    driver = await start();
    const options = await driver.openOptions();
    await store(options, { profiles: { version: 1, data: { own: [customProfile], disabled: [] } } });
    await options.close();
  });

  afterAll(async () => {
    await driver?.close();
    await pages?.stop();
    await files?.remove();
  });

  /** Each test begins with the bundled model and without a way back. */
  afterEach(async () => {
    const options = await openModel();
    await options.evaluate(() => {
      const { chrome, browser } = globalThis as unknown as Record<'chrome' | 'browser', MessageApi>;
      return (browser ?? chrome).runtime.sendMessage({ route: 'background/useModel', request: { sha256: null } });
    });
    await options.close();
  });

  const openModel = async () => {
    const options = await driver.openOptions();
    await options.waitForSelector('#model [data-model]');
    return options;
  };

  const inUse = (options: Page) => options.$eval('#model [data-model]', (part) => part.getAttribute('data-model'));
  const candidateIs = (options: Page, kind: string) => options.waitForSelector(`#load-model[data-candidate="${kind}"]`);
  const choose = (options: Page, paths: readonly string[]) => chooseFiles(options, '#load-model', paths);

  const use = async (options: Page, name: string, folder: string) => {
    await choose(options, await packagePaths(folder));
    await candidateIs(options, 'accepted');
    const before = await inUse(options);
    await options.click('[data-action="use"]');
    await options.waitForFunction(
      (old) => document.querySelector('#model [data-model]')?.getAttribute('data-model') !== old,
      {},
      before,
    );
    expect(await options.$eval('#model [role="status"]', (said) => said.textContent)).toContain(name);
  };

  const checkOrder = async (row: PythonScore['row']): Promise<Shown> => {
    const [product, qty, amount, timestamp] = row;
    const page = await driver.newPage();
    const query = new URLSearchParams({ product, qty, amount, timestamp } as unknown as Record<string, string>);
    await page.goto(`${pages.url}/orders/one?${query}`);
    const popup = await driver.check(page);
    const shown = await readPopup(popup);
    await popup.close();
    await page.close();
    return shown;
  };

  describe(`models in ${browserName}`, () => {
    it('a package of Keras is loaded in any order of its files, and its verdict and score are Python’s', async () => {
      const options = await openModel();
      const paths = await packagePaths(keras('keras3-h5'));
      const weights = paths.filter((path) => path.endsWith('.bin'));
      await choose(options, weights);
      await candidateIs(options, 'refused');
      expect(await said(options)).toMatch(/Still missing: model\.json/);
      await choose(options, paths.filter((path) => !weights.includes(path)).reverse());
      await candidateIs(options, 'accepted');
      expect(await options.$eval('.candidate', (shown) => shown.textContent)).toMatch(/x-qty.*x-invoice_date/);
      await options.click('[data-action="use"]');
      await candidateIs(options, 'none');
      const python: PythonScore[] = JSON.parse(await readFile(join(keras('keras3-h5'), 'scores.json'), 'utf8'));
      for (const { row, score, isAnomaly } of python) {
        const shown = await checkOrder(row);
        expect([row, shown.verdict]).toEqual([row, isAnomaly ? 'anomaly' : 'normal']);
        expect(Math.abs((shown.modelScore ?? Number.NaN) - score) / Math.max(score, 1)).toBeLessThan(1e-6);
        // Judged by its threshold alone: a field has an error and no limit.
        expect(shown.fields['x-qty']).toMatchObject({ error: expect.stringMatching(/\d/), limit: null });
      }
      await options.close();
    });

    it('a quantity far out of the training range is an anomaly and to blame, also with a package of Keras 2', async () => {
      const options = await openModel();
      await use(options, 'model', keras('keras2-h5'));
      const shown = await checkOrder([150, 900, 107.14, 1_702_080_000]);
      expect([shown.verdict, shown.blamed]).toEqual(['anomaly', ['x-qty']]);
      await options.close();
    });

    it('a package of the command line gives the command line’s score', { timeout: 120_000 }, async () => {
      const csv = await files.write('orders.csv', ordersCsv(600));
      const out = join(files.folder, 'classic');
      await crossfoot(
        ...['train', csv, '--out', out, '--recipe', 'classic', '--percentile', '99', '--name', 'My orders'],
        ...['--features', 'product_id,qty,amount,invoice_date'],
      );
      const options = await openModel();
      await use(options, 'My orders', out);
      const rows = [
        [150, 5, 50, '2000-06-15', 'normal'],
        [150, 900, 50, '2000-06-15', 'anomaly'],
      ] as const;
      for (const [product, qty, amount, date, verdict] of rows) {
        const one = await files.write(
          'one.csv',
          `product_id,qty,amount,invoice_date\n${product},${qty},${amount},${date}\n`,
        );
        const line = JSON.parse(await crossfoot('score', one, '--model', out, '--model-only', '--json'));
        const shown = await checkOrder([product, qty, amount, Date.parse(date) / 1000]);
        expect([shown.verdict, line.verdict]).toEqual([verdict, verdict]);
        expect(Math.abs((shown.modelScore ?? 0) - line.modelScore) / line.modelScore).toBeLessThan(1e-6);
        expect(shown.modelThreshold).toBe(line.modelThreshold);
      }
      await options.close();
    });

    it('one click leads back to the model before, and one to the bundled model', async () => {
      const options = await openModel();
      const bundled = await inUse(options);
      await use(options, 'model', keras('keras3-h5'));
      const first = await inUse(options);
      await use(options, 'model', keras('keras2-h5'));
      const second = await inUse(options);
      const waitFor = (hash: string | null) => options.waitForSelector(`#model [data-model="${hash}"]`);
      await options.click('[data-action="previous"]');
      await waitFor(first);
      await options.click('[data-action="previous"]');
      await waitFor(second);
      await options.click('[data-action="bundled"]');
      await waitFor(bundled);
      await options.click('[data-action="previous"]');
      await waitFor(second);
      expect(new Set([bundled, first, second]).size).toBe(3);
      await options.close();
    });

    it('a bad file is refused in its own sentence, and the model in use does not change', async () => {
      const options = await openModel();
      const before = await inUse(options);
      const sentences = new Set<string>();
      for (const [what, change, sentence] of badPackages) {
        const folder = await badPackage(files.folder, what, change);
        await choose(options, await packagePaths(folder));
        await candidateIs(options, 'refused');
        const now = await said(options);
        expect([what, now]).toEqual([what, expect.stringMatching(sentence)]);
        sentences.add(now);
        expect([what, await inUse(options), await options.$('[data-action="use"]')]).toEqual([what, before, null]);
        const again = await options.$('#load-model p .button');
        if (again) {
          await again.click();
          await candidateIs(options, 'none');
        }
      }
      expect(sentences.size).toBe(badPackages.length);
      await options.close();
      expect((await checkOrder([150, 5, 107.14, 1_702_080_000])).verdict).toBe('incomplete');
    });
  });

  const said = (options: Page) => options.$eval('#load-model [role="alert"]', (alert) => alert.textContent ?? '');
}

function orderPage(address: string): string {
  const query = new URL(address, 'http://x').searchParams;
  const date = new Date(Number(query.get('timestamp')) * 1000);
  const pad = (part: number) => String(part).padStart(2, '0');
  return customPage({
    product: query.get('product') ?? '',
    qty: query.get('qty') ?? '',
    amount: query.get('amount') ?? '',
    date: `${pad(date.getUTCDate())}/${pad(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`,
  });
}

async function packagePaths(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name !== 'scores.json').map((name) => join(folder, name));
}

type Files = Map<string, Buffer>;
type Change = (files: Files) => void;

const json = (name: string, change: (data: Record<string, unknown>) => unknown): Change => {
  return (files) => {
    const data = JSON.parse(String(files.get(name)));
    files.set(name, Buffer.from(JSON.stringify(change(data) ?? data)));
  };
};
const text = (name: string, content: string): Change => {
  return (files) => {
    files.set(name, Buffer.from(content));
  };
};

/** Packages that are wrong in one way each, made from a good one, and what must be said of them. */
const badPackages: readonly (readonly [string, Change, RegExp])[] = [
  ['graph model', json('model.json', (model) => ({ ...model, format: 'graph-model' })), /graph.*tfjs_layers_model/],
  ['threshold missing', text('anomaly_threshold.json', '{}'), /anomaly_threshold\.json.*threshold/],
  ['threshold negative', text('anomaly_threshold.json', '{"threshold": -1}'), /-1/],
  ['threshold NaN', text('anomaly_threshold.json', '{"threshold": NaN}'), /NaN/],
  ['unknown scaler', json('scaler_params.json', ({ feature_names }) => ({ feature_names })), /scaler_params\.json/],
  [
    'feature count',
    json('scaler_params.json', (scaler) => ({ ...scaler, feature_names: ['a', 'b'] })),
    /scaler_params\.json/,
  ],
  ['proto key', text('scaler_params.json', '{"__proto__": {}}'), /__proto__/],
  ['HTML page', text('scaler_params.json', '<!doctype html><title>Not found</title>'), /HTML|web page/],
  ['units', (files) => files.set('model.json', withUnits(files.get('model.json'))), /20,?000,?000/],
  [
    'weights that are not finite',
    (files) => changeWeights(files, (bytes) => bytes.writeFloatLE(Number.NaN, 0)),
    /finite|NaN/,
  ],
  ['shard too short', (files) => resizeWeights(files, -4), /bytes/],
  [
    'shard path',
    (files) => files.set('model.json', withShard(files.get('model.json'), '../weights.bin')),
    /\.\.\/weights\.bin/,
  ],
  [
    'shard address',
    (files) => files.set('model.json', withShard(files.get('model.json'), 'https://x.example/w.bin')),
    /x\.example/,
  ],
  [
    'never converted',
    (files) => {
      files.clear();
      files.set('model.h5', Buffer.from('x'));
    },
    /model\.h5.*tensorflowjs_converter/,
  ],
];

function withUnits(model: Buffer | undefined): Buffer {
  return Buffer.from(String(model).replace(/"units": ?\d+/, '"units": 20000000'));
}

function withShard(model: Buffer | undefined, path: string): Buffer {
  return Buffer.from(String(model).replace('group1-shard1of1.bin', path));
}

function changeWeights(files: Files, change: (bytes: Buffer) => unknown): void {
  const bytes = Buffer.from(files.get('group1-shard1of1.bin') ?? []);
  change(bytes);
  files.set('group1-shard1of1.bin', bytes);
}

function resizeWeights(files: Files, by: number): void {
  const bytes = files.get('group1-shard1of1.bin') ?? Buffer.alloc(0);
  files.set('group1-shard1of1.bin', bytes.subarray(0, bytes.length + by));
}

async function badPackage(parent: string, what: string, change: Change): Promise<string> {
  const good = keras('keras3-h5');
  const files: Files = new Map();
  for (const path of await packagePaths(good)) files.set(path.slice(good.length + 1), await readFile(path));
  change(files);
  const folder = join(parent, what.replace(/\W+/g, '-'));
  await mkdir(folder);
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  return folder;
}

/** Four columns that no field of the catalogue bears. */
function ordersCsv(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const date = new Date(Date.UTC(1980 + (at % 40), at % 12, (at % 28) + 1)).toISOString().slice(0, 10);
    return `${100 + (at % 100)},${1 + (at % 9)},${((at * 37) % 9900) / 100 + 1},${date}`;
  });
  return `product_id,qty,amount,invoice_date\n${lines.join('\n')}\n`;
}

async function crossfoot(...args: string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, ['dist/node/crossfoot.js', ...args])).stdout;
}

interface MessageApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}
