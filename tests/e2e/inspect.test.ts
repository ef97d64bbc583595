import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const command = join(process.cwd(), 'dist/node/crossfoot.js');
const fixtures = join(process.cwd(), 'tests/fixtures/keras');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossfoot-inspect-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Prints the largest resident memory of a process, in bytes, when it ends. */
const reportMemory =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nRSS "+process.resourceUsage().maxRSS*1024))';

/** What the built command prints, and the most memory that it had. */
async function crossfoot(...args: string[]) {
  const done = promisify(execFile)(process.execPath, ['--import', reportMemory, command, ...args], { cwd: folder });
  const { code, stdout, stderr } = await done.then(
    (printed) => ({ code: 0, ...printed }),
    (error) => error as { code: number; stdout: string; stderr: string },
  );
  const [, said = '', rss = ''] = /^(.*)\nRSS (\d+)$/s.exec(stderr) ?? [];
  return { code, stdout, stderr: said.trim(), rss: Number(rss) };
}

/** A copy of a good package with one of its files changed. */
async function changed(name: string, file: string, change: (text: string) => string | Uint8Array): Promise<string> {
  await cp(join(fixtures, 'keras2-h5'), join(folder, name), { recursive: true });
  const path = join(folder, name, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
  return name;
}

const model = 'model.json';
const scaler = 'scaler_params.json';
const threshold = 'anomaly_threshold.json';
const shard = 'group1-shard1of1.bin';
const units = (text: string) => text.replace('"units": 3', '"units": 2e7');
const overflowing = () => new Uint8Array(new Float32Array(135).fill(1e38).buffer);
/** A model.json of nearly as many weights as are read, 14 MB. */
const large = () => {
  const sizes = [4, 8000, 450, 4];
  const layers = sizes.slice(1).map((units, at) => ({
    class_name: 'Dense',
    config: { name: `d${at}`, units, batch_input_shape: [null, 4] },
  }));
  const weights = sizes.slice(1).flatMap((units, at) => [
    { name: `d${at}/kernel`, shape: [sizes[at], units], dtype: 'float32' },
    { name: `d${at}/bias`, shape: [units], dtype: 'float32' },
  ]);
  return JSON.stringify({
    modelTopology: { class_name: 'Sequential', config: { layers } },
    weightsManifest: [{ paths: [shard], weights }],
  });
};
const infinite = () => new Uint8Array(new Float32Array(135).fill(Number.POSITIVE_INFINITY).buffer);

const refusals: readonly (readonly [
  what: string,
  code: string,
  file: string,
  change: Parameters<typeof changed>[2],
])[] = [
  ['20 million units', 'tooManyUnits', model, units],
  ['a graph model', 'graphModel', model, () => '{"format": "graph-model"}'],
  ['an address for a weight file', 'shardUrl', model, (text) => text.replace(shard, 'https://example.com/a.bin')],
  ['a way out of the folder', 'unsafePath', model, (text) => text.replace(shard, '../a.bin')],
  ['a key named __proto__', 'protoKey', model, (text) => text.replace('{', '{"__proto__": {},')],
  ['a million arrays', 'fileTooLarge', model, () => '['.repeat(2e6)],
  ['weights of hundreds of megabytes', 'packageTooLarge', shard, () => new Uint8Array(300 * 2 ** 20)],
  ['weights that are infinite', 'notFinite', shard, infinite],
  ['weights that overflow', 'selfTest', shard, overflowing],
  ['a NaN for a threshold', 'nanInJson', threshold, () => '{"threshold": NaN}'],
  ['a scaler of another kind', 'unknownScaler', scaler, () => '{"lambdas_": [1, 1, 1, 1]}'],
];

/** Less than 50 MB more than the command has when it looks at another path: nothing, or a package of 2 kB. */
async function expectLittleMemory(rss: number, path: string): Promise<void> {
  const other = await crossfoot('inspect', path);
  expect(other.rss).toBeGreaterThan(2 ** 20);
  expect(rss - other.rss).toBeLessThan(50e6);
}

describe('crossfoot inspect', { timeout: 120_000 }, () => {
  it('says what a package is', async () => {
    const { code, stdout } = await crossfoot('inspect', join(fixtures, 'keras3-uint8'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^accepted\nname +model\nkind +dense\ntrained +not stated\nthreshold +0\.05/);
    expect(stdout).toMatch(/invoice_date_timestamp +from x-invoice_date/);
    expect(stdout).toContain('note: The weights are quantised (uint8)');
    expect(stdout).toMatch(/SHA-256 +[0-9a-f]{64}/);
  });

  it('says the same of its folder and of its model.json, as one object', async () => {
    const path = join(fixtures, 'keras3-keras');
    const [ofFolder, ofFile] = await Promise.all([
      crossfoot('inspect', path, '--json'),
      crossfoot('inspect', join(path, model), '--json'),
    ]);
    expect(ofFolder.stdout).toBe(ofFile.stdout);
    expect(JSON.parse(ofFolder.stdout)).toMatchObject({
      accepted: true,
      model: { kind: 'dense', errorMeasure: 'mae', features: [{ field: 'x-product_id' }, {}, {}, { unit: 'seconds' }] },
    });
  });

  it.each(refusals)('refuses %s (%s), with a sentence and little memory', async (_, expected, file, change) => {
    const name = await changed(expected, file, change);
    const { code, stdout, stderr, rss } = await crossfoot('inspect', name, '--json');
    const { accepted, problem } = JSON.parse(stdout);
    expect([code, accepted, problem.code]).toEqual([1, false, expected]);
    expect(stderr).toBe(`crossfoot inspect: ${problem.sentence}`);
    await expectLittleMemory(rss, expected === 'selfTest' ? join(fixtures, 'keras2-h5') : 'nothing');
  });

  it('refuses nearly as many weights as are read for the last of them, with little memory', async () => {
    const name = await changed('large', model, large);
    const weights = new Float32Array(3_642_254);
    weights[weights.length - 1] = Number.NaN;
    await writeFile(join(folder, name, shard), weights);
    const { stderr, rss } = await crossfoot('inspect', name);
    expect(stderr).toMatch(/The weight d2\/bias in group1-shard1of1\.bin holds NaN/);
    await expectLittleMemory(rss, 'nothing');
  });

  it('says of a file that was never converted how to convert it', async () => {
    await writeFile(join(folder, 'ae.keras'), 'x');
    const { code, stdout, stderr } = await crossfoot('inspect', 'ae.keras');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/tensorflowjs_converter --input_format=keras_keras .* ae\.keras package$/);
  });

  it.each([['nothing'], ['notes.txt'], []])('says what to name when it is given %s', async (...paths) => {
    await writeFile(join(folder, 'notes.txt'), 'x');
    const { code, stderr } = await crossfoot('inspect', ...paths);
    expect(code).toBe(1);
    expect(stderr).toMatch(/Name (?:the folder of|one) /);
  });
});

describe('crossfoot score --model-only', { timeout: 120_000 }, () => {
  it('says what the package itself says of each row, and never review', async () => {
    await mkdir(join(folder, 'limited'), { recursive: true });
    await cp(join(fixtures, 'keras2-h5'), join(folder, 'limited'), { recursive: true });
    const names = ['product_id', 'qty', 'amount', 'invoice_date_timestamp'];
    const features = names.map((name) => {
      const field = `x-${name.replace('_timestamp', '')}`;
      return { name, field, transform: { kind: name === field.slice(2) ? 'number' : 'timestamp' } };
    });
    const limits = (row: number) => ({ fields: [1e-9, 1e9, 1e9, 1e9], row });
    await writeFile(
      join(folder, 'limited/features.json'),
      JSON.stringify({
        ...{ version: 1, kind: 'dense', name: 'limited', errorMeasure: 'mae', features },
        limits: { anomaly: limits(1), review: limits(1) },
      }),
    );
    const rows: { row: number[]; score: number; isAnomaly: boolean }[] = JSON.parse(
      await readFile(join(fixtures, 'keras2-h5/scores.json'), 'utf8'),
    );
    const lines = rows.map(({ row: [product, qty, amount, seconds = 0] }) =>
      [product, qty, amount, new Date(seconds * 1000).toISOString().slice(0, 10)].join(','),
    );
    await writeFile(join(folder, 'rows.csv'), `product_id,qty,amount,invoice_date\n${lines.join('\n')}\n`);
    const score = async (...more: string[]) => {
      const { stdout } = await crossfoot('score', 'rows.csv', '--model', 'limited', '--json', ...more);
      return stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    };
    expect((await score()).map(({ verdict }) => verdict)).toEqual(rows.map(() => 'anomaly'));
    const own = await score('--model-only');
    expect(own.map(({ verdict }) => verdict)).toEqual(rows.map(({ isAnomaly }) => (isAnomaly ? 'anomaly' : 'normal')));
    for (const [at, { score: expected }] of rows.entries())
      expect(Math.abs(own[at].modelScore - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, expected));
  });
});
