import type { CustomKinds, Invoice } from '../invoice/types';

/** What the columns of a CSV mean. */
export interface ColumnMap {
  /** Column name to field path. */
  readonly columns: Readonly<Record<string, string>>;
  /** BCP 47 tags; without them numbers have a decimal point and no grouping, and dates are ISO dates or voted on. */
  readonly numberLocale?: string;
  readonly dateLocale?: string;
  /** What the custom fields hold that a model reads; it goes before what their names suggest. */
  readonly customKinds?: CustomKinds;
}

/** A cell that could not be read. */
export interface CellProblem {
  /** Data rows count from 0. */
  readonly row: number;
  readonly column: string;
  readonly path: string;
  readonly text: string;
  readonly problem: 'notANumber' | 'notADate' | 'ambiguous' | 'notACurrency';
}

/** One row of a CSV. */
export interface InvoiceRow {
  /** Data rows count from 0. */
  readonly row: number;
  readonly invoice: Invoice;
  /** The cells that could not be read. */
  readonly problems: readonly CellProblem[];
  /** The columns that were asked for as text; empty where there is none of that name. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The invoices of a CSV, in its order, with the cells that could not be read. */
export interface InvoiceTable {
  readonly columns: readonly string[];
  readonly invoices: readonly Invoice[];
  readonly problems: readonly CellProblem[];
  /** The columns that were asked for as text, by row; empty where there is none of that name. */
  readonly texts: readonly Readonly<Record<string, string>>[];
}
