import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommandFailure } from '../../../src/cli/failure';
import { simulateCommand } from '../../../src/cli/simulateCommand';

let folder = '';
const small = ['--train', '120', '--test', '60', '--per-kind', '3', '--country', 'AT', '--complete'];
const simulate = (name: string, ...args: string[]) =>
  simulateCommand(['--benchmark', join(folder, name), '--seed', '7', ...small, ...args]);
const read = (name: string, file: string) => readFile(join(folder, name, file), 'utf8');
const rowsOf = (csv: string) => csv.trimEnd().split('\n').length - 1;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossfoot-'));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe('crossfoot simulate --benchmark', () => {
  it('writes a folder of tables of the lengths asked for', async () => {
    await simulate('one', '--calibration', '40');
    expect((await readdir(join(folder, 'one'))).sort()).toEqual([
      'anomalies.csv',
      'calibration.csv',
      'test.csv',
      'train.csv',
    ]);
    expect(rowsOf(await read('one', 'train.csv'))).toBe(120);
    expect(rowsOf(await read('one', 'calibration.csv'))).toBe(40);
    expect(rowsOf(await read('one', 'test.csv'))).toBe(60);
    expect(rowsOf(await read('one', 'anomalies.csv'))).toBe(99);
  });

  it('writes no calibration when that is to have no rows', async () => {
    await simulate('short', '--calibration', '0');
    expect((await readdir(join(folder, 'short'))).sort()).toEqual(['anomalies.csv', 'test.csv', 'train.csv']);
  });

  it('writes the same bytes again, and with --dirty another training table only', async () => {
    await simulate('clean', '--calibration', '0');
    await simulate('again', '--calibration', '0');
    await simulate('dirty', '--calibration', '0', '--dirty', '0.1');
    expect(await read('again', 'anomalies.csv')).toBe(await read('clean', 'anomalies.csv'));
    expect(await read('dirty', 'test.csv')).toBe(await read('clean', 'test.csv'));
    const [dirty, clean] = await Promise.all(['dirty', 'clean'].map((name) => read(name, 'train.csv')));
    const rows = (clean ?? '').split('\n');
    expect((dirty ?? '').split('\n').filter((row, at) => row !== rows[at])).toHaveLength(12);
  });

  it.each([
    ['--dirty', '2'],
    ['--dirty', 'some'],
    ['--train', '0'],
    ['--calibration', '-1'],
    ['--sellers', '1.5'],
  ])('says what is wrong with %s %s', async (option, value) => {
    await expect(simulate('wrong', `${option}=${value}`)).rejects.toThrow(CommandFailure);
    await expect(simulate('wrong', `${option}=${value}`)).rejects.toThrow(option);
  });
});
