import { isCustomField } from '../invoice/catalogue';
import type { CustomKinds, FieldPath } from '../invoice/types';
import type { DensePackage, Feature, MaskedPackage } from './types';

/**
 * What a model takes its custom fields for: a date where a feature is a time or a number of days, else a number.
 *
 * @example customKindsOf({ features: [{ name: 'd_timestamp', field: 'x-d', transform: { kind: 'timestamp' } }] }) // { 'x-d': 'date' }
 */
export function customKindsOf(model: Pick<DensePackage, 'features'> | Pick<MaskedPackage, 'spec'>): CustomKinds {
  if ('spec' in model) {
    const paths = model.spec.numbers.flatMap(({ fields }) => fields.filter(isCustomField));
    return Object.fromEntries(paths.map((path) => [path, 'number']));
  }
  return Object.fromEntries(model.features.flatMap(kindsOfFeature));
}

/** Each custom field that a feature reads, with what it takes it for. */
export function kindsOfFeature({ field, transform }: Feature): [FieldPath, 'number' | 'date'][] {
  const terms = transform.kind === 'ratio' ? [...transform.times, ...transform.over] : [];
  const numbers = terms.map((term) => (typeof term === 'string' ? term : term.sumOf));
  const isDate = transform.kind === 'timestamp' || transform.kind === 'daysBeforeReference';
  const kinds: [FieldPath, 'number' | 'date'][] = [
    [field, isDate ? 'date' : 'number'],
    ...numbers.map((path): [FieldPath, 'number'] => [path, 'number']),
  ];
  return kinds.filter(([path]) => isCustomField(path));
}
