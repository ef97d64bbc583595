import type { Invoice } from '../../invoice/types';
import { simulateBooks } from '../books/simulateBooks';
import { partRandom } from '../countries';
import type { Random } from '../random';
import { corruptRecord, type RecordCorruptionName, recordCorruptionNames } from './recordCorruptions';
import type { Anomaly, Benchmark, BenchmarkOptions } from './types';

/**
 * A company's books cut by time into training, calibration and test, with corrupted copies of invoices of the test.
 *
 * @param seed - Any text; equal texts and options give equal tables. More anomalies of a kind begin with the same ones.
 * @returns Fewer anomalies of a kind where fewer invoices can be corrupted so; none where the field is absent.
 */
export function simulateBenchmark(seed: string, options: BenchmarkOptions): Benchmark {
  const { train, calibration, test, anomaliesPerKind, dirtyShare = 0, ...company } = options;
  const clean = simulateBooks(seed, { ...company, invoices: train + calibration + test });
  const books = withDirt(clean, Math.round(train * dirtyShare), train, partRandom(seed, 'dirt'));
  const first = train + calibration;
  return {
    train: books.slice(0, train),
    calibration: books.slice(train, first),
    test: books.slice(first),
    anomalies: recordCorruptionNames.flatMap((name) =>
      anomaliesOf(name, books, first, anomaliesPerKind, partRandom(seed, `anomalies ${name}`)),
    ),
  };
}

function anomaliesOf(
  corruption: RecordCorruptionName,
  books: readonly Invoice[],
  first: number,
  most: number,
  random: Random,
): Anomaly[] {
  const anomalies: Anomaly[] = [];
  for (const at of shuffled(first, books.length, random)) {
    if (anomalies.length >= most) break;
    const corrupted = corruptRecord(books[at] ?? {}, corruption, { books, at }, random);
    if (corrupted) anomalies.push({ ...corrupted, corruption, sourceRow: at - first });
  }
  return anomalies;
}

/** The books with some of the first rows corrupted, each in a way of its own. */
function withDirt(clean: readonly Invoice[], count: number, below: number, random: Random): Invoice[] {
  const books = [...clean];
  for (const at of shuffled(0, below, random).slice(0, count)) {
    const invoice = clean[at] ?? {};
    for (let attempt = 0; books[at] === invoice && attempt < 20; attempt += 1) {
      books[at] =
        corruptRecord(invoice, random.pick(recordCorruptionNames), { books: clean, at }, random)?.invoice ?? invoice;
    }
  }
  return books;
}

/** The whole numbers from `from` up to but not `to`, in an order by chance (Fisher and Yates). */
function shuffled(from: number, to: number, random: Random): number[] {
  const numbers = Array.from({ length: to - from }, (_, at) => from + at);
  for (let last = numbers.length - 1; last > 0; last -= 1) {
    const other = random.integer(0, last);
    [numbers[last], numbers[other]] = [numbers[other] ?? 0, numbers[last] ?? 0];
  }
  return numbers;
}
