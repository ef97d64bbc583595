import { fieldErrors, rowError } from '../detection/errors';
import type { Invoice } from '../invoice/types';
import { assembleModel } from '../model/assembleModel';
import { type TrainedNetwork, trainAutoencoder } from '../model/trainAutoencoder';
import { fitScaler, quantile, scaleRow } from '../packages/scalers';
import type { DensePackage, Feature, Scaler } from '../packages/types';
import { createRandom } from '../simulation/random';
import { calibrationOf } from './calibrationOf';
import { LearningFailure } from './failure';
import { type FeatureTable, featureTable } from './featureTable';
import { enoughRows, falseAlarmRate, limitsAt, reviewFactor } from './limits';
import type { Recipe } from './recipes';

export interface TrainOptions {
  readonly name: string;
  readonly features: readonly Feature[];
  readonly recipe: Recipe;
  readonly seed: string;
  /** ISO date that goes into the package. */
  readonly trainedOn: string;
  readonly dataSha256: string;
  readonly libraries: Readonly<Record<string, string>>;
  /** Puts the whole budget on the row: the threshold is this percentile of its training errors, in (0, 100]. */
  readonly percentile?: number;
  readonly onEpoch?: (epoch: number, losses: { training: number; validation: number }) => void;
}

const validationShare = 0.1;
const fewestRows = 20;

/**
 * Trains a model package on invoices in the order in which they were entered.
 *
 * @throws LearningFailure when there are too few usable rows or training does not converge.
 */
export async function trainPackage(invoices: readonly Invoice[], options: TrainOptions): Promise<DensePackage> {
  const { recipe, seed } = options;
  const table = featureTable(options.features, invoices);
  if (table.rows.length < fewestRows) {
    throw new LearningFailure(`There are ${table.rows.length} usable rows; training needs at least ${fewestRows}.`);
  }
  const random = createRandom(seed);
  const { training, validation } = split(table.rows, random.next);
  const scaler = fitScaler(recipe.scaler, training);
  const scaled = (rows: FeatureTable['rows']) => rows.map((row) => scaleRow(scaler, row));
  const hidden = recipe.hidden(table.features.length);
  const trained = await trainAutoencoder(
    scaled(training),
    scaled(validation),
    { ...recipe, hidden },
    {
      random: random.next,
      ...(options.onEpoch && { onEpoch: options.onEpoch }),
    },
  );
  return packageOf({ table, validation }, scaler, trained, options);
}

async function packageOf(
  { table, validation }: { readonly table: FeatureTable; readonly validation: FeatureTable['rows'] },
  scaler: Scaler,
  trained: TrainedNetwork,
  options: TrainOptions,
): Promise<DensePackage> {
  const { recipe, percentile, name, trainedOn, seed, dataSha256, libraries } = options;
  const base = {
    kind: 'dense',
    name,
    network: trained.network,
    scaler,
    features: table.features,
    errorMeasure: recipe.loss,
  } as const;
  const { errors, rowErrors } = await trainingErrors({ ...base, threshold: 0 }, table.rows);
  const { rowErrors: heldOut } = await trainingErrors({ ...base, threshold: 0 }, validation);
  const n = table.rows.length;
  const k = table.features.length;
  const whole = percentile !== undefined;
  const anomaly = limitsAt(falseAlarmRate, errors, rowErrors);
  const review = limitsAt(falseAlarmRate * reviewFactor, errors, rowErrors);
  return {
    ...base,
    threshold: whole ? quantile(rowErrors, percentile / 100) : anomaly.row,
    ...(!whole && { limits: { anomaly, review } }),
    ...calibrationOf(heldOut),
    training: {
      trainedOn,
      recipe: recipe.name,
      seed,
      rows: n,
      excludedRows: table.excludedRows,
      imputed: table.imputed,
      dataSha256,
      libraries,
      metrics: { epochs: trained.epochs, trainingLoss: trained.trainingLoss, validationLoss: trained.validationLoss },
      ...(!whole && { fieldLimits: enoughRows(falseAlarmRate, n, k) ? 'quantile' : 'largest' }),
    },
  };
}

async function trainingErrors(model: DensePackage, rows: FeatureTable['rows']) {
  const { scale, reconstruct, dispose } = assembleModel(model);
  const scaled = rows.map(scale);
  const reconstructed = await reconstruct(scaled);
  dispose();
  const errors = scaled.map((row, at) => fieldErrors(model.errorMeasure, row, reconstructed[at] ?? []));
  return { errors, rowErrors: errors.map(rowError) };
}

/** A random tenth of the rows for validation, at least one on each side. */
function split(rows: FeatureTable['rows'], random: () => number) {
  const held = new Set<number>();
  const count = Math.max(1, Math.round(rows.length * validationShare));
  while (held.size < count) held.add(Math.floor(random() * rows.length));
  return {
    training: rows.filter((_, at) => !held.has(at)),
    validation: rows.filter((_, at) => held.has(at)),
  };
}
