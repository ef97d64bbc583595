import Papa from 'papaparse';
import { fieldKind, pathOfColumn } from '../invoice/catalogue';
import type { FieldPath, Invoice } from '../invoice/types';
import type { CellProblem, ColumnMap, InvoiceTable } from '../learning/types';
import type { ColumnChoice, ReadColumn, ReadTable, RowToImport, UnreadableTable } from './importProtocol';

/** The reader of the learning room, which only the worker may import. */
export interface CsvReader {
  readonly readInvoices: (csv: string, map: ColumnMap) => InvoiceTable;
  /** Whether what it threw is about the file and no bug. */
  readonly isRefusal: (error: unknown) => boolean;
}

/** A table with the rows that can be imported, or why it is none. */
export type ReadResult =
  | { readonly ok: true; readonly table: ReadTable; readonly rows: readonly RowToImport[] }
  | { readonly ok: false; readonly problem: UnreadableTable };

type Cells = Readonly<Record<string, string>>;

const previewRows = 5;
const mostProblems = 12;
/** What a column is mapped to whose name is a field's and that is left out all the same. */
const leftOut = 'x-left-out-';

/** Reads a CSV as its columns' names and the person say. */
export function readTable(text: string, choice: ColumnChoice, reader: CsvReader): ReadResult {
  const { data, meta, errors } = Papa.parse<Cells>(text, { header: true, skipEmptyLines: 'greedy' });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  // The parser counts the column names as a row.
  if (quotes) return { ok: false, problem: { code: 'quotes', row: quotes.row ?? 1 } };
  if (data.length === 0) return { ok: false, problem: { code: 'noRows' } };
  const columns = (meta.fields ?? []).map((name) => readColumn(name, data, choice));
  try {
    return { ok: true, ...parts(columns, reader.readInvoices(text, mapOf(columns, choice))) };
  } catch (error) {
    if (!reader.isRefusal(error)) throw error;
    return { ok: true, ...ambiguous(columns, data, (column) => isRefused(text, column, columns, choice, reader)) };
  }
}

function readColumn(name: string, data: readonly Cells[], { columns }: ColumnChoice): ReadColumn {
  const told = Object.hasOwn(columns, name) ? columns[name] : undefined;
  const texts = data
    .slice(0, previewRows)
    .map((cells) => (Object.hasOwn(cells, name) ? (cells[name] ?? '') : '').trim());
  return { name, path: told === undefined ? (pathOfColumn(name) ?? null) : told, texts };
}

function mapOf(columns: readonly ReadColumn[], { numberLocale, dateLocale }: ColumnChoice): ColumnMap {
  const named = columns.filter(({ name, path }) => path !== null || pathOfColumn(name) !== undefined);
  return {
    columns: Object.fromEntries(named.map(({ name, path }, at) => [name, path ?? `${leftOut}${at}`])),
    ...(numberLocale !== undefined && { numberLocale }),
    ...(dateLocale !== undefined && { dateLocale }),
  };
}

/** Rows in which a cell cannot be read are left out: half an invoice would be learned wrongly. */
function parts(columns: readonly ReadColumn[], { invoices, problems: all }: InvoiceTable) {
  const problems = all.filter(({ path }) => !path.startsWith(leftOut));
  const bad = new Set(problems.map(({ row }) => row));
  const read = invoices.map(withoutLeftOut);
  const table: ReadTable = {
    columns,
    rows: invoices.length,
    preview: read.slice(0, previewRows),
    problems: problems.slice(0, mostProblems),
    problemCount: problems.length,
    badRows: bad.size,
  };
  return { table, rows: read.flatMap((invoice, row) => (bad.has(row) ? [] : [{ row, invoice }])) };
}

function withoutLeftOut(invoice: Invoice): Invoice {
  return Object.fromEntries(Object.entries(invoice).filter(([path]) => !path.startsWith(leftOut)));
}

/** With all its columns in place, the one thing that a table is refused for is dates of two meanings. */
function ambiguous(
  columns: readonly ReadColumn[],
  data: readonly Cells[],
  isAmbiguous: (column: string) => boolean,
): { table: ReadTable; rows: readonly RowToImport[] } {
  const dates = columns.filter(({ path }) => isDate(path));
  const column = dates.find(({ name }) => isAmbiguous(name))?.name ?? dates[0]?.name ?? '';
  const none: readonly CellProblem[] = [];
  const counts = { rows: data.length, problemCount: 0, badRows: 0 };
  return { table: { columns, preview: [], problems: none, ambiguousDates: column, ...counts }, rows: [] };
}

function isDate(path: FieldPath | null): boolean {
  return path !== null && fieldKind(path) === 'date';
}

/** Whether one column alone is what the table is refused for. */
function isRefused(
  text: string,
  column: string,
  columns: readonly ReadColumn[],
  choice: ColumnChoice,
  { readInvoices }: CsvReader,
): boolean {
  const others = columns.map((each) => (each.name === column ? each : { ...each, path: null }));
  try {
    readInvoices(text, mapOf(others, choice));
    return false;
  } catch {
    return true;
  }
}
