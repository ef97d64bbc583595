import type { FieldPath } from '../invoice/types';
import { fieldName } from './fieldNames';
import { text } from './text';

const most = 4;

/** The names of some fields; of many the first and how many more there are. */
export function listFields(paths: readonly FieldPath[]): string {
  const fields = paths.slice(0, most).map(fieldName).join(', ');
  return paths.length > most ? text('verdict.andMore', { fields, count: paths.length - most }) : fields;
}
