import { type Facts, factsOf } from '../detection/facts';
import type { HistoryView } from '../detection/history/historyView';
import { memoryHistory } from '../detection/history/memoryHistory';
import { writeInput } from '../detection/masked/encode';
import { maskedRowOf } from '../detection/masked/maskedRowOf';
import type { Invoice } from '../invoice/types';
import type { UnfittedSpec } from '../model/fitSpec';
import { trainMasked } from '../model/trainMasked';
import type { MaskedPackage, MaskedRow } from '../packages/types';
import { createRandom } from '../simulation/random';
import { LearningFailure } from './failure';
import { ownSpec } from './maskedSpecs';

export interface MaskedTrainOptions {
  readonly name: string;
  readonly seed: string;
  /** ISO date that goes into the package. */
  readonly trainedOn: string;
  readonly dataSha256: string;
  readonly libraries: Readonly<Record<string, string>>;
  /** Without one it follows from the data. */
  readonly spec?: UnfittedSpec;
  readonly epochs?: number;
  readonly onEpoch?: (epoch: number, losses: { training: number; validation: number }) => void;
}

const fewestRows = 50;
/** The first invoices of a company have no history. */
const skipped = 10;

/**
 * Trains a masked-field autoencoder on the invoices of one or several companies, each in the order of entry: every row
 * sees what the statistics said before it.
 *
 * @throws LearningFailure when there are too few rows.
 */
export async function trainMaskedPackage(
  companies: readonly (readonly Invoice[])[],
  options: MaskedTrainOptions,
): Promise<MaskedPackage> {
  const count = companies.reduce((sum, invoices) => sum + invoices.length, 0);
  if (count < fewestRows) throw new LearningFailure(`There are ${count} rows; training needs at least ${fewestRows}.`);
  const spec = options.spec ?? ownSpec(companies.flatMap((invoices) => invoices.map((invoice) => factsOf(invoice))));
  const random = createRandom(options.seed);
  const rows = mixed(
    companies.map((invoices) => rowsOf(spec, invoices)),
    random.next,
  );
  const { epochs, onEpoch } = options;
  const trained = await trainMasked(spec, rows, {
    random: random.next,
    write: writeInput,
    ...(epochs !== undefined && { epochs }),
    ...(onEpoch && { onEpoch }),
  });
  const last = trained.losses[trained.epochs - 1];
  const { name, seed, trainedOn, dataSha256, libraries } = options;
  return {
    kind: 'masked',
    name,
    network: trained.network,
    spec: trained.spec,
    training: {
      ...{ trainedOn, recipe: 'masked', seed, rows: rows.length, excludedRows: count - rows.length, imputed: {} },
      ...{ dataSha256, libraries },
      metrics: { epochs: trained.epochs, trainingLoss: last?.training ?? 0, validationLoss: last?.validation ?? 0 },
    },
  };
}

function rowsOf(spec: UnfittedSpec, invoices: readonly Invoice[]): MaskedRow[] {
  const history = memoryHistory();
  return invoices.flatMap((invoice, at) => {
    const facts: Facts = factsOf(invoice);
    const view: HistoryView = history.view(facts);
    const row = maskedRowOf(spec, facts, view);
    history.learn(facts);
    return at < skipped ? [] : [row];
  });
}

/** The last tenth of the rows decides when training ends: of several companies it is whole companies, of one its last. */
function mixed(companies: readonly MaskedRow[][], random: () => number): MaskedRow[] {
  const [only] = companies;
  if (companies.length === 1 && only) return only;
  const learned = companies.slice(0, Math.max(1, Math.floor(0.9 * companies.length))).flat();
  for (let at = learned.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [learned[at], learned[other]];
    if (a && b) [learned[at], learned[other]] = [b, a];
  }
  return [...learned, ...companies.slice(Math.max(1, Math.floor(0.9 * companies.length))).flat()];
}
