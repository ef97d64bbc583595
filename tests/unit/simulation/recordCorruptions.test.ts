import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/invoice/calendar';
import { sumDecimals } from '../../../src/invoice/decimal';
import type { Invoice } from '../../../src/invoice/types';
import {
  corruptRecord,
  isRecordCorruptionName,
  type RecordCorruptionName,
  recordCorruptionNames,
} from '../../../src/simulation/benchmark/recordCorruptions';
import { simulateBooks } from '../../../src/simulation/books/simulateBooks';
import { createRandom } from '../../../src/simulation/random';

const books = simulateBooks('to corrupt', { invoices: 900, sellers: 12, country: 'NL', complete: true });
const rows = books.flatMap((_, at) => (at >= 300 ? [at] : []));

interface Change {
  readonly before: Invoice;
  readonly after: Invoice;
  readonly at: number;
}

function changesOf(name: RecordCorruptionName): Change[] {
  const random = createRandom(name);
  return rows.flatMap((at) => {
    const before = books[at] ?? {};
    const corrupted = corruptRecord(before, name, { books, at }, random);
    return corrupted ? [{ before, after: corrupted.invoice, at }] : [];
  });
}

const number = (invoice: Invoice, path: string) => Number(invoice[path]);
const day = (invoice: Invoice, path: string) => dayNumber(invoice[path] ?? '') ?? Number.NaN;
const differing = ({ before, after }: Change) =>
  Object.keys({ ...before, ...after }).filter((path) => before[path] !== after[path]);
const sellerOf = (invoice: Invoice | undefined) => invoice?.['sellerName'];

describe('a corruption of a record', () => {
  it.each(recordCorruptionNames)('changes the field to blame, and only sums with it (%s)', (name) => {
    const allowed = name.startsWith('coh') ? ['netTotal', 'taxTotal', 'grossTotal'] : [];
    const all = changesOf(name);
    expect(all.length).toBeGreaterThan(rows.length / 2);
    for (const change of all) {
      const random = createRandom('again');
      const field = corruptRecord(change.before, name, { books, at: change.at }, random)?.field ?? '';
      expect(differing(change)).toContain(field);
      expect([field, ...allowed]).toEqual(expect.arrayContaining(differing(change)));
    }
  });

  it.each<[RecordCorruptionName, string, number]>([
    ['total_x10', 'grossTotal', 10],
    ['total_x2', 'grossTotal', 2],
    ['total_x1.3', 'grossTotal', 1.3],
    ['total_+2%', 'grossTotal', 1.02],
    ['subtotal_x1.3', 'netTotal', 1.3],
    ['qty_x100', 'quantity', 100],
    ['qty_x2', 'quantity', 2],
    ['price_x10', 'unitPrice', 10],
    ['price_x1.3', 'unitPrice', 1.3],
    ['coh_x10', 'unitPrice', 10],
    ['coh_x2', 'unitPrice', 2],
    ['coh_x1.3', 'unitPrice', 1.3],
    ['cohq_x10', 'quantity', 10],
    ['cohq_x100', 'quantity', 100],
  ])('%s multiplies %s by %d, to the last digit', (name, field, factor) => {
    for (const { before, after } of changesOf(name))
      expect(Math.abs(number(after, field) - number(before, field) * factor)).toBeLessThan(0.00501);
  });

  it.each(recordCorruptionNames.filter((name) => name.startsWith('coh')))(
    '%s keeps net and tax against gross',
    (name) => {
      const off = ({ netTotal = '', taxTotal = '', grossTotal = '' }: Invoice) =>
        Number(sumDecimals([netTotal, taxTotal])) - Number(grossTotal);
      for (const { before, after } of changesOf(name)) {
        expect(off(after)).toBeCloseTo(off(before), 6);
        expect(after['netTotal']).not.toBe(before['netTotal']);
      }
    },
  );

  it.each<[RecordCorruptionName, string, number]>([
    ['idate+1y', 'issueDate', 365],
    ['idate-1y', 'issueDate', -365],
    ['idate+5y', 'issueDate', 1825],
    ['idate-5y', 'issueDate', -1825],
    ['due_+20d', 'dueDate', 20],
  ])('%s moves %s by %d days', (name, field, days) => {
    for (const { before, after } of changesOf(name)) expect(day(after, field) - day(before, field)).toBe(days);
  });

  it('due_before puts the due date up to a month before the day of issue', () => {
    const early = changesOf('due_before').map(({ after }) => day(after, 'issueDate') - day(after, 'dueDate'));
    expect(Math.min(...early)).toBe(1);
    expect(Math.max(...early)).toBe(29);
  });

  it('total_shift moves the point, and not by the one place that total_x10 moves it', () => {
    const factors = changesOf('total_shift').map(({ before, after }) =>
      Math.round(Math.log10(number(after, 'grossTotal') / number(before, 'grossTotal'))),
    );
    expect(new Set(factors)).toEqual(new Set([-2, -1, 2]));
  });

  it.each<[RecordCorruptionName, string]>([
    ['total_transp', 'grossTotal'],
    ['subtotal_transp', 'netTotal'],
  ])('%s keeps the digits of %s and exchanges two neighbours', (name, field) => {
    for (const { before, after } of changesOf(name)) {
      const [old = '', now = ''] = [before[field], (after[field] ?? '').padStart((before[field] ?? '').length, '0')];
      const places = [...old].flatMap((digit, at) => (digit === now[at] ? [] : [at]));
      expect(places, `${old} ${now}`).toHaveLength(2);
      expect((places[1] ?? 0) - (places[0] ?? 0)).toBe(1);
    }
  });

  it('tax_rate makes it the tax of another rate of some country', () => {
    for (const { before, after } of changesOf('tax_rate')) {
      const [old, now] = [before, after].map((each) => number(each, 'taxTotal') / number(each, 'netTotal'));
      expect(Math.abs((old ?? 0) - (now ?? 0))).toBeGreaterThan(0.01);
      expect(now).toBeLessThan(0.26);
    }
  });

  it('iban_new names an account that nobody has, iban_other one that another seller has', () => {
    const owners = (iban: string | undefined) =>
      new Set(books.filter((each) => each['iban'] === iban).map((each) => sellerOf(each)));
    for (const { after } of changesOf('iban_new').slice(0, 50)) expect(owners(after['iban']).size).toBe(0);
    for (const { after } of changesOf('iban_other').slice(0, 50)) {
      expect(owners(after['iban']).size).toBeGreaterThan(0);
      expect(owners(after['iban'])).not.toContain(sellerOf(after));
    }
  });

  it('vendor_new names a seller that is not in the books, vendor_swap another that is', () => {
    const sellers = new Set(books.map(sellerOf));
    for (const { after } of changesOf('vendor_new').slice(0, 100)) expect(sellers).not.toContain(sellerOf(after));
    for (const { after } of changesOf('vendor_swap').slice(0, 100)) expect(sellers).toContain(sellerOf(after));
  });

  it('dup_number bears a number that the seller has given before', () => {
    for (const { after, at } of changesOf('dup_number')) {
      const same = (each: Invoice) =>
        sellerOf(each) === sellerOf(after) && each['invoiceNumber'] === after['invoiceNumber'];
      expect(books.slice(0, at).some(same)).toBe(true);
    }
  });

  it('number_format and number_jump bear numbers that the seller has not given', () => {
    const numbers = new Set(books.map((each) => `${sellerOf(each)} ${each['invoiceNumber']}`));
    for (const name of ['number_format', 'number_jump'] as const) {
      const fresh = changesOf(name).filter(({ after }) => !numbers.has(`${sellerOf(after)} ${after['invoiceNumber']}`));
      expect(fresh.length).toBeGreaterThan(changesOf(name).length * 0.99);
    }
    for (const { after } of changesOf('number_format')) expect(after['invoiceNumber']).toMatch(/^[A-K]{3}-\d{4}$/);
  });

  it.each([
    ['INV-2024-066370', /^INV-2024-\d{6}$/],
    ['2024092220', /^2024\d{6}$/],
    ['0084119', /^\d{7}$/],
    ['20240917-03', /^20240917-\d{3}$/],
    ['71', /^\d{3}$/],
  ])('number_jump leaves all of %s but the running number', (invoiceNumber, pattern) => {
    const invoice = { sellerName: 'Heron', invoiceNumber };
    const random = createRandom(invoiceNumber);
    for (let turn = 0; turn < 50; turn += 1) {
      const after = corruptRecord(invoice, 'number_jump', { books: [invoice], at: 0 }, random)?.invoice;
      expect(after?.['invoiceNumber']).toMatch(pattern);
      expect(after?.['invoiceNumber']).not.toBe(invoiceNumber);
    }
  });

  it('makes nothing where it would change nothing or the field is absent', () => {
    const random = createRandom('none');
    const alone = (invoice: Invoice, name: RecordCorruptionName) =>
      corruptRecord(invoice, name, { books: [invoice], at: 0 }, random);
    for (const name of recordCorruptionNames) expect(alone({}, name), name).toBeUndefined();
    expect(alone({ grossTotal: '0.00' }, 'total_x10')).toBeUndefined();
    expect(alone({ grossTotal: '11.11' }, 'total_transp')).toBeUndefined();
    expect(alone({ invoiceNumber: 'ABC' }, 'number_jump')).toBeUndefined();
    expect(alone({ invoiceNumber: 'ABC-1234' }, 'number_format')).toBeUndefined();
    expect(alone({ sellerName: 'Heron', iban: 'US' }, 'iban_other')).toBeUndefined();
    expect(alone({ sellerName: 'Heron' }, 'vendor_swap')).toBeUndefined();
    expect(alone({ issueDate: '2026-01-01' }, 'due_before')).toBeUndefined();
  });

  it('has a name of its own', () => {
    expect(recordCorruptionNames).toHaveLength(33);
    expect(['total_+2%', 'toString', ''].map(isRecordCorruptionName)).toEqual([true, false, false]);
  });
});
