import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { printTable } from './printTable';

const folder = 'dist/chrome';

/** What the background and the content script weigh, with all that is in them, without the .wasm files. */
export async function bundleBench(): Promise<void> {
  const scripts = await readdir(join(folder, 'src/content'));
  const content = scripts.filter((name) => name.endsWith('.js')).map((name) => join(folder, 'src/content', name));
  printTable('Bundles, minified, gzip', [
    ['', 'kB', 'target'],
    ['background with WASM, WebGL and CPU', await kilobytes([join(folder, 'background.js')]), '≤ 160'],
    ['content script', await kilobytes(content), '≤ 25'],
  ]);
}

async function kilobytes(files: readonly string[]): Promise<string> {
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(file)).length));
  return (sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(1);
}
