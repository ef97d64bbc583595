import type { FieldPath, FieldReading, FieldSelector, Profile } from '../invoice/types';
import { readField } from './readField';
import { findAll, firstVisible, searchRoots } from './searchRoots';
import type { FieldSearch } from './types';

/** More lines than any invoice page shows; beyond it the page is not read further. */
const mostLines = 500;

/**
 * Reads the lines of an invoice, each field within its row.
 *
 * Without a row the fields of the first line are missing. When not every line is on the page, or read, no line is
 * certain: their sum would be wrong.
 */
export function readLines(lines: NonNullable<Profile['lines']>, search: FieldSearch): Record<FieldPath, FieldReading> {
  const rows = visibleMatches(lines.row, search, mostLines + 1);
  const isPart = rows.length > mostLines || visibleMatches(lines.more ?? [], search, 1).length > 0;
  const fields = Object.entries(lines.fields);
  if (rows.length === 0) {
    return Object.fromEntries(fields.map(([id]) => [`lines.0.${id}`, { status: 'missing', problem: 'noMatch' }]));
  }
  const read = rows.slice(0, mostLines).map((row) => {
    const within = { ...search, roots: searchRoots(row) };
    return fields.map(([id, selectors]) => [id, readField(`lines.0.${id}`, selectors, within)] as const);
  });
  return Object.fromEntries(
    read
      .filter((line) => !isRemark(line))
      .flatMap((line, at) => line.map(([id, each]) => [`lines.${at}.${id}`, isPart ? uncertain(each) : each])),
  );
}

/** A row with words but without any number is a heading or a remark between the lines. */
function isRemark(line: readonly (readonly [string, FieldReading])[]): boolean {
  const numbers = line.filter(([id]) => id !== 'name');
  const hasName = line.some(([id, { status }]) => id === 'name' && status === 'certain');
  return hasName && numbers.length > 0 && numbers.every(([, { problem }]) => problem === 'empty');
}

/** The first visible matches of the first selector that has any. */
function visibleMatches(selectors: readonly FieldSelector[], search: FieldSearch, most: number): Element[] {
  for (const { css } of selectors) {
    const visible = firstVisible(findAll(search.roots, css) ?? [], search.isVisible, most);
    if (visible.length > 0) return visible;
  }
  return [];
}

function uncertain({ value, ...reading }: FieldReading): FieldReading {
  if (value === undefined) return reading;
  return { ...reading, status: 'ambiguous', problem: 'moreLines', candidates: [value] };
}
