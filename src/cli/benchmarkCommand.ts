import { memoryDetector } from '../detection/detector';
import { type BenchmarkResult, runBenchmark } from '../learning/benchmark';
import { useNodeBackend } from '../model/nodeBackend';
import { describeProblem } from '../packages/problemTexts';
import { anyModel } from './anyModel';
import { readBenchmarkTables } from './benchmarkTables';
import { bundledModel, priorBeside } from './bundled';
import { CommandFailure } from './failure';
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
  const tables = await readBenchmarkTables(folder);
  const loaded = await loadPackage(values.model);
  if (!loaded.ok) throw new CommandFailure(describeProblem(loaded.problem, 'en'));
  await useNodeBackend();
  const model = await anyModel(loaded.value.model);
  const promise = wholeNumber('promise', values.promise);
  const detector = memoryDetector(model, await priorBeside(values.model), promise);
  const result = await runBenchmark(tables, detector, () => performance.now());
  process.stdout.write(values.json ? `${JSON.stringify({ promise, ...result })}\n` : table(result, promise));
}

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
