import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { pathOfColumn } from '../invoice/catalogue';
import { type BenchmarkResult, type BenchmarkTables, runBenchmark } from '../learning/benchmark';
import { readInvoices } from '../learning/readCsv';
import { useNodeBackend } from '../model/nodeBackend';
import { describeProblem } from '../packages/problemTexts';
import { anyModel } from './anyModel';
import { bundledModel, priorBeside } from './bundled';
import { CommandFailure } from './failure';
import { readText } from './files';
import { loadPackage } from './loadPackage';
import { readOptions, wholeNumber } from './options';

/** `crossfoot benchmark`: how many changed invoices are found, and how many normal ones are called odd. */
export async function benchmarkCommand(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args, {
    model: { type: 'string', default: bundledModel },
    promise: { type: 'string', default: '100' },
    json: { type: 'boolean', default: false },
  });
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0) throw new CommandFailure('Name the folder of one benchmark.');
  const tables = await readTables(folder);
  const loaded = await loadPackage(values.model);
  if (!loaded.ok) throw new CommandFailure(describeProblem(loaded.problem, 'en'));
  await useNodeBackend();
  const model = await anyModel(loaded.value.model);
  const promise = wholeNumber('promise', values.promise);
  const result = await runBenchmark(tables, {
    model,
    prior: await priorBeside(values.model),
    promise,
    now: () => performance.now(),
  });
  process.stdout.write(values.json ? `${JSON.stringify({ promise, ...result })}\n` : table(result, promise));
}

async function readTables(folder: string): Promise<BenchmarkTables> {
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

function table({ kinds, ...result }: BenchmarkResult, promise: number): string {
  const width = Math.max(...kinds.map(({ kind }) => kind.length), 4);
  const rows = kinds.map(
    ({ kind, count, found, foundAndBlamed }) =>
      `${kind.padEnd(width)}  ${String(count).padStart(5)}  ${percent(found / count)}  ${found === 0 ? '      –' : percent(foundAndBlamed / found)}`,
  );
  return [
    `About one false alarm in ${promise} is promised.`,
    '',
    `${'kind'.padEnd(width)}  count    found    blamed rightly`,
    ...rows,
    '',
    `found, mean of the kinds    ${percent(result.recall)}`,
    `blamed rightly, of found    ${percent(result.blame)}`,
    `false alarms                ${percent(result.falseAlarms)} of ${result.normal} normal invoices`,
    `second looks                ${percent(result.reviews)}`,
    `rows a second               ${Math.round(result.rowsPerSecond)}`,
    '',
  ].join('\n');
}

const percent = (share: number) => `${(100 * share).toFixed(1).padStart(5)} %`;
