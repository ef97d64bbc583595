import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/**
 * Finishes a built extension:
 *
 * - The background becomes one classic script: it is started cold more often than not, and a graph of modules costs
 *   more to load than to run.
 * - `web_accessible_resources` goes out of the manifest. Scripts are injected on demand and need none, and with them
 *   any site could tell that the extension is installed.
 */
export function extensionFiles(): Plugin {
  let folder = '';
  return {
    name: 'crossfoot:extension-files',
    enforce: 'post',
    configResolved({ build: { outDir } }) {
      folder = outDir;
    },
    // Behind the last hook in which the manifest is written.
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const file = join(folder, 'manifest.json');
        const { web_accessible_resources: _, background, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
        await bundleBackground(folder, background.service_worker ?? background.scripts[0]);
        const script = background.service_worker ? { service_worker: 'background.js' } : { scripts: ['background.js'] };
        writeFileSync(file, `${JSON.stringify({ ...manifest, background: script }, null, 2)}\n`);
      },
    },
  };
}

async function bundleBackground(folder: string, loader: string): Promise<void> {
  const entry = join(folder, loader);
  const module = /["']\.\/(.*)["']/.exec(readFileSync(entry, 'utf8'))?.[1];
  if (module === undefined) throw new Error(`${entry} names no module`);
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      rolldownOptions: { input: entry, output: { format: 'iife', entryFileNames: 'background.js', comments: false } },
    },
  });
  // The module that only the loader used; what it shares with the pages stays.
  for (const file of [entry, join(folder, module)]) rmSync(file);
}
