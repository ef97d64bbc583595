import { describe, expect, it } from 'vitest';
import type { Invoice } from '../../../src/invoice/types';
import { LearningFailure } from '../../../src/learning/failure';
import { readInvoices, streamInvoices } from '../../../src/learning/readCsv';
import { withReferenceDays } from '../../../src/learning/referenceDays';
import type { ColumnMap } from '../../../src/learning/types';
import { writeInvoices } from '../../../src/learning/writeCsv';
import { fc } from '../support/fc';
import { invoices as simulated } from '../support/simulated';

const names =
  (map: ColumnMap = { columns: {} }) =>
  () =>
    map;

/** A text in parts of some length. */
function parts(text: string, length: number): () => AsyncIterable<string> {
  return async function* () {
    for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
  };
}

/** Longer than what tells how a file is written, so that its rows come from many parts. */
function longCsv(): string {
  const rows = simulated.map((invoice, at) =>
    at % 2 === 0 ? invoice : { ...invoice, sellerName: `Heron "${at}", Mill` },
  );
  const times = Math.ceil(2 ** 21 / writeInvoices(rows).length);
  return writeInvoices(Array.from({ length: times }, () => rows).flat());
}

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

describe('a CSV read row by row', () => {
  it('has the rows that it has when it is read at once, wherever its parts end', async () => {
    const csv = longCsv();
    const { invoices } = readInvoices(csv);
    for (const length of [csv.length, 2 ** 16, 77_777]) {
      const stream = await streamInvoices(parts(csv, length), names());
      expect((await all(stream.rows())).map(({ invoice }) => invoice)).toEqual(invoices);
    }
  });

  it('has the same columns, problems and texts', async () => {
    const csv = '\uFEFFgross_total,issue_date,remark\r\n5,13/03/2026,a\r\n\r\n"1,234.50",05/03/2026,\r\n';
    const stream = await streamInvoices(parts(csv, 3), names(), ['remark']);
    const table = readInvoices(csv, undefined, ['remark']);
    const rows = await all(stream.rows());
    expect(stream.columns).toEqual(table.columns);
    expect(rows.map(({ invoice }) => invoice)).toEqual([
      { grossTotal: '5', issueDate: '2026-03-13' },
      { issueDate: '2026-03-05' },
    ]);
    expect(rows.flatMap(({ problems }) => problems)).toEqual(table.problems);
    expect(rows.map(({ texts }) => texts)).toEqual([{ remark: 'a' }, { remark: '' }]);
    expect(rows.map(({ row }) => row)).toEqual([0, 1]);
  });

  it('takes no more of the file than the row that is asked for needs', async () => {
    const csv = longCsv();
    const partLength = 2 ** 14;
    let taken = 0;
    const open = async function* () {
      for await (const part of parts(csv, partLength)()) {
        taken += part.length;
        yield part;
      }
    };
    const stream = await streamInvoices(open, names());
    taken = 0;
    const longest = Math.max(...csv.split('\n').map((line) => line.length));
    let read = 0;
    for await (const { invoice } of stream.rows()) {
      read += Object.values(invoice).join().length;
      // What tells how the file is written is taken first; then at most a part and a row are ahead.
      expect(taken).toBeLessThanOrEqual(Math.max(2 ** 20, 2 * read) + 2 * partLength + longest);
      if (read > 2 ** 17) break;
    }
    expect(taken).toBeLessThan(csv.length);
  });

  it('is refused before its first row for what is wrong with it as a whole', async () => {
    const refused = (csv: string, map?: ColumnMap) =>
      expect(streamInvoices(parts(csv, 5), names(map))).rejects.toThrow(LearningFailure);
    await refused('');
    await refused('\n\n');
    await refused('gross_total\n', { columns: { Amount: 'grossTotal' } });
    await refused('gross_total\n1\n', { columns: { Amount: 'grossTotal' } });
    await refused('issue_date\n05/03/2026\n');
    await refused('seller_name\nHeron\n"Mill\n');
  });

  it('may have column names only, and then has no rows', async () => {
    for (const csv of ['gross_total,remark', 'gross_total,remark\n', '\uFEFFgross_total,remark\r\n\r\n']) {
      const stream = await streamInvoices(parts(csv, 5), names());
      expect([stream.columns, stream.isEmpty, await all(stream.rows())]).toEqual([['gross_total', 'remark'], true, []]);
    }
    expect((await streamInvoices(parts('gross_total\n1\n', 5), names())).isEmpty).toBe(false);
  });

  it('names the row in which a quotation mark is opened and not closed, also far down', async () => {
    const rows = 2 ** 20;
    const csv = `seller_name\n${'Heron\n'.repeat(rows)}"Mill\nQuarry\n`;
    await expect(streamInvoices(parts(csv, 2 ** 20), names())).rejects.toThrow(`Row ${rows}: a quotation mark`);
  });
});

describe('the day from which dates are counted, row by row', () => {
  const dates = fc.constantFrom(undefined, '2026-03-01', '2026-03-05', '2026-04-01', '2031-01-01', '2031-01-02');
  const invoices = fc.array(dates.map((issueDate): Invoice => (issueDate === undefined ? {} : { issueDate })));

  /** The plain rule: the latest of the dates before, one that is far ahead only if the next date is as well. */
  function plainDays(all: readonly Invoice[]): (string | undefined)[] {
    const far = (date: string, from: string) => Date.parse(date) - Date.parse(from) > 366 * 864e5;
    let latest: string | undefined;
    return all.map(({ issueDate: date }, at) => {
      const before = latest;
      const next = all.slice(at + 1).find(({ issueDate }) => issueDate !== undefined)?.issueDate;
      if (date === undefined || (latest !== undefined && date <= latest)) return before;
      const isLone = latest === undefined ? next !== undefined && far(date, next) : far(date, latest);
      if (!isLone || (latest !== undefined && next !== undefined && far(next, latest))) latest = date;
      return before;
    });
  }

  it('is the latest date before, and follows one far ahead only if the next agrees', async () => {
    await fc.assert(
      fc.asyncProperty(invoices, async (some) => {
        const rows = (async function* () {
          for (const [row, invoice] of some.entries()) yield { row, invoice };
        })();
        const dated = await all(withReferenceDays(rows));
        expect(dated.map(({ row }) => row.row)).toEqual(some.map((_, at) => at));
        expect(dated.map(({ referenceDay }) => referenceDay)).toEqual(plainDays(some));
      }),
    );
  });

  it('keeps no row waiting that does not depend on the next date', async () => {
    let asked = 0;
    const rows = (async function* () {
      for (const issueDate of ['2026-03-01', '2026-03-05', undefined, undefined, '2026-03-06']) {
        asked += 1;
        yield { invoice: issueDate === undefined ? {} : { issueDate } };
      }
    })();
    let given = 0;
    for await (const _ of withReferenceDays(rows)) {
      given += 1;
      expect(asked).toBe(given);
    }
    expect(given).toBe(5);
  });
});
