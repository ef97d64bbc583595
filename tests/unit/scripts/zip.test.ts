import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipOf, zipTime } from '../../../scripts/zip.mjs';
import { filesIn } from '../../../scripts/zipContents.mjs';

const text = (content: string) => new TextEncoder().encode(content);
const hash = (zip: Uint8Array) => createHash('sha256').update(zip).digest('hex');

/** Names that some locales would put in another order, and content that can be deflated. */
const files = {
  'manifest.json': text('{ "manifest_version": 3 }'),
  'assets/ä.js': text('ä'.repeat(1000)),
  'assets/Z.js': text('Z'.repeat(1000)),
  'assets/i.wasm': Uint8Array.from({ length: 256 }, (_, at) => at),
  'assets/İ.js': text(''),
};

/** The hash of the zip of {@link files} as another process makes it. */
function hashElsewhere(timeZone: string, locale: string, sourceDateEpoch = ''): string {
  const script = `
    const { zipOf, zipTime } = await import(${JSON.stringify(new URL('../../../scripts/zip.mjs', import.meta.url))});
    const files = JSON.parse(process.argv[1]).map(([name, bytes]) => [name, Uint8Array.from(bytes)]);
    process.stdout.write(zipOf(Object.fromEntries(files), zipTime(process.env.SOURCE_DATE_EPOCH)));`;
  const reversed = Object.entries(files).reverse();
  const argument = JSON.stringify(reversed.map(([name, content]) => [name, [...content]]));
  const zip = execFileSync(process.execPath, ['--input-type=module', '--eval', script, argument], {
    env: { ...process.env, TZ: timeZone, LC_ALL: locale, SOURCE_DATE_EPOCH: sourceDateEpoch },
  });
  return hash(zip);
}

/** The times of all files in a zip, from its central directory, as its digits say them. */
function timesIn(zip: Uint8Array): string[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const times: string[] = [];
  for (let at = view.getUint32(zip.length - 6, true); view.getUint32(at, true) === 0x02014b50; ) {
    const [time, day] = [view.getUint16(at + 12, true), view.getUint16(at + 14, true)];
    times.push(`${1980 + (day >> 9)}-${(day >> 5) & 15}-${day & 31} ${time >> 11}:${(time >> 5) & 63}`);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return times;
}

describe('a zip', () => {
  it('gives back the files that went in', () => {
    expect(unzipSync(zipOf(files))).toEqual(files);
  });

  it('has its names in one order, whatever order they came in', () => {
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    expect(Object.keys(reversed)).not.toEqual(Object.keys(files));
    expect(hash(zipOf(reversed))).toBe(hash(zipOf(files)));
    expect(Object.keys(unzipSync(zipOf(files)))).toEqual([
      'assets/Z.js',
      'assets/i.wasm',
      'assets/ä.js',
      'assets/İ.js',
      'manifest.json',
    ]);
  });

  it.each([
    ['Pacific/Auckland', 'tr_TR.UTF-8'],
    ['Pacific/Pago_Pago', 'de_DE.UTF-8'],
    ['UTC', 'C'],
  ])('is the same byte for byte in the time zone %s and the locale %s', (timeZone, locale) => {
    expect(hashElsewhere(timeZone, locale)).toBe(hash(zipOf(files)));
  });

  it('is another one when a byte of a file is another', () => {
    expect(hash(zipOf({ ...files, 'assets/Z.js': text('z') }))).not.toBe(hash(zipOf(files)));
  });

  it('bears 1 January 1980 on every file', () => {
    expect(timesIn(zipOf(files))).toEqual(Array(5).fill('1980-1-1 12:0'));
  });

  it('bears the day of SOURCE_DATE_EPOCH where that is set, the same in every time zone', () => {
    const lastMinute = String(Date.UTC(2026, 2, 28, 23, 59) / 1000);
    const zip = zipOf(files, zipTime(lastMinute));
    expect(timesIn(zip)).toEqual(Array(5).fill('2026-3-28 12:0'));
    expect(hashElsewhere('Pacific/Auckland', 'C', lastMinute)).toBe(hash(zip));
    expect(hashElsewhere('Pacific/Pago_Pago', 'C', lastMinute)).toBe(hash(zip));
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  it('counts from 1980, the first year that a zip can bear', () => {
    expect(zipTime('0')).toEqual(zipTime());
    expect(zipTime('')).toEqual(zipTime());
  });

  it.each(['yesterday', '-1', '1.5', '4102444800'])('is refused with a sentence when it is %s', (value) => {
    expect(() => zipTime(value)).toThrow(`must be whole seconds from 1970 to 2099, not "${value}"`);
  });
});

describe('the files in a folder', () => {
  it('are all of them, by names with / between folders, without those that are not wanted', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crossfoot-zip-'));
    try {
      mkdirSync(join(folder, 'a', 'b'), { recursive: true });
      writeFileSync(join(folder, 'manifest.json'), '{}');
      writeFileSync(join(folder, 'a', 'b', 'deep.txt'), 'deep');
      writeFileSync(join(folder, 'a', '.hidden'), '');
      const found = filesIn(folder);
      expect(Object.keys(found).sort()).toEqual(['a/.hidden', 'a/b/deep.txt', 'manifest.json']);
      expect(String(found['a/b/deep.txt'])).toBe('deep');
      expect(Object.keys(filesIn(folder, (name) => !name.startsWith('a/')))).toEqual(['manifest.json']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
