import type { FieldPath } from '../invoice/types';
import { fieldName } from '../ui/fieldNames';
import { text } from '../ui/text';
import type { ReadTable } from './importProtocol';

/** Why a table cannot be imported as it stands, in a sentence; undefined when it can. */
export function importBlocked(
  company: string,
  { columns, rows, badRows, ambiguousDates }: ReadTable,
): string | undefined {
  const paths = columns.flatMap(({ path }) => (path === null ? [] : [path]));
  const twice = paths.find((path, at) => paths.indexOf(path) < at);
  if (company === '') return text('csv.companyNeeded');
  if (ambiguousDates !== undefined) return text('csv.sayDates');
  if (twice !== undefined) return text('csv.twice', { field: fieldName(twice) });
  if (!sellerFields.some((path) => paths.includes(path))) return text('csv.noSeller');
  return rows > badRows ? undefined : text('csv.nothingToImport');
}

const sellerFields: readonly FieldPath[] = ['sellerName', 'sellerVatId'];
