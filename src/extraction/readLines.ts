import type { FieldPath, FieldReading, Profile } from '../invoice/types';
import { type FieldSearch, readField } from './readField';
import { findAll } from './searchRoots';

/** More lines than any invoice page shows; beyond it the page is not read further. */
const mostLines = 500;

/**
 * Reads the lines of an invoice, each field within its row.
 *
 * Without a row the fields of the first line are missing. When the page says that it does not show every line, no line
 * is certain: their sum would be wrong.
 */
export function readLines(lines: NonNullable<Profile['lines']>, search: FieldSearch): Record<FieldPath, FieldReading> {
  const rows = visibleMatches(lines.row, search).slice(0, mostLines);
  const isPart = lines.more !== undefined && visibleMatches(lines.more, search).length > 0;
  const fields = Object.entries(lines.fields);
  if (rows.length === 0) {
    return Object.fromEntries(fields.map(([id]) => [`lines.0.${id}`, { status: 'missing', problem: 'noMatch' }]));
  }
  return Object.fromEntries(
    rows.flatMap((row, at) =>
      fields.map(([id, selectors]): [FieldPath, FieldReading] => {
        const reading = readField(`lines.${at}.${id}`, selectors, { ...search, roots: [row] });
        return [`lines.${at}.${id}`, isPart ? uncertain(reading) : reading];
      }),
    ),
  );
}

function visibleMatches(selectors: NonNullable<Profile['lines']>['row'], search: FieldSearch): Element[] {
  for (const { css } of selectors) {
    const visible = (findAll(search.roots, css) ?? []).filter(search.isVisible);
    if (visible.length > 0) return visible;
  }
  return [];
}

function uncertain({ value, ...reading }: FieldReading): FieldReading {
  return { ...reading, status: 'ambiguous', problem: 'moreLines', ...(value !== undefined && { candidates: [value] }) };
}
