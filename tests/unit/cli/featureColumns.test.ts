import { describe, expect, it } from 'vitest';
import { withFeatureColumns } from '../../../src/cli/featureColumns';
import { csvSplitter } from '../../../src/learning/csvSplitter';
import { readInvoices } from '../../../src/learning/readCsv';
import type { ColumnMap } from '../../../src/learning/types';
import { featuresByName } from '../../../src/packages/featuresByName';

/** The invoices in a CSV as a package without features.json reads them. */
function read(names: readonly string[], csv: string, map: ColumnMap = { columns: {} }) {
  const table = readInvoices(
    csv,
    withFeatureColumns(map, { features: featuresByName(names) }, csvSplitter(csv).columns),
  );
  return table.problems.length > 0 ? table.problems : table.invoices;
}

describe('a CSV read for a model', () => {
  it('has its custom fields in the columns of their names, as the model takes them', () => {
    const csv = 'qty,invoiced_on,due_date,gross_total\n5,31/01/2026,7,10.50\n';
    expect(
      read(['qty', 'invoiced_on_timestamp', 'due_date_timestamp', 'gross_total'], csv.replace(',7,', ',2026-02-28,')),
    ).toEqual([{ 'x-qty': '5', 'x-invoiced_on': '2026-01-31', dueDate: '2026-02-28', grossTotal: '10.50' }]);
  });

  it('has numbers under names that end in date, and dates under names that do not', () => {
    expect(read(['days_to_date', 'booked_timestamp'], 'days_to_date,booked\n12,2026-03-31\n')).toEqual([
      { 'x-days_to_date': '12', 'x-booked': '2026-03-31' },
    ]);
  });

  it('has numbers in the locale of the map', () => {
    const map = { columns: {}, numberLocale: 'de-DE', dateLocale: 'de-DE' };
    expect(read(['ship_date', 'sent_timestamp'], 'ship_date,sent\n"1.234,5",05.03.2026\n', map)).toEqual([
      { 'x-ship_date': '1234.5', 'x-sent': '2026-03-05' },
    ]);
  });

  it('is read by the map first', () => {
    expect(read(['qty'], 'Menge,qty\n3,4\n', { columns: { Menge: 'x-qty' } })).toEqual([{ 'x-qty': '3' }]);
  });

  it('may call its columns by the fields', () => {
    expect(read(['qty'], 'x-qty\n3\n')).toEqual([{ 'x-qty': '3' }]);
  });

  it('must have a column for each', () => {
    expect(() => read(['qty'], 'amount\n3\n')).toThrow('There is no column qty. The columns are: amount.');
  });
});
