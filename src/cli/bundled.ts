import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Prior } from '../detection/calibration/prior';
import { readPrior } from '../packages/readPrior';

/** The folder of the model that comes with the extension. */
export const bundledModel = fileURLToPath(new URL('../../public/model', import.meta.url));

/** How the checks come out on the invoices of companies in general. */
export async function bundledPrior(): Promise<Prior> {
  return readPrior(await readFile(join(bundledModel, 'prior.json'), 'utf8'));
}
