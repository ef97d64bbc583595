import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Takes `web_accessible_resources` out of the built manifest. Scripts are injected on demand and need none, and with
 * them any site could tell that the extension is installed.
 */
export function extensionFiles(): Plugin {
  let folder = '';
  return {
    name: 'crossfoot:extension-files',
    enforce: 'post',
    configResolved({ build }) {
      folder = build.outDir;
    },
    // Behind the last hook in which the manifest is written.
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const file = join(folder, 'manifest.json');
        const { web_accessible_resources: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
        writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
      },
    },
  };
}
