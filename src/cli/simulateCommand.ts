import { localDate } from '../invoice/calendar';
import type { Invoice } from '../invoice/types';
import { writeInvoices } from '../learning/writeCsv';
import { benchmarkFiles } from '../simulation/benchmark/benchmarkFiles';
import { simulateBenchmark } from '../simulation/benchmark/simulateBenchmark';
import { simulateCompany } from '../simulation/company';
import { corrupt, corruptions, isCorruptionName } from '../simulation/corruptions';
import { countries } from '../simulation/countries';
import { simulateInvoices } from '../simulation/invoices';
import { createRandom } from '../simulation/random';
import { CommandFailure } from './failure';
import { writeFolder, writeText } from './files';
import { isoDateOption, readOptions, wholeNumber } from './options';

const options = {
  seed: { type: 'string', default: '1' },
  companies: { type: 'string', default: '1' },
  days: { type: 'string', default: '365' },
  'last-day': { type: 'string', default: localDate(new Date()) },
  country: { type: 'string' },
  corrupt: { type: 'string' },
  out: { type: 'string' },
  benchmark: { type: 'string' },
  train: { type: 'string', default: '10000' },
  calibration: { type: 'string', default: '2000' },
  test: { type: 'string', default: '2000' },
  'per-kind': { type: 'string', default: '60' },
  sellers: { type: 'string' },
  dirty: { type: 'string', default: '0' },
  complete: { type: 'boolean', default: false },
} as const;

/** `crossfoot simulate`: invoices of simulated companies as CSV, or with `--benchmark` a folder of tables. */
export async function simulateCommand(args: string[]): Promise<void> {
  const { values } = readOptions(args, options);
  const { country } = values;
  if (country !== undefined && !countries.some(({ code }) => code === country)) {
    throw new CommandFailure(`--country must be one of ${countries.map(({ code }) => code).join(', ')}.`);
  }
  await (values.benchmark === undefined ? writeBooks(values) : writeBenchmark(values.benchmark, values));
}

type Values = ReturnType<typeof readOptions<typeof options>>['values'];

async function writeBooks(values: Values): Promise<void> {
  const { seed, country } = values;
  const period = { lastDay: isoDateOption('last-day', values['last-day']), days: wholeNumber('days', values.days) };
  const count = wholeNumber('companies', values.companies);
  const booked = Array.from({ length: count }, (_, at) => `${seed}/${at}`).flatMap((each) =>
    simulateInvoices(simulateCompany(each, country === undefined ? {} : { country }), each, period),
  );
  booked.sort((a, b) => (a.entered < b.entered ? -1 : a.entered > b.entered ? 1 : 0));
  const invoices = booked.map(({ invoice }) => invoice);
  const csv = writeInvoices(values.corrupt === undefined ? invoices : corrupted(invoices, values.corrupt, seed));
  if (values.out === undefined) process.stdout.write(csv);
  else await writeText(values.out, csv);
  process.stderr.write(`${invoices.length} invoices of ${count} companies\n`);
}

/** Training, calibration and test tables of one company's header records, and corrupted copies of test rows. */
async function writeBenchmark(folder: string, values: Values): Promise<void> {
  const { country, sellers, complete } = values;
  const tables = simulateBenchmark(values.seed, {
    train: wholeNumber('train', values.train),
    calibration: values.calibration === '0' ? 0 : wholeNumber('calibration', values.calibration),
    test: wholeNumber('test', values.test),
    anomaliesPerKind: wholeNumber('per-kind', values['per-kind']),
    dirtyShare: share('dirty', values.dirty),
    complete,
    ...(sellers !== undefined && { sellers: wholeNumber('sellers', sellers) }),
    ...(country !== undefined && { country }),
  });
  const encoder = new TextEncoder();
  const files = Object.entries(benchmarkFiles(tables)).map(([name, csv]) => [name, encoder.encode(csv)] as const);
  await writeFolder(folder, Object.fromEntries(files));
  const { train, calibration, test, anomalies } = tables;
  process.stderr.write(
    `${train.length} training, ${calibration.length} calibration and ${test.length} test invoices, ${anomalies.length} anomalies\n`,
  );
}

function share(option: string, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !(number >= 0 && number <= 1))
    throw new CommandFailure(`--${option} must be a share from 0 to 1, such as 0.05.`);
  return number;
}

/** Each invoice with one field changed; those in which the change would change nothing are left out. */
function corrupted(invoices: readonly Invoice[], name: string, seed: string): Invoice[] {
  if (!isCorruptionName(name))
    throw new CommandFailure(`--corrupt must be one of ${Object.keys(corruptions).join(', ')}.`);
  const random = createRandom(`${seed}/${name}`);
  return invoices.flatMap((invoice) => {
    const changed = corrupt(invoice, name, random);
    return changed ? [changed.invoice] : [];
  });
}
