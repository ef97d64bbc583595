import { readPrior } from '../packages/readPrior';
import type { PackageFiles } from '../packages/types';
import { browser } from '../platform/browser';

const fileNames = ['model.json', 'features.json', 'group1-shard1of1.bin'] as const;

/** The bundled package's files, fetched from the extension itself; nothing else can be reached. */
export async function bundledFiles(): Promise<PackageFiles> {
  const files = fileNames.map(async (name) => {
    const response = await fetch(browser.runtime.getURL(`model/${name}`));
    return [name, new Uint8Array(await response.arrayBuffer())] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

/** How the checks come out on the invoices of companies in general: shipped beside the bundled package. */
export async function bundledPrior(): Promise<ReturnType<typeof readPrior>> {
  const response = await fetch(browser.runtime.getURL('model/prior.json'));
  return readPrior(await response.text());
}
