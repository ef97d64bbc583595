import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { pathOfColumn } from '../invoice/catalogue';
import type { BenchmarkTables } from '../learning/benchmark';
import { readInvoices } from '../learning/readCsv';
import { CommandFailure } from './failure';
import { readText } from './files';

/**
 * Reads the tables of one benchmark as `crossfoot simulate --benchmark` writes them; what calibrates is history, too.
 *
 * @param folder - With train.csv, test.csv, anomalies.csv and, if there is one, calibration.csv.
 * @throws CommandFailure when a table cannot be read, or a changed row names no row of test.csv.
 */
export async function readBenchmarkTables(folder: string): Promise<BenchmarkTables> {
  const read = async (name: string) => readInvoices(await readText(join(folder, name)), { columns: {} }, told);
  const calibration = await access(join(folder, 'calibration.csv')).then(
    () => read('calibration.csv'),
    () => undefined,
  );
  const history = [...(await read('train.csv')).invoices, ...(calibration?.invoices ?? [])];
  const { invoices: test } = await read('test.csv');
  const { invoices, texts } = await read('anomalies.csv');
  const anomalies = invoices.map((invoice, row) => {
    const { corruption = '', corrupted_field = '', source_row = '' } = texts[row] ?? {};
    const sourceRow = Number(source_row);
    if (source_row === '' || !Number.isInteger(sourceRow) || sourceRow < 0 || sourceRow >= test.length)
      throw new CommandFailure(`anomalies.csv, row ${row}: source_row must be a row of test.csv, counted from 0.`);
    return { invoice, kind: corruption, field: pathOfColumn(corrupted_field), sourceRow };
  });
  return { history, test, anomalies };
}

/** What anomalies.csv tells beside the invoice. */
const told = ['corruption', 'corrupted_field', 'source_row'];
