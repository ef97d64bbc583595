import { fieldKind, pathOfColumn } from '../invoice/catalogue';
import type { Feature } from '../packages/types';
import { LearningFailure } from './failure';
import type { ColumnMap } from './types';

/**
 * Raw features from CSV columns: the number itself, or for a date its seconds since 1970 under the name `NAME_timestamp`.
 * A column that is no field of the catalogue is read as the custom field `x-NAME`.
 *
 * @param map - Columns that stand for other fields; the columns of the features are added to it.
 * @throws LearningFailure for a column whose field is neither a number nor a date, or that no field can be named after.
 */
export function columnFeatures(columns: readonly string[], map: ColumnMap): { features: Feature[]; map: ColumnMap } {
  const paths = columns.map(
    (column) => [column, map.columns[column] ?? pathOfColumn(column) ?? `x-${column}`] as const,
  );
  const features = paths.map(([column, field]): Feature => {
    const kind = fieldKind(field);
    if (kind === undefined)
      throw new LearningFailure(
        `No field can be named ${field}. Say with --map which field column ${column} stands for.`,
      );
    if (kind === 'date') return { name: `${column}_timestamp`, field, transform: { kind: 'timestamp' } };
    if (kind === 'number' || kind === 'money') return { name: column, field, transform: { kind: 'number' } };
    throw new LearningFailure(`Column ${column} holds neither numbers nor dates; the model takes only those.`);
  });
  return { features, map: { ...map, columns: { ...map.columns, ...Object.fromEntries(paths) } } };
}
