import { featureValue, lineValues } from '../detection/featureValue';
import type { Invoice } from '../invoice/types';
import { quantile } from '../packages/scalers';
import type { Feature } from '../packages/types';
import { LearningFailure } from './failure';
import { referenceDays } from './referenceDays';

/** The rows that a model is trained on, in the features' units. */
export interface FeatureTable {
  /** As given, with the centre of each feature over lines. */
  readonly features: readonly Feature[];
  readonly rows: readonly (readonly number[])[];
  /** Rows left out because a date was missing. */
  readonly excludedRows: number;
  /** Missing cells that were given the feature's median, by feature name. */
  readonly imputed: Readonly<Record<string, number>>;
}

/**
 * The feature rows of invoices for training. Rows without a date are left out and counted; other missing cells get the
 * median of their feature and are counted. In use nothing is imputed.
 *
 * @param invoices - In the order in which they were entered: a date is judged against the latest before it.
 * @throws LearningFailure when no row is left or a feature has no value at all.
 */
export function featureTable(features: readonly Feature[], invoices: readonly Invoice[]): FeatureTable {
  const centred = features.map((feature) => withCenter(feature, invoices));
  const references = referenceDays(invoices);
  const raw = invoices.map((invoice, at) => centred.map((each) => featureValue(each, invoice, references[at]).value));
  const isDate = centred.map(
    ({ transform }) => transform.kind === 'timestamp' || transform.kind === 'daysBeforeReference',
  );
  const kept = raw.filter((row) => row.every((value, at) => value !== undefined || !isDate[at]));
  if (kept.length === 0) throw new LearningFailure('No row has all the dates that the features need.');
  const medians = centred.map(({ name }, at) => {
    const known = kept.map((row) => row[at]).filter((value) => value !== undefined);
    if (known.length === 0) throw new LearningFailure(`Feature ${name} has no value in any row.`);
    return quantile(known, 0.5);
  });
  const missing = centred.map(({ name }, at) => [name, kept.filter((row) => row[at] === undefined).length] as const);
  return {
    features: centred,
    rows: kept.map((row) => row.map((value, at) => value ?? medians[at] ?? Number.NaN)),
    excludedRows: raw.length - kept.length,
    imputed: Object.fromEntries(missing.filter(([, count]) => count > 0)),
  };
}

function withCenter(feature: Feature, invoices: readonly Invoice[]): Feature {
  if (!feature.field.includes('*')) return feature;
  const values = invoices.flatMap((invoice) => lineValues(feature, invoice));
  return values.length === 0 ? feature : { ...feature, center: quantile(values, 0.5) };
}
