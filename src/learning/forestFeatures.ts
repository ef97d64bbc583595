import { featureValue } from '../detection/featureValue';
import type { Invoice } from '../invoice/types';
import { quantile } from '../packages/scalers';
import type { Feature, Transform } from '../packages/types';

/** How far above the median the mean of numbers lies that spread over orders of magnitude; of evenly spread ones it is 1. */
const longTail = 1.2;

/**
 * The features of columns on scales on which distances count alike: a date as days before the reference day, numbers above
 * zero with a long tail as their logarithm, others as they are. A forest parts points by their distances: raw seconds
 * would outgrow everything with time, and a few large amounts would hide all differences among the others.
 *
 * @param features - Of columns, raw.
 * @param invoices - That the forest is trained on; they decide which numbers have a long tail.
 */
export function forestFeatures(features: readonly Feature[], invoices: readonly Invoice[]): Feature[] {
  return features.map((feature) => {
    switch (feature.transform.kind) {
      case 'timestamp':
        return withTransform(feature, 'daysBeforeReference', `${feature.name.replace(/_timestamp$/, '')}_days`);
      case 'number':
        return hasLongTail(feature, invoices) ? withTransform(feature, 'log', `log_${feature.name}`) : feature;
      default:
        return feature;
    }
  });
}

function withTransform(feature: Feature, kind: Exclude<Transform['kind'], 'ratio'>, name: string): Feature {
  return { ...feature, name, transform: { kind } };
}

function hasLongTail(feature: Feature, invoices: readonly Invoice[]): boolean {
  const values = invoices.flatMap((invoice) => featureValue(feature, invoice, undefined).value ?? []);
  if (values.length === 0 || !values.every((value) => value > 0)) return false;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return mean > longTail * quantile(values, 0.5);
}
