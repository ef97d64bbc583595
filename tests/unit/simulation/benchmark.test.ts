import { describe, expect, it } from 'vitest';
import { pathOfColumn } from '../../../src/invoice/catalogue';
import { readInvoices } from '../../../src/learning/readCsv';
import { benchmarkFiles } from '../../../src/simulation/benchmark/benchmarkFiles';
import { recordCorruptionNames } from '../../../src/simulation/benchmark/recordCorruptions';
import { simulateBenchmark } from '../../../src/simulation/benchmark/simulateBenchmark';
import { simulateBooks } from '../../../src/simulation/books/simulateBooks';

const options = { train: 600, calibration: 150, test: 250, anomaliesPerKind: 12, country: 'DE', complete: true };
const benchmark = simulateBenchmark('bench', options);
const { train, calibration, test, anomalies } = benchmark;

describe('a simulated benchmark', () => {
  it('is one company’s books in the order of entry, cut in three', () => {
    expect([train, calibration, test].map((rows) => rows.length)).toEqual([600, 150, 250]);
    const books = simulateBooks('bench', { invoices: 1000, country: 'DE', complete: true });
    expect([...train, ...calibration, ...test]).toEqual(books);
  });

  it('is the same for the same seed, to the byte, and another for another', () => {
    expect(benchmarkFiles(simulateBenchmark('bench', options))).toEqual(benchmarkFiles(benchmark));
    expect(benchmarkFiles(simulateBenchmark('other', options))).not.toEqual(benchmarkFiles(benchmark));
  });

  it('has anomalies of every kind, each of as many different rows as asked for', () => {
    for (const kind of recordCorruptionNames) {
      const rows = anomalies.filter(({ corruption }) => corruption === kind).map(({ sourceRow }) => sourceRow);
      expect(new Set(rows).size, kind).toBe(12);
      expect(rows).toHaveLength(12);
    }
  });

  it.each(['1', '2', '3', '4'])('has all kinds on an ordinary company of any seed (%s)', (seed) => {
    const tables = simulateBenchmark(seed, { ...options, country: 'FR', sellers: 20 });
    expect(new Set(tables.anomalies.map(({ corruption }) => corruption)).size).toBe(33);
  });

  it('names with each anomaly the row of the test that it was, with the blamed field changed', () => {
    for (const { invoice, field, sourceRow, corruption } of anomalies) {
      const source = test[sourceRow] ?? {};
      const differing = Object.keys({ ...source, ...invoice }).filter((path) => source[path] !== invoice[path]);
      expect(differing).toContain(field);
      expect(differing.length).toBeLessThanOrEqual(corruption.startsWith('coh') ? 4 : 1);
    }
  });

  it('begins with the same anomalies when there are fewer of a kind', () => {
    const few = simulateBenchmark('bench', { ...options, anomaliesPerKind: 3 }).anomalies;
    for (const kind of recordCorruptionNames) {
      const ofKind = (all: typeof few) => all.filter(({ corruption }) => corruption === kind);
      expect(ofKind(few)).toEqual(ofKind([...anomalies]).slice(0, 3));
    }
  });

  it('corrupts the dirty share of the training rows and no others', () => {
    const dirty = simulateBenchmark('bench', { ...options, dirtyShare: 0.05 });
    expect(dirty.train.filter((invoice, at) => JSON.stringify(invoice) !== JSON.stringify(train[at]))).toHaveLength(30);
    expect(dirty.calibration).toEqual(calibration);
    expect(dirty.test).toEqual(test);
  });
});

describe('the files of a benchmark', () => {
  const files = benchmarkFiles(benchmark);

  it('are read back as the invoices that were simulated', () => {
    for (const [name, rows] of Object.entries({ train, calibration, test })) {
      const table = readInvoices(files[`${name}.csv`] ?? '');
      expect(table.invoices).toEqual(rows);
      expect(table.problems).toEqual([]);
    }
    expect(readInvoices(files['anomalies.csv'] ?? '').invoices).toEqual(anomalies.map(({ invoice }) => invoice));
  });

  it('have the same columns, the anomalies three more', () => {
    const columns = Object.values(files).map((csv) => (csv.split('\n')[0] ?? '').split(','));
    const [first = [], second, third, last = []] = columns;
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(last).toEqual([...first, 'corruption', 'corrupted_field', 'source_row']);
    expect(first.every((column) => pathOfColumn(column) !== undefined)).toBe(true);
  });

  it('say the kind, the column to blame and the row', () => {
    const [, row = ''] = (files['anomalies.csv'] ?? '').split('\n');
    expect(row).toMatch(/,total_x10,gross_total,\d+$/);
  });

  it('lack a column that the portal does not show, and the calibration where there is none', () => {
    const bare = { netTotal: '1.00', sellerName: 'Heron, "Mill"' };
    expect(benchmarkFiles({ train: [bare], calibration: [], test: [bare], anomalies: [] })).toEqual({
      'train.csv': 'seller_name,net_total\n"Heron, ""Mill""",1.00\n',
      'test.csv': 'seller_name,net_total\n"Heron, ""Mill""",1.00\n',
      'anomalies.csv': 'seller_name,net_total,corruption,corrupted_field,source_row\n',
    });
  });
});
