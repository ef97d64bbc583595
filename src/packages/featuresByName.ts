import { fieldKind, isCustomField, pathOfColumn } from '../invoice/catalogue';
import { refusal } from './problem';
import type { Feature } from './types';

const file = 'scaler_params.json';
const suffix = '_timestamp';

/**
 * The features of a package without `features.json`, from the names that its scaler was fitted with.
 *
 * A feature reads the field whose id in snake_case it bears, else the custom field `x-NAME`, as a number. A name that
 * ends in `_timestamp` is the date before it, in seconds since 1970-01-01 UTC.
 *
 * @throws Refusal for a name that no field can have, and one that would read a date or a text as a number.
 * @example featuresByName(['net_total'])[0]?.field // 'netTotal'
 */
export function featuresByName(names: readonly string[]): Feature[] {
  return names.map((name) => (name.endsWith(suffix) ? dateFeature(name) : numberFeature(name)));
}

function numberFeature(feature: string): Feature {
  const field = fieldNamed(feature, feature);
  const kind = isCustomField(field) ? 'number' : fieldKind(field);
  if (kind === 'date') throw refusal('dateAsNumber', file, { feature, wanted: `${feature}${suffix}` });
  if (kind !== 'number' && kind !== 'money') throw refusal('textFeature', file, { feature, field });
  return { name: feature, field, transform: { kind: 'number' } };
}

function dateFeature(feature: string): Feature {
  const field = fieldNamed(feature.slice(0, -suffix.length), feature);
  if (!isCustomField(field) && fieldKind(field) !== 'date') throw refusal('timestampOfOther', file, { feature, field });
  return { name: feature, field, transform: { kind: 'timestamp' } };
}

function fieldNamed(name: string, feature: string): string {
  const field = pathOfColumn(name) ?? `x-${name}`;
  if (fieldKind(field) === undefined) throw refusal('featureName', file, { feature });
  return field;
}
