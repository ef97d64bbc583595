import { version_core } from '@tensorflow/tfjs';
import { LearningFailure } from '../learning/failure';
import { describeProblem } from '../learning/readCsv';
import type { InvoiceTable } from '../learning/types';
import type { Losses } from '../model/maskedTraining';

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

/** A cell that cannot be read would be learned as missing. @throws LearningFailure that names the first one. */
export function refuseUnread({ problems }: InvoiceTable): void {
  const [problem] = problems;
  if (!problem) return;
  const more = problems.length > 1 ? ` ${problems.length - 1} more cells cannot be read.` : '';
  throw new LearningFailure(`${describeProblem(problem)}${more} Mend or empty them; an empty cell counts as missing.`);
}
