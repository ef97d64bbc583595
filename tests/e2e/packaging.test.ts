import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../scripts/zip.mjs';
import { filesIn } from '../../scripts/zipContents.mjs';

/** Where a build's machine would show: its folder, any folder of packages, a file address. */
const traces = [process.cwd(), JSON.stringify(process.cwd()).slice(1, -1), 'node_modules/', 'file:///'];

describe.each(['chrome', 'firefox'])('the package for %s', (browser) => {
  const files = filesIn(join('dist', browser));

  it('holds the whole build, with the manifest at its root', () => {
    const unzipped = unzipSync(zipOf(files));
    expect(Object.keys(unzipped).sort()).toEqual(Object.keys(files).sort());
    const manifest = JSON.parse(new TextDecoder().decode(unzipped['manifest.json']));
    expect(manifest.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
    expect(Object.keys(unzipped)).toContain(manifest.action.default_popup);
    for (const [name, content] of Object.entries(unzipped))
      expect([name, Buffer.compare(content, files[name] ?? Buffer.of())]).toEqual([name, 0]);
  });

  it('names no folder of the machine that built it', () => {
    const told = Object.entries(files)
      .map(([name, content]) => [name, traces.filter((trace) => Buffer.from(content).includes(trace))] as const)
      .filter(([, found]) => found.length > 0);
    expect(told).toEqual([]);
  });

  it('holds no source maps and no hidden files', () => {
    expect(Object.keys(files).filter((name) => name.endsWith('.map') || name.startsWith('.'))).toEqual([]);
  });
});
