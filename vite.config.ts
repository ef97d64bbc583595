import { fileURLToPath } from 'node:url';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { extensionFiles } from './scripts/extensionFiles.ts';
import { thirdPartyNotices } from './scripts/thirdPartyNotices.ts';

type Browser = 'chrome' | 'firefox';

/** `vite build --mode chrome` and `--mode firefox`: the same sources, each browser's manifest. */
export default defineConfig(({ mode }) => {
  const target: Browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [preact(), crx({ manifest: manifestFor(target), browser: target }), thirdPartyNotices(), extensionFiles()],
    resolve: { alias: [{ find: /^.*tfjs-backend-wasm-threaded-simd(\.worker)?\.js$/, replacement: threadedWasm }] },
    build: {
      outDir: `dist/${target}`,
      target: 'es2023',
      modulePreload: false,
      // The default cuts `light-dark()` down to what browsers without it know; every browser here knows it.
      cssTarget: ['chrome123', 'firefox142'],
      rolldownOptions: {
        // Not named in the manifest: the background opens it after the installation.
        input: { welcome: 'src/options/welcome.html' },
        output: {
          comments: false,
          // Preact by itself: what the extension linter says of it is not said of ours. What the popup shares with other
          // pages in two pieces: each file more that it waits for costs more than what it need not have loaded.
          codeSplitting: {
            groups: [
              { name: 'preact', test: /node_modules[\\/](@preact|preact)[\\/]/ },
              {
                name: 'shared',
                test: /src[\\/](invoice|messaging|platform)[\\/]|storage[\\/](storedItem|settings)|node_modules[\\/](valibot|webextension-polyfill)[\\/]/,
              },
              // Behind the shared one: a group takes along what its modules import, and the background shares none of this.
              { name: 'ui', test: /src[\\/]ui[\\/]/ },
            ],
          },
        },
      },
    },
  };
});

/** Threads do not run in extensions: what would start them stays out of the bundle. */
const threadedWasm = fileURLToPath(new URL('src/model/threadedWasm.ts', import.meta.url));

function manifestFor(target: Browser): ManifestV3Export {
  if (target === 'chrome') return manifest as ManifestV3Export;
  const { minimum_chrome_version: _, background, ...shared } = manifest;
  return {
    ...shared,
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'crossfoot@crossfoot.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  } as unknown as ManifestV3Export;
}
