import { describe, expect, it } from 'vitest';
import { LearningFailure } from '../../../src/learning/failure';
import { readInvoices } from '../../../src/learning/readCsv';
import type { ColumnChoice } from '../../../src/options/importProtocol';
import { readTable } from '../../../src/options/readTable';

const reader = { readInvoices, isRefusal: (error: unknown) => error instanceof LearningFailure };
const read = (csv: string, choice: Partial<ColumnChoice> = {}) => readTable(csv, { columns: {}, ...choice }, reader);

/** The table of a CSV that is one. */
function tableOf(csv: string, choice: Partial<ColumnChoice> = {}) {
  const found = read(csv, choice);
  if (!found.ok) throw new Error(found.problem.code);
  return { ...found.table, toImport: found.rows };
}

const csv = 'seller_name,gross_total,Memo\nPapier AG,10.00,x\nTinte GmbH,20.50,y\n';

describe('a CSV to import', () => {
  it('has its columns matched by their names, and shows those that are not', () => {
    const { columns, preview, rows } = tableOf(csv);
    expect(columns.map(({ name, path }) => [name, path])).toEqual([
      ['seller_name', 'sellerName'],
      ['gross_total', 'grossTotal'],
      ['Memo', null],
    ]);
    expect([rows, preview[1]]).toEqual([2, { sellerName: 'Tinte GmbH', grossTotal: '20.50' }]);
    expect(columns[2]?.texts).toEqual(['x', 'y']);
  });

  it('is read as the person says: a column that no field is named after, and one that is left out', () => {
    const { preview, columns, problems } = tableOf(csv, { columns: { Memo: 'invoiceNumber', gross_total: null } });
    expect(preview).toEqual([
      { sellerName: 'Papier AG', invoiceNumber: 'x' },
      { sellerName: 'Tinte GmbH', invoiceNumber: 'y' },
    ]);
    expect([columns[1]?.path, problems]).toEqual([null, []]);
  });

  it('leaves out the rows with a cell that cannot be read, and keeps each other row’s place in the file', () => {
    const { problems, problemCount, badRows, toImport } = tableOf('seller_name,net_total\nA,1\nB,one\nC,3\n');
    expect(problems).toEqual([{ row: 1, column: 'net_total', path: 'netTotal', text: 'one', problem: 'notANumber' }]);
    expect([problemCount, badRows, toImport.map(({ row }) => row)]).toEqual([1, 1, [0, 2]]);
  });

  it('does not object to cells of a column that is left out', () => {
    const table = tableOf('seller_name,net_total\nA,one\n', { columns: { net_total: null } });
    expect([table.problemCount, table.toImport]).toEqual([0, [{ row: 0, invoice: { sellerName: 'A' } }]]);
  });

  it('lists the first dozen of many problems, and how many there are', () => {
    const { problems, problemCount } = tableOf(`seller_name,net_total\n${'A,one\n'.repeat(30)}`);
    expect([problems.length, problemCount]).toEqual([12, 30]);
  });

  it('reads numbers and dates as they are said to be written, whatever separates the cells', () => {
    const german = 'seller_name;gross_total;issue_date\nPapier AG;1.234,50;05.03.2026\n';
    const { preview } = tableOf(german, { numberLocale: 'de-DE', dateLocale: 'de-DE' });
    expect(preview).toEqual([{ sellerName: 'Papier AG', grossTotal: '1234.50', issueDate: '2026-03-05' }]);
  });

  it('names the column whose dates can be read in two ways, and reads nothing until they are said', () => {
    const two = 'seller_name,issue_date,due_date\nA,2026-03-01,05/03/2026\n';
    const table = tableOf(two);
    expect([table.ambiguousDates, table.preview, table.toImport, table.rows]).toEqual(['due_date', [], [], 1]);
    expect(tableOf(two, { dateLocale: 'en-GB' }).preview[0]?.['dueDate']).toBe('2026-03-05');
    expect(tableOf(two, { columns: { due_date: null } }).ambiguousDates).toBeUndefined();
  });

  it.each([
    ['', { code: 'noRows' }],
    ['seller_name\n', { code: 'noRows' }],
    ['seller_name,memo\nA,b\nB,"open\nC,d\n', { code: 'quotes', row: 2 }],
  ])('that is no table is refused with the reason: %j', (text, problem) => {
    expect(read(text)).toEqual({ ok: false, problem });
  });

  it('takes a column named after a part of JavaScript for any other', () => {
    expect(tableOf('seller_name,__proto__,constructor\nA,b,c\n').columns.map(({ path }) => path)).toEqual([
      'sellerName',
      null,
      null,
    ]);
  });

  it('lets a bug in the reader through instead of taking it for dates', () => {
    const broken = {
      ...reader,
      readInvoices: () => {
        throw new TypeError('a bug');
      },
    };
    expect(() => readTable(csv, { columns: {} }, broken)).toThrow('a bug');
  });
});
