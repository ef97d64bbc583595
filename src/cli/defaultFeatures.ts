import type { Invoice } from '../invoice/types';
import { presentFeatures } from '../learning/presentFeatures';
import { relationFeatures } from '../learning/relationFeatures';
import type { Feature } from '../packages/types';
import { CommandFailure } from './failure';

/** A single feature has no relation to another that could be learned. */
const fewestFeatures = 2;

/**
 * What a dense model or a forest reads where no columns are named: relations between fields. Those that no row has, such as
 * relations of lines among header records, are left out and named on standard error.
 *
 * @param invoices - In the order in which they were entered.
 * @throws CommandFailure when fewer than two are left.
 */
export function defaultFeatures(invoices: readonly Invoice[]): readonly Feature[] {
  const features = presentFeatures(relationFeatures, invoices);
  const leftOut = relationFeatures.filter((feature) => !features.includes(feature)).map(({ name }) => name);
  if (leftOut.length === 0) return features;
  const note = `No row has what these features need: ${leftOut.join(', ')}.`;
  if (features.length < fewestFeatures)
    throw new CommandFailure(
      `${note} Fewer than ${fewestFeatures} are left; name columns to train on with --features.`,
    );
  process.stderr.write(`${note} They are left out.\n`);
  return features;
}
