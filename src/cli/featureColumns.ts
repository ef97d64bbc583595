import type { ColumnMap } from '../learning/types';
import { customKindsOf } from '../packages/customKinds';

/**
 * What the columns of a CSV mean to a model: its custom field `x-NAME` is read from the column `NAME`, or from `x-NAME`
 * where only that is there, and as the model takes it, a date or a number.
 *
 * @param map - What the user says of the columns; it goes first.
 * @param columns - The columns that the CSV has.
 */
export function withFeatureColumns(
  map: ColumnMap,
  model: Parameters<typeof customKindsOf>[0],
  columns: readonly string[],
): ColumnMap {
  const customKinds = customKindsOf(model);
  const mapped = new Set(Object.values(map.columns));
  const custom = Object.keys(customKinds)
    .filter((field) => !mapped.has(field))
    .map((field) => [columnOf(field, columns), field]);
  return {
    ...map,
    columns: { ...map.columns, ...Object.fromEntries(custom) },
    customKinds: { ...customKinds, ...map.customKinds },
  };
}

function columnOf(field: string, columns: readonly string[]): string {
  const name = field.slice('x-'.length);
  return !columns.includes(name) && columns.includes(field) ? field : name;
}
