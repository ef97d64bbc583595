import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { benchmarkCommand } from '../../../src/cli/benchmarkCommand';
import { CommandFailure } from '../../../src/cli/failure';
import { scoreCommand } from '../../../src/cli/scoreCommand';
import { trainCommand } from '../../../src/cli/trainCommand';
import type { Invoice } from '../../../src/invoice/types';
import { writeInvoices } from '../../../src/learning/writeCsv';
import { books } from '../support/simulated';

const invoices = (books[0]?.booked ?? []).slice(0, 40).map(({ invoice }) => invoice);
const earlier = invoices.slice(0, 30);
const later = invoices.slice(30);

let folder = '';
let printed = '';
let noted = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossfoot-'));
  printed = '';
  noted = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    noted += text;
    return true;
  });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** A table with the column `learn`. */
async function table(name: string, all: readonly Invoice[], learn: (at: number) => string): Promise<string> {
  const file = join(folder, name);
  const [names, ...rows] = writeInvoices(all).trimEnd().split('\n');
  await writeFile(file, [`${names},learn`, ...rows.map((row, at) => `${row},${learn(at)}`), ''].join('\n'));
  return file;
}

/** The verdicts on the rows of a file, without their numbers. */
async function verdicts(...args: string[]): Promise<{ readonly evidence: { readonly invoices: number } }[]> {
  printed = '';
  await scoreCommand([...args, '--json', '--reference-day', '2026-03-31']);
  return printed
    .trimEnd()
    .split('\n')
    .map((line) => ({ ...JSON.parse(line), row: null }));
}

describe('the column learn', () => {
  const learnedOf = async (learn: string) => {
    const history = await table('earlier.csv', earlier, (at) => (at < 10 ? learn : ''));
    const [first] = await verdicts(await table('later.csv', later.slice(0, 1), () => ''), '--history', history);
    return first?.evidence.invoices;
  };

  it.each(['0', '0.0', ' 0 '])('keeps a row of the history from being learned with %j', async (learn) => {
    const all = await learnedOf('');
    expect(await learnedOf(learn)).toBeLessThanOrEqual((all ?? 0) - 5);
  });

  it('lets a row be learned with 1', async () => {
    expect(await learnedOf('1')).toBe(await learnedOf(''));
  });

  it.each([['--learn'], ['--history']])('is refused with its row for any other text (%s)', async (option) => {
    const odd = await table('odd.csv', earlier.slice(0, 3), (at) => (at === 1 ? 'no' : '1'));
    const args = option === '--learn' ? [odd, '--learn'] : [odd, '--history', odd];
    await expect(verdicts(...args)).rejects.toThrow(CommandFailure);
    await expect(verdicts(...args)).rejects.toThrow('Row 1, column learn: "no" is neither 0 nor 1.');
  });
});

describe('a history given with --history', () => {
  it('leads to the verdicts that its rows lead to when they are scored and learned first', async () => {
    const unreadable = earlier.map((invoice) => ({ ...invoice, 'lines.0.quantity': 'many' }));
    const learn = (row: number) => (row % 4 === 0 ? '0' : '1');
    const history = await table('earlier.csv', unreadable, learn);
    const apart = await verdicts(await table('later.csv', later, () => ''), '--history', history);
    const together = await verdicts(
      await table('all.csv', [...unreadable, ...later], (row) => (row < 30 ? learn(row) : '0')),
      '--learn',
    );
    expect(apart).toEqual(together.slice(30));
  });
});

describe('a table with column names only', () => {
  const header = async () => {
    const file = join(folder, 'header.csv');
    await writeFile(file, 'invoice_number,gross_total\n');
    return file;
  };

  it('is scored to nothing, with a note', async () => {
    await scoreCommand([await header(), '--json']);
    expect(printed).toBe('');
    expect(noted).toContain('header.csv: there are no rows below the column names.');
  });

  it('is a history of nothing, with a note', async () => {
    const file = await table('later.csv', later, () => '');
    const without = await verdicts(file);
    expect(noted).toBe('');
    expect(await verdicts(file, '--history', await header())).toEqual(without);
    expect(noted).toContain('header.csv: there are no rows below the column names.');
  });

  it('is refused for training and in a benchmark', async () => {
    const file = await header();
    for (const recipe of ['masked', 'forest', 'deep'])
      await expect(trainCommand([file, '--recipe', recipe, '--out', join(folder, 'model')])).rejects.toThrow(
        'There are no rows below the column names.',
      );
    for (const name of ['train.csv', 'test.csv', 'anomalies.csv']) await copyFile(file, join(folder, name));
    await expect(benchmarkCommand([folder])).rejects.toThrow('There are no rows below the column names.');
  });
});
