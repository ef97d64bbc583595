import type { FieldPath, Invoice } from '../invoice/types';
import type { CellProblem } from '../learning/types';
import type { HistoryProblem } from '../messaging/types';

/** What the columns of a CSV are, as the person says; the rest is as their names say. */
export interface ColumnChoice {
  /** Column name to field; null leaves the column out. */
  readonly columns: Readonly<Record<string, FieldPath | null>>;
  /** BCP 47 tags; without one numbers are as programs write them, and dates as they themselves show. */
  readonly numberLocale?: string;
  readonly dateLocale?: string;
}

/** One column as it is read. */
export interface ReadColumn {
  readonly name: string;
  /** Null when it is left out. */
  readonly path: FieldPath | null;
  /** Its cells in the first rows. */
  readonly texts: readonly string[];
}

/** A CSV as it would be imported. */
export interface ReadTable {
  readonly columns: readonly ReadColumn[];
  readonly rows: number;
  /** The first rows as they are read. */
  readonly preview: readonly Invoice[];
  /** The first cells that cannot be read. */
  readonly problems: readonly CellProblem[];
  readonly problemCount: number;
  /** Rows with such a cell: they are left out. */
  readonly badRows: number;
  /** A column whose dates can be read in two ways; then nothing was read, for the locale has to be named. */
  readonly ambiguousDates?: string;
}

/** Why a file is no table at all. `row` counts data rows from 1. */
export type UnreadableTable = { readonly code: 'noRows' } | { readonly code: 'quotes'; readonly row: number };

/** An invoice of a CSV. */
export interface RowToImport {
  /** Counts the data rows of the file from 0, those that are left out included. */
  readonly row: number;
  readonly invoice: Invoice;
}

/** What an import did. */
export interface ImportOutcome {
  readonly imported: number;
  /** Rows of which nothing is kept. */
  readonly leftOut: number;
  /** Kept and learned, and odd themselves: the calibration leaves them out. */
  readonly odd: number;
}

export type ImportResult =
  | { readonly ok: true; readonly value: ImportOutcome }
  | { readonly ok: false; readonly problem: HistoryProblem };

/**
 * Takes invoices into a company's history, all or none: nothing of it is kept when the worker is ended before.
 *
 * @param company - As the person writes it.
 * @param rows - In the order of the file.
 */
export type ImportInvoices = (
  company: string,
  rows: readonly RowToImport[],
  options: {
    /** SHA-256 of the file. */
    readonly file: string;
    readonly onProgress: (done: number, total: number) => void;
  },
) => Promise<ImportResult>;

/** What the page asks of the worker; it is ended to cancel. */
export type ToWorker =
  | { readonly kind: 'read'; readonly text: string; readonly choice: ColumnChoice }
  /** Imports what was read last. */
  | { readonly kind: 'import'; readonly company: string; readonly file: string };

/** What the worker answers: one message to `read`; to `import` any number of `progress`, then one. */
export type FromWorker =
  | { readonly kind: 'table'; readonly table: ReadTable }
  | { readonly kind: 'unreadable'; readonly problem: UnreadableTable }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly outcome: ImportOutcome }
  | { readonly kind: 'failed'; readonly problem: HistoryProblem | 'internal' };
