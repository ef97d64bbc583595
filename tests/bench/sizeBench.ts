import { serialize, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { factsOf } from '../../src/detection/facts';
import { memoryHistory } from '../../src/detection/history/memoryHistory';
import { openShelf } from '../../src/detection/history/shelf';
import type { Invoice } from '../../src/invoice/types';
import { simulateBooks } from '../../src/simulation/books/simulateBooks';
import { printTable } from './printTable';

const invoices = 100_000;

/** What the statistics of sellers come to, as they are stored, and what a command keeps in memory. */
export async function sizeBench(): Promise<void> {
  const book = simulateBooks('bench size', { invoices: 10_000 });
  const rows = [1000, 10_000].map((sellers) => {
    const heap = heapBytes(book, sellers);
    return [String(sellers), megabytes(storedBytes(book, sellers)), '≤ 20', megabytes(heap)];
  });
  printTable(`What is learned of ${invoices} invoices`, [
    ['sellers', 'their statistics as stored, MB', 'target', 'all that the command line keeps in memory, MB'],
    ...rows,
  ]);
}

/** The same invoices over and over, each time of other sellers and with other numbers, until there are enough of both. */
function* spread(book: readonly Invoice[], sellers: number): Generator<Invoice> {
  for (let at = 0; at < invoices; at += 1) {
    const invoice = book[at % book.length] ?? {};
    yield { ...invoice, sellerName: `Seller ${at % sellers} Ltd`, invoiceNumber: `${invoice['invoiceNumber']}-${at}` };
  }
}

/** What the documents of all sellers take, as the browser serialises them. */
function storedBytes(book: readonly Invoice[], sellers: number): number {
  const shelf = openShelf([]);
  for (const invoice of spread(book, sellers)) {
    const facts = factsOf(invoice);
    shelf.learn([{ kind: 'seller', key: facts.seller ?? '' }], facts);
  }
  return shelf.changed().reduce((sum, { kind, data }) => sum + (kind === 'seller' ? serialize(data).length : 0), 0);
}

function heapBytes(book: readonly Invoice[], sellers: number): number {
  const before = usedHeap();
  const history = memoryHistory();
  for (const invoice of spread(book, sellers)) history.learn(factsOf(invoice));
  const after = usedHeap();
  // It is used once more, so that it is still there when the heap is measured.
  if (history.company.n !== invoices) throw new Error('not all invoices were learned');
  return after - before;
}

function usedHeap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
