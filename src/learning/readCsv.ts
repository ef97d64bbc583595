import { type CsvSplitter, csvSplitter, headLength } from './csvSplitter';
import { LearningFailure } from './failure';
import { type ColumnReaders, columnReaders } from './rowReader';
import type { CellProblem, ColumnMap, InvoiceRow, InvoiceTable } from './types';

/**
 * Reads a CSV (RFC 4180, first row the column names) into invoices.
 *
 * A column without an entry in the map stands for the field whose id in snake_case it bears; other columns are left
 * out, but for those of which the text is asked for. An empty cell is a missing value. A cell that cannot be read is missing too, and listed.
 *
 * @throws LearningFailure when there are no rows, a quotation mark is not closed, a mapped column is missing, or a
 *   column of dates can be read in two ways.
 */
export function readInvoices(
  csv: string,
  map: ColumnMap = { columns: {} },
  asText: readonly string[] = [],
): InvoiceTable {
  const { columns, split } = csvSplitter(csv);
  const cells = split(csv, true);
  if (cells.length === 0) throw noRows();
  const readers = columnReaders(columns, map, asText);
  for (const each of cells) readers.look(each);
  const rows = cells.map(readers.reader());
  return {
    columns,
    invoices: rows.map(({ invoice }) => invoice),
    problems: rows.flatMap(({ problems }) => problems),
    texts: rows.map(({ texts }) => texts),
  };
}

/** A CSV of which a few rows at a time are in memory. */
export interface InvoiceStream {
  readonly columns: readonly string[];
  /** There are column names and no rows below them. */
  readonly isEmpty: boolean;
  /** Reads the file again from its beginning, each row when it is asked for. */
  readonly rows: () => AsyncGenerator<InvoiceRow, void>;
}

/**
 * Reads a CSV as `readInvoices` does, however long it is; one without rows is read, too. It is gone through once before its rows are read: what is wrong
 * with it as a whole shows before the first row.
 *
 * @param open - The text in parts, from the beginning each time.
 * @param mapOf - What the columns mean, by their names.
 * @throws LearningFailure as `readInvoices`, but without rows only when there are no column names either.
 */
export async function streamInvoices(
  open: () => AsyncIterable<string>,
  mapOf: (columns: readonly string[]) => ColumnMap,
  asText: readonly string[] = [],
): Promise<InvoiceStream> {
  let found: { readonly columns: readonly string[]; readonly readers: ColumnReaders } | undefined;
  let isEmpty = true;
  for await (const { columns, rows } of partsOf(open())) {
    if (columns.length === 0) throw noRows();
    found ??= { columns, readers: columnReaders(columns, mapOf(columns), asText) };
    for (const cells of rows) found.readers.look(cells);
    isEmpty &&= rows.length === 0;
  }
  if (!found) throw noRows();
  const { columns, readers } = found;
  const read = readers.reader();
  return {
    columns,
    isEmpty,
    rows: async function* () {
      let row = 0;
      for await (const { rows } of partsOf(open())) for (const cells of rows) yield read(cells, row++);
    },
  };
}

/** A sentence that names a cell that could not be read. */
export function describeProblem({ row, column, text, problem }: CellProblem): string {
  const what = {
    notANumber: 'is not a number',
    notADate: 'is not a date',
    notACurrency: 'is not a currency code',
    ambiguous: 'can be read in several ways; name the locale in the file given with --map',
  }[problem];
  return `Row ${row}, column ${column}: "${text}" ${what}.`;
}

/** The column names, and the cells of the rows that end in each part. */
async function* partsOf(parts: AsyncIterable<string>) {
  let head = '';
  let splitter: CsvSplitter | undefined;
  for await (const part of parts) {
    // Kept until there is enough to tell how the file is written.
    head += part;
    if (!splitter && head.length < headLength) continue;
    splitter ??= csvSplitter(head);
    yield { columns: splitter.columns, rows: splitter.split(head, false) };
    head = '';
  }
  splitter ??= csvSplitter(head);
  yield { columns: splitter.columns, rows: splitter.split(head, true) };
}

function noRows(): LearningFailure {
  return new LearningFailure('There are no rows below the column names.');
}
