import type { Invoice } from '../../invoice/types';
import type { Random } from '../random';
import { changed } from './amountCorruptions';
import type { RecordCorruption, Surroundings } from './types';

/** A number that the seller has given to one of its last sixty invoices. */
export const numberAgain: RecordCorruption = {
  field: 'invoiceNumber',
  change: (invoice, around, random) => {
    const before = earlierNumbers(invoice, around, 60);
    return before.length === 0 ? undefined : changed(invoice, 'invoiceNumber', () => random.pick(before));
  },
};

/** Three letters and the last four digits: a number as another seller would write it. */
export const otherFormat: RecordCorruption = {
  field: 'invoiceNumber',
  change: (invoice, _, random) => {
    if (/^[A-Z]{3}-\d{4}$/.test(invoice['invoiceNumber'] ?? '')) return undefined;
    const letters = Array.from({ length: 3 }, () => random.pick('ABCDEFGHJK'.split(''))).join('');
    return changed(invoice, 'invoiceNumber', (number) => `${letters}-${lastDigits(number)}`);
  },
};

/** The running number far ahead (or behind, where it runs over), with as many digits; a year before it stays. */
export const numberFarAhead: RecordCorruption = {
  field: 'invoiceNumber',
  change: (invoice, _, random) => changed(invoice, 'invoiceNumber', (number) => jumped(number, random)),
};

function earlierNumbers({ sellerName, invoiceNumber }: Invoice, { books, at }: Surroundings, most: number): string[] {
  const numbers: string[] = [];
  for (let row = at - 1; row >= 0 && numbers.length < most; row -= 1) {
    const { sellerName: seller, invoiceNumber: number } = books[row] ?? {};
    if (seller === sellerName && number !== undefined && number !== invoiceNumber) numbers.push(number);
  }
  return numbers;
}

function lastDigits(number: string): string {
  return number.replace(/\D/g, '').slice(-4).padStart(4, '0');
}

/** By a tenth to a half of what its digits can count, at least by a hundred. */
function jumped(number: string, random: Random): string {
  const [, before = '', running = ''] = /^((?:.*\D)?20\d\d(?=\d{4,}$)|.*\D|)(\d+)$/.exec(number) ?? [];
  if (running === '') return number;
  const room = 10 ** Math.max(3, running.length);
  const far = (Number(running) + random.integer(room / 10, room / 2)) % room;
  return `${before}${String(far).padStart(running.length, '0')}`;
}
