import { isCustomField } from '../invoice/catalogue';
import type { CustomKinds, FieldPath } from '../invoice/types';
import type { Feature, MaskedPackage } from './types';

/**
 * What a model takes its custom fields for: a date where a feature is a time or a number of days, a text where it is a
 * choice among values, else a number.
 *
 * @example customKindsOf({ features: [{ name: 'd_timestamp', field: 'x-d', transform: { kind: 'timestamp' } }] }) // { 'x-d': 'date' }
 */
export function customKindsOf(
  model: { readonly features: readonly Feature[] } | Pick<MaskedPackage, 'spec'>,
): CustomKinds {
  if ('spec' in model) {
    const { numbers, categories } = model.spec;
    const kinds: [FieldPath, CustomKinds[string]][] = [
      ...numbers.flatMap(({ fields, unit }) => custom(fields, unit === 'days' ? 'date' : 'number')),
      ...categories.flatMap(({ fields }) => custom(fields, 'text')),
    ];
    return Object.fromEntries(kinds);
  }
  return Object.fromEntries(model.features.flatMap(kindsOfFeature));
}

function custom(fields: readonly FieldPath[], kind: CustomKinds[string]): [FieldPath, CustomKinds[string]][] {
  return fields.filter(isCustomField).map((path) => [path, kind]);
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
