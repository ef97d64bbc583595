import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { printTable } from './printTable';

const folder = 'dist/chrome';

/** What the background and the content script weigh, with all that they import, without the .wasm files. */
export async function bundleBench(): Promise<void> {
  const loader = await readFile(join(folder, 'service-worker-loader.js'), 'utf8');
  const background = await withImports(join(folder, importsOf(loader)[0] ?? ''));
  const scripts = await readdir(join(folder, 'src/content'));
  const content = scripts.filter((name) => name.endsWith('.js')).map((name) => join(folder, 'src/content', name));
  printTable('Bundles, minified, gzip', [
    ['', 'kB', 'target'],
    ['background with WASM, WebGL and CPU', await kilobytes(background), '≤ 160'],
    ['content script', await kilobytes(content), '≤ 25'],
  ]);
}

/** A module and, through its static imports, all others. */
async function withImports(entry: string, seen: string[] = []): Promise<string[]> {
  if (seen.includes(entry)) return seen;
  seen.push(entry);
  for (const path of importsOf(await readFile(entry, 'utf8'))) await withImports(join(dirname(entry), path), seen);
  return seen;
}

function importsOf(source: string): string[] {
  return [...source.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)].map((match) => match[1] ?? '');
}

async function kilobytes(files: readonly string[]): Promise<string> {
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(file)).length));
  return (sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(1);
}
