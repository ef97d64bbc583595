import { createForest } from '../forest/createForest';
import type { Forest } from '../forest/types';
import type { Invoice } from '../invoice/types';
import { fitScaler, quantile, scaleRow } from '../packages/scalers';
import type { Feature, ForestPackage, Scaler } from '../packages/types';
import { calibrationOf } from './calibrationOf';
import { LearningFailure } from './failure';
import { featureTable } from './featureTable';
import { falseAlarmRate } from './limits';

export interface ForestTrainOptions {
  readonly name: string;
  readonly features: readonly Feature[];
  readonly scaler: Scaler['type'];
  readonly trees: number;
  /** How many rows each tree keeps. */
  readonly samples: number;
  readonly seed: string;
  /** ISO date that goes into the package. */
  readonly trainedOn: string;
  readonly dataSha256: string;
  readonly libraries: Readonly<Record<string, string>>;
  /** The threshold is this percentile of the scores of rows held out, in (0, 100]; 99 when absent. */
  readonly percentile?: number;
}

const fewestRows = 20;
/** The share of the rows, the last ones, that are scored before the forest takes them in. */
const heldOut = 0.5;

/**
 * Trains a random cut forest on invoices in the order in which they were entered: its trees keep random samples of them,
 * older ones fading. The threshold is a quantile of the scores of the later rows, each scored by the forest of all before it.
 *
 * @throws LearningFailure when there are too few usable rows, or the forest would be too large.
 */
export function trainForestPackage(invoices: readonly Invoice[], options: ForestTrainOptions): ForestPackage {
  const { name, features, seed, trainedOn, dataSha256, libraries, percentile = 100 * (1 - falseAlarmRate) } = options;
  const table = featureTable(features, invoices);
  const rows = table.rows.length;
  if (rows < fewestRows)
    throw new LearningFailure(`There are ${rows} usable rows; training needs at least ${fewestRows}.`);
  const first = Math.floor(rows * (1 - heldOut));
  // What is scaled by rows that are held out is not scored as unseen.
  const scaler = fitScaler(options.scaler, table.rows.slice(0, first));
  const { forest, scores } = grow(
    emptyForest(options),
    table.rows.map((row) => scaleRow(scaler, row)),
    first,
  );
  return {
    kind: 'forest',
    name,
    features: table.features,
    scaler,
    forest,
    threshold: quantile(scores, percentile / 100),
    ...calibrationOf(scores),
    training: {
      ...{ trainedOn, recipe: 'forest', seed, rows, excludedRows: table.excludedRows, imputed: table.imputed },
      ...{ dataSha256, libraries },
      metrics: { heldOutRows: scores.length, medianScore: quantile(scores, 0.5) },
    },
  };
}

function emptyForest({ features, trees, samples, seed }: ForestTrainOptions): Forest {
  try {
    return createForest({ dimensions: features.length, trees, samples, seed });
  } catch (error) {
    if (error instanceof RangeError)
      throw new LearningFailure(`No forest of this size can be grown: ${error.message}.`);
    throw error;
  }
}

/** The forest that has taken in all rows, and the scores that those from `first` on had before. */
function grow(forest: Forest, rows: readonly (readonly number[])[], first: number) {
  const scores: number[] = [];
  for (const [at, row] of rows.entries()) {
    if (at >= first) scores.push(forest.score(row));
    forest.update(row);
  }
  return { forest, scores };
}
