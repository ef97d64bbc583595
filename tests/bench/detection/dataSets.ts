import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readBenchmarkTables } from '../../../src/cli/benchmarkTables';
import { readText } from '../../../src/cli/files';
import type { CustomKinds, Invoice } from '../../../src/invoice/types';
import type { BenchmarkTables } from '../../../src/learning/benchmark';
import { customColumns } from '../../../src/learning/customColumns';
import { readInvoices } from '../../../src/learning/readCsv';
import { simulateBenchmark } from '../../../src/simulation/benchmark/simulateBenchmark';
import type { RecordCorruption } from '../../../src/simulation/benchmark/types';
import { changedCopies, seedChanges, spendingChanges } from './changedCopies';

/** One company's tables, on which detectors are measured. */
export interface DataSet {
  readonly name: string;
  /** What is reported together. */
  readonly group: string;
  /** About one false alarm in so many invoices. */
  readonly promise: number;
  readonly tables: BenchmarkTables;
  /** The first rows of the history, from which a masked model of its own is trained; otherwise the bundled one judges. */
  readonly training?: readonly Invoice[];
  readonly customKinds?: CustomKinds;
  /** It is not measured what networks find that are trained on each history: there are many, and it takes long. */
  readonly isLong?: true;
}

/** Reads or simulates data sets one after another; none where the folder has none. */
type Suite = (folder: string) => AsyncIterable<DataSet>;

/** What is measured, by the names that `--only` takes. */
export const suites = {
  corruptions,
  short: (folder) => foldersIn(folder, 'short'),
  dirty: (folder) => foldersIn(folder, 'dirty'),
  spending,
  'seed-invoices': seedInvoices,
  simulated,
} as const satisfies Record<string, Suite>;

export type SuiteName = keyof typeof suites;

/** The seeds with which the detection was tuned, and others at which nobody looked. */
export const simulatedGroups = { tuned: 'simulated, tuned', untouched: 'simulated, untouched' } as const;

const usualPromise = 100;
const rarePromise = 200;
const seedsEach = 10;
const simulatedSizes = { train: 4000, calibration: 0, test: 1500, anomaliesPerKind: 20 } as const;

async function* corruptions(folder: string): AsyncIterable<DataSet> {
  const path = join(folder, 'corruptions');
  if (!(await isThere(path))) return;
  const tables = await readBenchmarkTables(path);
  yield { name: 'corruptions', group: 'corruptions', promise: usualPromise, tables };
  yield { name: 'corruptions', group: 'corruptions, one in 200', promise: rarePromise, tables, isLong: true };
}

/** The sets whose names differ only in a number at the end are one group. */
async function* foldersIn(folder: string, name: string): AsyncIterable<DataSet> {
  const path = join(folder, name);
  if (!(await isThere(path))) return;
  for (const each of (await readdir(path)).sort()) {
    const tables = await readBenchmarkTables(join(path, each));
    const group = `${name}/${each.replace(/-\d+$/, '-*')}`;
    yield { name: `${name}/${each}`, group, promise: usualPromise, tables };
  }
}

async function* simulated(): AsyncIterable<DataSet> {
  for (const [kind, group] of [
    ['tune', simulatedGroups.tuned],
    ['untouched', simulatedGroups.untouched],
  ] as const)
    for (let at = 0; at < seedsEach; at += 1) {
      const { train, test, anomalies } = simulateBenchmark(`${kind} ${at}`, simulatedSizes);
      const changed = anomalies.map(({ corruption, ...each }) => ({ ...each, kind: corruption }));
      const tables = { history: train, test, anomalies: changed };
      yield { name: `${kind} ${at}`, group, promise: usualPromise, tables, isLong: true };
    }
}

function spending(folder: string): AsyncIterable<DataSet> {
  const custom = ['service_area', 'expense_type'];
  return oneFile(folder, 'spending.csv', { custom, training: 10_000, calibration: 3000, changes: spendingChanges });
}

/** Numbers there are independent of each other and of the seller: all columns are read as the custom fields they are. */
function seedInvoices(folder: string): AsyncIterable<DataSet> {
  const custom = ['product_id', 'qty', 'amount', 'invoice_date'];
  return oneFile(folder, 'seed-invoices.csv', { custom, training: 7000, calibration: 1000, changes: seedChanges });
}

/** How the rows of one CSV are cut and changed. */
interface Cut {
  /** The columns that are no fields of the catalogue and that a model may read. */
  readonly custom: readonly string[];
  readonly training: number;
  /** Rows after those of the training that are history, too; the rest is the test. */
  readonly calibration: number;
  readonly changes: Readonly<Record<string, RecordCorruption>>;
}

const changedEach = 500;

async function* oneFile(folder: string, name: string, cut: Cut): AsyncIterable<DataSet> {
  const path = join(folder, name);
  if (!(await isThere(path))) return;
  const csv = await readText(path);
  const map = customColumns(csv, cut.custom, { columns: {} });
  const { invoices, problems } = readInvoices(csv, map);
  if (problems.length > 0) throw new Error(`${name}: ${problems.length} cells cannot be read`);
  const first = cut.training + cut.calibration;
  yield {
    name,
    group: name,
    promise: usualPromise,
    tables: {
      history: invoices.slice(0, first),
      test: invoices.slice(first),
      anomalies: changedCopies(invoices, first, cut.changes, changedEach, name),
    },
    training: invoices.slice(0, cut.training),
    ...(map.customKinds && { customKinds: map.customKinds }),
  };
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
