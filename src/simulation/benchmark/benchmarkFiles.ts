import { columnOfPath } from '../../invoice/catalogue';
import type { Benchmark } from './types';

/** Header fields in the order of the columns. */
const fields = [
  'sellerName',
  'sellerVatId',
  'invoiceNumber',
  'invoiceType',
  'issueDate',
  'dueDate',
  'currency',
  'netTotal',
  'taxTotal',
  'grossTotal',
  'quantity',
  'unitPrice',
  'lineCount',
  'paymentTermsDays',
  'iban',
  'purchaseOrder',
];

/**
 * A benchmark as CSV files (RFC 4180) by name: `train.csv`, `calibration.csv` unless it is empty, `test.csv` and
 * `anomalies.csv`, which adds `corruption`, `corrupted_field` and `source_row`. All have the columns that any invoice
 * of the three parts has a value in.
 */
export function benchmarkFiles({ train, calibration, test, anomalies }: Benchmark): Record<string, string> {
  const present = new Set([train, calibration, test].flatMap((rows) => rows.flatMap(Object.keys)));
  const columns = fields.filter((path) => present.has(path));
  const marked = anomalies.map(({ invoice, corruption, field, sourceRow }) => ({
    ...invoice,
    corruption,
    corruptedField: columnOfPath(field),
    sourceRow: String(sourceRow),
  }));
  return {
    'train.csv': csvOf(columns, train),
    ...(calibration.length > 0 && { 'calibration.csv': csvOf(columns, calibration) }),
    'test.csv': csvOf(columns, test),
    'anomalies.csv': csvOf([...columns, 'corruption', 'corruptedField', 'sourceRow'], marked),
  };
}

function csvOf(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = rows.map((row) => columns.map((column) => cellOf(row[column] ?? '')));
  return [columns.map(columnOfPath), ...lines].map((cells) => `${cells.join(',')}\n`).join('');
}

function cellOf(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
