import { fieldKind, isCustomField } from '../invoice/catalogue';
import { kindsOfFeature } from './customKinds';
import { refusal } from './problem';
import type { Feature } from './types';

/**
 * Checks that features have names of their own and read fields that there are, as what these fields hold. Two features
 * may read the same field.
 *
 * @param file - Where the features are named.
 * @throws Refusal for the first feature that cannot be read from any invoice.
 */
export function checkFeatures(features: readonly Feature[], file: string): void {
  const names = features.map(({ name }) => name);
  checkNames(names, file);
  for (const { name: feature, field, transform } of features) {
    const kind = fieldKind(field.replace('.*.', '.0.'));
    if (kind === undefined) throw refusal('unknownField', file, { feature, field });
    if (isCustomField(field)) continue;
    const isDate = transform.kind === 'timestamp' || transform.kind === 'daysBeforeReference';
    if (kind !== 'date' && kind !== 'number' && kind !== 'money')
      throw refusal('textFeature', file, { feature, field });
    if (isDate !== (kind === 'date'))
      throw refusal('transformOfOther', file, { feature, field, transform: transform.kind });
  }
  checkCustomKinds(features, file);
}

/** @throws Refusal for a name that stands twice: scaler and features are matched by it. */
export function checkNames(names: readonly string[], file: string): void {
  const seen = new Set<string>();
  for (const feature of names) {
    if (seen.has(feature)) throw refusal('nameTwice', file, { feature });
    seen.add(feature);
  }
}

function checkCustomKinds(features: readonly Feature[], file: string): void {
  const known = new Map<string, 'number' | 'date'>();
  for (const [field, kind] of features.flatMap(kindsOfFeature)) {
    if ((known.get(field) ?? kind) !== kind) throw refusal('fieldTwoKinds', file, { field });
    known.set(field, kind);
  }
}
