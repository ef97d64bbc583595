import type { Plugin } from 'vite';

/**
 * Takes `web_accessible_resources` out of the built manifest. Scripts are injected on demand and need none, and with
 * them any site could tell that the extension is installed.
 */
export function extensionFiles(): Plugin {
  return {
    name: 'crossfoot:extension-files',
    enforce: 'post',
    generateBundle(_, bundle) {
      const file = bundle['manifest.json'];
      if (file?.type !== 'asset') return;
      const { web_accessible_resources: _resources, ...manifest } = JSON.parse(String(file.source));
      file.source = JSON.stringify(manifest, null, 2);
    },
  };
}
