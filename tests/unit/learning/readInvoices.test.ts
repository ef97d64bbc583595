import { describe, expect, it } from 'vitest';
import { LearningFailure } from '../../../src/learning/failure';
import { describeProblem, readInvoices } from '../../../src/learning/readCsv';

describe('readInvoices', () => {
  it('maps a column to the field whose id in snake_case it bears', () => {
    const csv =
      'invoice_number,issue_date,gross_total,lines.0.unit_price,x-score,remark\nA-1,2026-03-05,1.50,2,3,none\n';
    expect(readInvoices(csv, { columns: {} }, ['remark'])).toEqual({
      columns: ['invoice_number', 'issue_date', 'gross_total', 'lines.0.unit_price', 'x-score', 'remark'],
      invoices: [
        { invoiceNumber: 'A-1', issueDate: '2026-03-05', grossTotal: '1.50', 'lines.0.unitPrice': '2', 'x-score': '3' },
      ],
      problems: [],
      texts: [{ remark: 'none' }],
    });
  });

  it('takes an empty cell for a missing value, never for zero', () => {
    expect(readInvoices('gross_total,seller_name\n,Heron\n5,  \n').invoices).toEqual([
      { sellerName: 'Heron' },
      { grossTotal: '5' },
    ]);
  });

  it('reads columns by the map, with its locales', () => {
    const csv = 'Betrag;Datum;Währung\n1.234 €;05.03.2026;EUR\n';
    const map = {
      columns: { Betrag: 'grossTotal', Datum: 'issueDate', Währung: 'currency' },
      numberLocale: 'de-DE',
      dateLocale: 'de-DE',
    };
    expect(readInvoices(csv, map).invoices).toEqual([{ grossTotal: '1234', issueDate: '2026-03-05', currency: 'EUR' }]);
  });

  it('lists each cell that cannot be read, by row and column', () => {
    const csv = 'gross_total,issue_date,currency\n5,2026-03-05,EUR\n"1,234.50",2026-02-30,??\n';
    const { invoices, problems } = readInvoices(csv);
    expect(invoices).toEqual([{ grossTotal: '5', issueDate: '2026-03-05', currency: 'EUR' }, {}]);
    expect(problems).toEqual([
      { row: 1, column: 'gross_total', path: 'grossTotal', text: '1,234.50', problem: 'notANumber' },
      { row: 1, column: 'issue_date', path: 'issueDate', text: '2026-02-30', problem: 'notADate' },
      { row: 1, column: 'currency', path: 'currency', text: '??', problem: 'notACurrency' },
    ]);
    expect(problems.map(describeProblem)).toEqual([
      'Row 1, column gross_total: "1,234.50" is not a number.',
      'Row 1, column issue_date: "2026-02-30" is not a date.',
      'Row 1, column currency: "??" is not a currency code.',
    ]);
  });

  it('does not choose between two meanings of a cell', () => {
    const map = { columns: { gross_total: 'grossTotal' }, numberLocale: 'fr-FR' };
    const { invoices, problems } = readInvoices('gross_total\n1.234\n', map);
    expect(invoices).toEqual([{}]);
    expect(problems).toMatchObject([{ row: 0, problem: 'ambiguous' }]);
    expect(problems.map(describeProblem)).toEqual([expect.stringContaining('--map')]);
  });

  it.each([
    ['', 'There are no rows'],
    ['gross_total\n', 'There are no rows'],
    ['gross_total\n\n  \n', 'There are no rows'],
  ])('ends with %j', (csv, sentence) => {
    expect(() => readInvoices(csv)).toThrow(LearningFailure);
    expect(() => readInvoices(csv)).toThrow(sentence);
  });

  it('ends with a quotation mark that is not closed, and does not swallow the rows behind it', () => {
    expect(() => readInvoices('seller_name,gross_total\nHeron,1\n"Mill,2\nQuarry,3\n')).toThrow(
      'Row 1: a quotation mark is opened and not closed.',
    );
  });

  it('names the columns that there are when a mapped one is missing', () => {
    expect(() => readInvoices('a,b\n1,2\n', { columns: { Amount: 'grossTotal' } })).toThrow(
      'There is no column Amount. The columns are: a, b.',
    );
  });

  it('does not take a mapped column for a field that there is not', () => {
    expect(() => readInvoices('a\n1\n', { columns: { a: 'amount' } })).toThrow('amount, which is not a field');
  });

  it('takes nothing from a column named like a property of every object', () => {
    const { invoices } = readInvoices('__proto__,constructor,gross_total\n1,2,3\n');
    expect(invoices).toEqual([{ grossTotal: '3' }]);
  });
});
