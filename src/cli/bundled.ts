import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generalPrior, type Prior } from '../detection/calibration/prior';
import { readPrior } from '../packages/readPrior';

/** The folder of the model that comes with the extension. */
export const bundledModel = fileURLToPath(new URL('../../public/model', import.meta.url));

/**
 * How the checks come out on the invoices of companies in general, and the model where it is the bundled one: of others
 * nothing in general is known.
 *
 * @param model - The path of the model in use.
 */
export async function priorBeside(model: string): Promise<Prior> {
  const prior = readPrior(await readFile(join(bundledModel, 'prior.json'), 'utf8'));
  return resolve(model) === resolve(bundledModel) ? prior : generalPrior(prior);
}
