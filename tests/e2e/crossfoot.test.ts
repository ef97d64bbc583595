import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossfoot-cli-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the built command in a folder of its own. */
async function crossfoot(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    const done = await promisify(execFile)(process.execPath, [join(process.cwd(), 'dist/node/crossfoot.js'), ...args], {
      cwd: folder,
      maxBuffer: 2 ** 26,
    });
    return { code: 0, ...done };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

/** Four columns that no field of the catalogue bears, with the day first in their dates. */
function plainCsv(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const day = String((at % 28) + 1).padStart(2, '0');
    const month = String((at % 12) + 1).padStart(2, '0');
    return `${100 + (at % 100)},${1 + (at % 9)},${((at * 37) % 9900) / 100 + 1},${day}/${month}/${1980 + (at % 40)}`;
  });
  return `product_id,qty,amount,invoice_date\n${lines.join('\n')}\n`;
}

describe('the command line', { timeout: 120_000 }, () => {
  it('simulates the same invoices for the same seed, and others for another', async () => {
    const args = ['--companies', '3', '--days', '60', '--last-day', '2026-06-30'];
    const [first, again, other] = await Promise.all([
      crossfoot('simulate', '--seed', 'a', ...args),
      crossfoot('simulate', '--seed', 'a', ...args),
      crossfoot('simulate', '--seed', 'b', ...args),
    ]);
    expect(first.code).toBe(0);
    expect(first.stdout.split('\n')[0]).toMatch(/^invoice_number,issue_date,/);
    expect(again.stdout).toBe(first.stdout);
    expect(other.stdout).not.toBe(first.stdout);
  });

  it('trains on columns as they are, byte for byte the same each time, and finds a quantity far out of range', async () => {
    await writeFile(join(folder, 'plain.csv'), plainCsv(600));
    const train = (out: string) =>
      crossfoot(
        'train',
        'plain.csv',
        '--out',
        out,
        '--recipe',
        'classic',
        '--percentile',
        '99',
        '--features',
        'product_id,qty,amount,invoice_date',
        '--trained-on',
        '2026-01-01',
      );
    expect(await train('one')).toMatchObject({ code: 0 });
    expect(await train('two')).toMatchObject({ code: 0 });
    const files = await readdir(join(folder, 'one'));
    expect(files.sort()).toEqual([
      'anomaly_threshold.json',
      'features.json',
      'group1-shard1of1.bin',
      'model.json',
      'scaler_params.json',
    ]);
    for (const file of files) {
      expect((await readFile(join(folder, 'one', file))).equals(await readFile(join(folder, 'two', file)))).toBe(true);
    }
    await writeFile(
      join(folder, 'wrong.csv'),
      'product_id,qty,amount,invoice_date\n150,5,50,15/06/2000\n150,900,50,15/06/2000\n',
    );
    const { stdout } = await crossfoot('score', 'wrong.csv', '--model', 'one', '--json');
    const [usual, wrong] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([usual.verdict, usual.blamed]).toEqual(['normal', null]);
    expect([wrong.verdict, wrong.blamed]).toEqual(['anomaly', 'x-qty']);
    expect(wrong.modelScore).toBeGreaterThan(wrong.modelThreshold);
    expect(wrong.fields['x-qty']).toMatchObject({ value: '900', status: 'certain', limit: null });
  });

  it('trains a model of simulated companies, byte for byte the same each time, and takes no CSV for it', async () => {
    const args = ['train', '--recipe', 'masked', '--companies', '2', '--seed', 'a', '--trained-on', '2026-01-01'];
    expect(await crossfoot(...args, '--out', 'general')).toMatchObject({ code: 0 });
    expect(await crossfoot(...args, '--out', 'again')).toMatchObject({ code: 0 });
    const files = await readdir(join(folder, 'general'));
    expect(files.sort()).toEqual(['features.json', 'group1-shard1of1.bin', 'model.json']);
    for (const file of files)
      expect((await readFile(join(folder, 'general', file))).equals(await readFile(join(folder, 'again', file)))).toBe(
        true,
      );
    const refused = await crossfoot(...args, '--out', 'nothing', 'plain.csv');
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(/it takes no CSV/)]);
  });

  const mistakes: readonly (readonly [string, string, string[], RegExp])[] = [
    ['a column is missing', 'qty\n1\n', ['--features', 'qty,amount'], /no column amount\. The columns are: qty/],
    ['there are no rows', 'qty,amount\n', ['--features', 'qty,amount'], /no rows/],
    [
      'a number cannot be read',
      'qty,amount\n1,2\n2,twelve\n',
      ['--features', 'qty,amount'],
      /Row 1, column amount: "twelve" is not a number/,
    ],
    [
      'a date cannot be read',
      'qty,due_date\n1,2026-01-31\n2,soon\n',
      ['--features', 'qty,due_date'],
      /Row 1, column due_date: "soon" is not a date/,
    ],
    [
      'dates can be read in two ways',
      'qty,due_date\n1,01/02/2026\n',
      ['--features', 'qty,due_date'],
      /column due_date can be read in two ways.*dateLocale/,
    ],
    ['a recipe is not known', 'qty\n1\n', ['--recipe', 'magic'], /--recipe must be one of masked, .*classic/],
  ];
  for (const [what, csv, args, sentence] of mistakes) {
    it(`says what is wrong, writes nothing and ends with 1 when ${what}`, async () => {
      await writeFile(join(folder, 'mistake.csv'), csv);
      const { code, stderr } = await crossfoot('train', 'mistake.csv', '--out', 'nothing', ...args);
      expect(stderr).toMatch(sentence);
      expect(code).toBe(1);
      await expect(readdir(join(folder, 'nothing'))).rejects.toThrow();
    });
  }

  it('reads a file whose columns and locale a map explains', async () => {
    await writeFile(
      join(folder, 'map.json'),
      JSON.stringify({ columns: { Netto: 'netTotal', Brutto: 'grossTotal' }, numberLocale: 'de-DE' }),
    );
    const rows = Array.from({ length: 60 }, (_, at) => `"1.${String(100 + at)},00";"1.${String(300 + at)},50"`)
      .join('\n')
      .replaceAll(';', ',');
    await writeFile(join(folder, 'german.csv'), `Netto,Brutto\n${rows}\n`);
    const { code, stderr } = await crossfoot(
      'train',
      'german.csv',
      '--out',
      'german',
      '--map',
      'map.json',
      '--features',
      'Netto,Brutto',
      '--recipe',
      'classic',
    );
    expect(stderr).toMatch(/60 rows; 0 left out/);
    expect(code).toBe(0);
    const features = JSON.parse(await readFile(join(folder, 'german/features.json'), 'utf8'));
    expect(features.training.fieldLimits).toBe('largest');
    expect(features.features.map(({ field }: { field: string }) => field)).toEqual(['netTotal', 'grossTotal']);
  });

  it('judges a header record by the fields that it has, and calls one with too few incomplete, with no score', async () => {
    const rows = ['2026-06-01,EUR,100.00,20.00,120.00', '2026-06-02,EUR,100.00,,'];
    const head = 'issue_date,currency,net_total,tax_total,gross_total';
    await writeFile(join(folder, 'header.csv'), `${[head, ...rows].join('\n')}\n`);
    const { stdout } = await crossfoot('score', 'header.csv', '--json');
    const [whole, lacking] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([whole.verdict, whole.score]).toEqual(['normal', expect.any(Number)]);
    expect(whole.fields.grossTotal).toMatchObject({ value: '120.00', error: null });
    expect(lacking).toMatchObject({ verdict: 'incomplete', score: null, blamed: null });
    const text = await crossfoot('score', 'header.csv');
    expect(text.stdout).toMatch(/could not be judged: too few fields/);
  });
});
