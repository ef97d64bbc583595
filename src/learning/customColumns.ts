import Papa from 'papaparse';
import { isCustomField, pathOfColumn } from '../invoice/catalogue';
import { parseDate } from '../invoice/parseDate';
import type { CustomKinds } from '../invoice/types';
import { LearningFailure } from './failure';
import { missingColumn } from './rowReader';
import type { ColumnMap } from './types';

/**
 * What the columns of a company's own model mean: a column that is no field of the catalogue is the custom field
 * `x-NAME`, a number, a date or a text by what stands in it.
 *
 * @param columns - The columns that the model is to read beside those of the catalogue.
 * @param map - What the user says of the columns; it goes first.
 * @throws LearningFailure for a column that is not there, or that no field can be named after.
 */
export function customColumns(csv: string, columns: readonly string[], map: ColumnMap): ColumnMap {
  const { data, meta } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: 'greedy' });
  const paths: Record<string, string> = {};
  const kinds: Record<string, CustomKinds[string]> = {};
  for (const column of columns) {
    if (!meta.fields?.includes(column)) throw missingColumn(column, meta.fields ?? []);
    const path = map.columns[column] ?? pathOfColumn(column) ?? `x-${column}`;
    paths[column] = path;
    if (!isCustomField(path)) {
      if (pathOfColumn(column) === undefined && map.columns[column] === undefined)
        throw new LearningFailure(
          `No field can be named ${path}. Say with --map which field column ${column} stands for.`,
        );
      continue;
    }
    kinds[path] = kindOf(data.map((cells) => (cells[column] ?? '').trim()).filter((text) => text !== ''));
  }
  return { ...map, columns: { ...map.columns, ...paths }, customKinds: { ...kinds, ...map.customKinds } };
}

function kindOf(texts: readonly string[]): CustomKinds[string] {
  if (texts.length > 0 && texts.every((text) => /^[+-]?\d*\.?\d+(?:e[+-]?\d+)?$/i.test(text))) return 'number';
  return texts.length > 0 && texts.every((text) => parseDate(text).status !== 'invalid') ? 'date' : 'text';
}
