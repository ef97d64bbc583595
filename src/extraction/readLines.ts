import type { FieldPath, FieldProblem, FieldReading, FieldSelector, Profile } from '../invoice/types';
import { isOver } from './isOver';
import { readField } from './readField';
import { findAll, firstVisible, searchRoots } from './searchRoots';
import type { FieldSearch } from './types';

/** More lines than any invoice page shows; beyond it the page is not read further. */
const mostLines = 500;

/**
 * Reads the lines of an invoice, each field within its row.
 *
 * Without a row the fields of the first line are missing. When not every line is on the page, or read, or when that
 * cannot be told, no line is certain: their sum would be wrong.
 */
export function readLines(lines: NonNullable<Profile['lines']>, search: FieldSearch): Record<FieldPath, FieldReading> {
  const { found, problem } = visibleMatches(lines.row, search, mostLines + 1);
  const ids = Object.keys(lines.fields);
  if (found.length === 0) return Object.fromEntries(ids.map((id) => [`lines.0.${id}`, { status: 'missing', problem }]));
  const read = readRows(found.slice(0, mostLines), lines.fields, search);
  const doubt = found.length > mostLines ? 'moreLines' : doubtOf(lines.more ?? [], search);
  return Object.fromEntries(
    read
      .filter((line) => !isRemark(line))
      .flatMap((line, at) => line.map(([id, each]) => [`lines.${at}.${id}`, doubt ? uncertain(each, doubt) : each])),
  );
}

type Line = readonly (readonly [id: string, FieldReading])[];

/** The rows until the time is over; the first one in any case, so that its fields are said to be missing. */
function readRows(rows: readonly Element[], selected: Profile['fields'], search: FieldSearch): Line[] {
  const fields = Object.entries(selected);
  const read: Line[] = [];
  for (const row of rows) {
    if (read.length > 0 && isOver(search)) break;
    const within = { ...search, roots: searchRoots(row) };
    read.push(fields.map(([id, selectors]) => [id, readField(`lines.0.${id}`, selectors, within)]));
  }
  return read;
}

/** Why the lines may not be all there are. */
function doubtOf(more: readonly FieldSelector[], search: FieldSearch): FieldProblem | undefined {
  const { found, problem } = visibleMatches(more, search, 1);
  if (found.length > 0) return 'moreLines';
  if (isOver(search)) return 'tookTooLong';
  return problem === 'noMatch' ? undefined : problem;
}

/** A row with words but without any number is a heading or a remark between the lines. */
function isRemark(line: Line): boolean {
  const numbers = line.filter(([id]) => id !== 'name');
  const hasName = line.some(([id, { status }]) => id === 'name' && status === 'certain');
  return hasName && numbers.length > 0 && numbers.every(([, { problem }]) => problem === 'empty');
}

/** What is visible of the first selector that matches anything visible, or why nothing is. */
export interface VisibleMatches {
  readonly found: readonly Element[];
  readonly problem: FieldProblem;
}

/** The first visible matches of the first selector that has any. */
export function visibleMatches(selectors: readonly FieldSelector[], search: FieldSearch, most: number): VisibleMatches {
  let problem: FieldProblem = 'noMatch';
  for (const { css } of selectors) {
    if (isOver(search)) return { found: [], problem: 'tookTooLong' };
    const matches = findAll(search.roots, css);
    if (matches === undefined) problem = 'invalidSelector';
    const found = firstVisible(matches ?? [], search, most);
    if (found === undefined) return { found: [], problem: 'tookTooLong' };
    if (found.length > 0) return { found, problem };
  }
  return { found: [], problem };
}

function uncertain({ value, ...reading }: FieldReading, problem: FieldProblem): FieldReading {
  if (value === undefined) return reading;
  return { ...reading, status: 'ambiguous', problem, candidates: [value] };
}
