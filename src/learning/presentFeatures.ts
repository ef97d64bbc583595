import { featureValue } from '../detection/featureValue';
import type { Invoice } from '../invoice/types';
import type { Feature } from '../packages/types';
import { referenceDays } from './referenceDays';

/**
 * The features of which at least one invoice has a value.
 *
 * @param invoices - In the order in which they were entered: a date is judged against the latest before it.
 */
export function presentFeatures(features: readonly Feature[], invoices: readonly Invoice[]): Feature[] {
  const references = referenceDays(invoices);
  return features.filter((feature) =>
    invoices.some((invoice, at) => featureValue(feature, invoice, references[at]).value !== undefined),
  );
}
