import type { FieldPath } from '../invoice/types';
import type { Feature } from './types';

/** The fields without which the features cannot be computed; `lines.*.NAME` stands for a field of each line. */
export function neededFields(features: readonly Feature[]): FieldPath[] {
  const terms = features.flatMap(({ field, transform }) => [
    field,
    ...('over' in transform ? [...transform.times, ...transform.over] : []),
  ]);
  return [...new Set(terms.map((term) => (typeof term === 'string' ? term : term.sumOf)))];
}
