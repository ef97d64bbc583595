import { readFile } from 'node:fs/promises';
import { anyModel } from '../../src/cli/anyModel';
import { loadPackage } from '../../src/cli/loadPackage';
import type { AnyModel } from '../../src/detection/anyModel';
import { calibrate } from '../../src/detection/calibration/calibrate';
import type { Prior } from '../../src/detection/calibration/prior';
import { memoryDetector } from '../../src/detection/detector';
import { streamInvoices } from '../../src/learning/readCsv';
import { withReferenceDays } from '../../src/learning/referenceDays';
import { writeInvoices } from '../../src/learning/writeCsv';
import { readPrior } from '../../src/packages/readPrior';
import { simulateBooks } from '../../src/simulation/books/simulateBooks';
import { printTable } from './printTable';
import { median } from './statistics';

const history = 5000;
const warmUp = 200;
const measured = 500;
const streamed = 10_000;

/** How long judging takes with everything on, beside the network alone in the same run, and what of it is which part's. */
export async function speedBench(): Promise<void> {
  const loaded = await loadPackage('public/model');
  if (!loaded.ok) throw new Error(`${loaded.problem.file}: ${loaded.problem.code}`);
  const network = stopwatch();
  const model = withNetworkTimed(await anyModel(loaded.value.model), network);
  const prior = readPrior(await readFile('public/model/prior.json', 'utf8'));
  await oneInvoice(model, prior, network);
  await stream(model, prior, network);
}

async function oneInvoice(model: AnyModel, prior: Prior, network: Stopwatch): Promise<void> {
  const invoices = simulateBooks('bench speed', { invoices: history + warmUp + measured });
  const detector = memoryDetector(model, prior, 100);
  for (const invoice of invoices.slice(0, history)) detector.learn(await detector.judge(invoice));
  const whole: number[] = [];
  const alone: number[] = [];
  for (const [at, invoice] of invoices.slice(history).entries()) {
    const before = network.total();
    const from = performance.now();
    await detector.judge(invoice);
    if (at < warmUp) continue;
    whole.push(performance.now() - from);
    alone.push(network.total() - before);
  }
  printTable(`One invoice with ${history} earlier ones (median of ${measured}, ${model.kind} model)`, [
    ['', 'ms', 'target'],
    ['all checks, model, calibration and blame', median(whole).toFixed(2), '≤ 5'],
    ['the network alone', median(alone).toFixed(2), ''],
    ['ratio, pair by pair', median(whole.map((ms, at) => ms / (alone[at] ?? Number.NaN))).toFixed(1), ''],
  ]);
}

/** What `crossfoot score --learn` does, but for printing. */
async function stream(model: AnyModel, prior: Prior, network: Stopwatch): Promise<void> {
  const csv = writeInvoices(simulateBooks('bench stream', { invoices: streamed }));
  const [judging, learning, fitting] = [stopwatch(), stopwatch(), stopwatch()];
  const detector = memoryDetector(model, prior, 100, new Set(), (...given) => fitting.time(() => calibrate(...given)));
  const open = async function* () {
    for (let at = 0; at < csv.length; at += 2 ** 20) yield csv.slice(at, at + 2 ** 20);
  };
  const before = network.total();
  const [start, busy] = [performance.now(), process.cpuUsage()];
  const { rows } = await streamInvoices(open, () => ({ columns: {} }));
  for await (const { row, referenceDay } of withReferenceDays(rows())) {
    const options = referenceDay === undefined ? {} : { referenceDay };
    const judged = await judging.timeAsync(() => detector.judge(row.invoice, options));
    learning.time(() => detector.learn(judged));
  }
  const all = performance.now() - start;
  const { user, system } = process.cpuUsage(busy);
  const networkAlone = network.total() - before;
  const share = (ms: number) => `${((100 * ms) / all).toFixed(0)} %`;
  printTable(`${streamed} rows of a CSV judged and learned one after another (${model.kind} model)`, [
    ['', '', 'target'],
    ['rows a second', ((1000 * streamed) / all).toFixed(0), '≥ 1000'],
    [
      'rows a second of processor time, where others use the machine',
      (streamed / ((user + system) / 1e6)).toFixed(0),
      '',
    ],
    ['reading', share(all - judging.total() - learning.total()), ''],
    ['network', share(networkAlone), ''],
    ['calibration', share(fitting.total()), ''],
    [
      'checks, the model’s rows in and out, verdict, blame',
      share(judging.total() - networkAlone - fitting.total()),
      '',
    ],
    ['learning', share(learning.total()), ''],
  ]);
}

interface Stopwatch {
  /** In milliseconds. */
  readonly total: () => number;
  readonly time: <T>(work: () => T) => T;
  readonly timeAsync: <T>(work: () => Promise<T>) => Promise<T>;
}

function stopwatch(): Stopwatch {
  let total = 0;
  return {
    total: () => total,
    time: (work) => {
      const from = performance.now();
      const made = work();
      total += performance.now() - from;
      return made;
    },
    timeAsync: async (work) => {
      const from = performance.now();
      const made = await work();
      total += performance.now() - from;
      return made;
    },
  };
}

function withNetworkTimed(any: AnyModel, watch: Stopwatch): AnyModel {
  if (any.kind !== 'masked') throw new Error('the bundled model is a masked one');
  const { model } = any;
  return { kind: 'masked', model: { ...model, reconstruct: (rows) => watch.timeAsync(() => model.reconstruct(rows)) } };
}
