import { describe, expect, it } from 'vitest';
import { LearningFailure } from '../../../src/learning/failure';
import { readInvoices } from '../../../src/learning/readCsv';

const read = (...texts: string[]) => readInvoices(`issue_date\n${texts.map((text) => `"${text}"`).join('\n')}\n`);
const dates = (...texts: string[]) => read(...texts).invoices.map(({ issueDate }) => issueDate);

describe('a column of dates without a locale', () => {
  it('needs no vote when its dates have one meaning', () => {
    expect(dates('2026-03-05', '5 March 2026', '20260305', '2026年3月5日')).toEqual(Array(4).fill('2026-03-05'));
  });

  it('has the day first when one row shows it', () => {
    expect(dates('05/03/2026', '13/03/2026')).toEqual(['2026-03-05', '2026-03-13']);
  });

  it('has the month first when one row shows it', () => {
    expect(dates('05/03/2026', '03/13/2026')).toEqual(['2026-05-03', '2026-03-13']);
    expect(dates('05/03/26', '03/13/26')).toEqual(['2026-05-03', '2026-03-13']);
  });

  it.each([
    ['no row shows the order', ['05/03/2026', '06/04/2026'], 'no row shows which part is the day'],
    ['no row shows the order of years of two digits', ['05/03/26'], 'no row shows which part is the day'],
    ['a year of two digits may stand first', ['26-04-03'], 'no row shows which part is the day'],
    ['the rows contradict each other', ['05/03/2026', '13/03/2026', '03/13/2026'], 'some rows have the day first'],
  ])('is refused when %s', (_, texts, why) => {
    expect(() => dates(...texts)).toThrow(LearningFailure);
    expect(() => dates(...texts)).toThrow(`The dates in column issue_date can be read in two ways: ${why}`);
    expect(() => dates(...texts)).toThrow('dateLocale');
  });

  it('is not refused for dates that are the same either way', () => {
    expect(dates('05/05/2026', '06/06/2026')).toEqual(['2026-05-05', '2026-06-06']);
  });

  it('has no vote from a cell that cannot be read', () => {
    expect(() => dates('05/03/2026', '13/13/2026')).toThrow(LearningFailure);
    expect(read('13/03/2026', 'soon').problems).toMatchObject([{ row: 1, problem: 'notADate' }]);
  });

  it('goes by the locale where there is one, and lists what contradicts it', () => {
    const map = { columns: {}, dateLocale: 'en-US' };
    const { invoices, problems } = readInvoices('issue_date\n05/03/2026\n13/03/2026\n', map);
    expect(invoices).toEqual([{ issueDate: '2026-05-03' }, {}]);
    expect(problems).toMatchObject([{ row: 1, problem: 'ambiguous' }]);
  });

  it('votes for each column by itself', () => {
    const { invoices } = readInvoices('issue_date,due_date\n05/03/2026,05/03/2026\n13/03/2026,03/13/2026\n');
    expect(invoices[0]).toEqual({ issueDate: '2026-03-05', dueDate: '2026-05-03' });
  });
});
