import { version_core } from '@tensorflow/tfjs';
import type { Losses } from '../model/maskedTraining';
import { packageSha256 } from '../packages/hash';
import { mostBytesOf } from '../packages/sizes';
import type { ModelPackage } from '../packages/types';
import { writePackage } from '../packages/writePackage';
import { CommandFailure } from './failure';
import { writeFolder } from './files';

/** Says how an epoch of training ended. */
export function showEpoch(epoch: number, { training, validation }: Losses): void {
  process.stderr.write(
    `epoch ${epoch}: training ${training.toPrecision(4)}, validation ${validation.toPrecision(4)}\n`,
  );
}

/** What a package was trained with. */
export function libraries(): Record<string, string> {
  return { '@tensorflow/tfjs': version_core, node: process.versions.node.split('.')[0] ?? '' };
}

/**
 * Writes a package, and says what it was trained on.
 *
 * @throws CommandFailure for one that is too large to be read again.
 */
export async function keepTrained(model: ModelPackage, out: string): Promise<void> {
  const files = writePackage(model);
  for (const [name, { length }] of Object.entries(files)) refuseTooLarge(name, length);
  await writeFolder(out, files);
  const threshold = model.kind === 'masked' ? '' : `threshold ${model.threshold}, `;
  process.stderr.write(`${rowsLine(model)}\n${out}: ${threshold}SHA-256 ${await packageSha256(files)}\n`);
}

function rowsLine({ kind, training }: ModelPackage): string {
  const { rows = 0, excludedRows = 0, imputed = {} } = training ?? {};
  if (kind === 'masked') return `${rows} rows; ${excludedRows} left out, for the first have no history`;
  const cells = Object.values(imputed).reduce((sum, count) => sum + count, 0);
  return `${rows} rows; ${excludedRows} left out without a date; ${cells} missing cells given the median`;
}

/** A forest of many features holds more numbers than its reader takes. */
function refuseTooLarge(name: string, bytes: number): void {
  const most = mostBytesOf(name);
  if (bytes <= most || !name.endsWith('.json')) return;
  throw new CommandFailure(
    `${name} would have ${bytes} bytes, but at most ${most} are read. Train with fewer features, trees or samples.`,
  );
}
