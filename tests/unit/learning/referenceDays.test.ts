import { describe, expect, it } from 'vitest';
import { referenceDays } from '../../../src/learning/referenceDays';

const issued = (...dates: string[]) => dates.map((issueDate) => ({ issueDate }));

describe('referenceDays', () => {
  it('are the latest date before each row, the row itself left out', () => {
    expect(referenceDays(issued('2026-03-01', '2026-03-05', '2026-03-03', '2026-03-06'))).toEqual([
      undefined,
      '2026-03-01',
      '2026-03-05',
      '2026-03-05',
    ]);
  });

  it('pass over rows without a date', () => {
    expect(referenceDays([{}, ...issued('2026-03-01'), {}, {}])).toEqual([
      undefined,
      undefined,
      '2026-03-01',
      '2026-03-01',
    ]);
  });

  it('do not follow one date far in the future', () => {
    expect(referenceDays(issued('2026-03-01', '2031-03-02', '2026-03-03', '2026-03-04'))).toEqual([
      undefined,
      '2026-03-01',
      '2026-03-01',
      '2026-03-03',
    ]);
  });

  it('do not follow it as the first of all either', () => {
    expect(referenceDays(issued('2031-03-01', '2026-03-02', '2026-03-03'))).toEqual([
      undefined,
      undefined,
      '2026-03-02',
    ]);
  });

  it('ask the next row that has a date whether it agrees', () => {
    const invoices = [...issued('2026-03-01', '2031-03-02'), {}, ...issued('2031-03-03')];
    expect(referenceDays(invoices)).toEqual([undefined, '2026-03-01', '2031-03-02', '2031-03-02']);
  });

  it('follow a gap of years when the next date agrees', () => {
    expect(referenceDays(issued('2020-03-01', '2026-03-02', '2026-03-03'))).toEqual([
      undefined,
      '2020-03-01',
      '2026-03-02',
    ]);
  });
});
