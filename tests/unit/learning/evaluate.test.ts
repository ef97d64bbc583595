import { describe, expect, it } from 'vitest';
import type { Model } from '../../../src/detection/types';
import { evaluate } from '../../../src/learning/evaluate';
import { limits, modelOf } from '../support/modelOf';

/** Expects gross to be 1.2 times net and issue dates within 30 days of the reference. */
const model: Model = {
  ...modelOf({ expects: [1.2, 0], limits: { anomaly: limits(1e9, 0.1, 30), review: limits(1e9, 0.05, 20) } }),
  features: [
    { name: 'gross', field: 'grossTotal', transform: { kind: 'ratio', times: [], over: ['netTotal'] } },
    { name: 'days', field: 'issueDate', transform: { kind: 'daysBeforeReference' } },
  ],
};
const invoice = (day: string, grossTotal = '120.00') => ({
  issueDate: `2026-03-${day}`,
  netTotal: '100.00',
  grossTotal,
});

describe('evaluate', () => {
  it('counts verdicts on the normal invoices, and changes that were found and rightly blamed', async () => {
    const invoices = [invoice('01'), invoice('02'), invoice('03', '127.00'), invoice('04'), { netTotal: '1' }];
    const result = await evaluate(model, invoices, ['grossTimes10', 'netTimes10', 'dueDateOneYearOff'], '1');
    expect(result.normal).toEqual({ normal: 0.5, review: 0.25, anomaly: 0, incomplete: 0.25 });
    expect(result.corrupted['grossTimes10']).toEqual({ count: 3, found: 1, foundAndBlamed: 1 });
    expect(result.corrupted['netTimes10']).toMatchObject({ count: 4, found: 0.75, foundAndBlamed: 0 });
    expect(result.corrupted['dueDateOneYearOff']).toMatchObject({ count: 0 });
  });

  it('does not let a corrupted date move the reference day of later invoices', async () => {
    const invoices = ['01', '02', '03', '04'].map((day) => invoice(day));
    const { normal, corrupted } = await evaluate(model, invoices, ['dateFiveYearsOff'], '1');
    expect(normal.normal).toBe(1);
    expect(corrupted['dateFiveYearsOff']).toEqual({ count: 3, found: 1, foundAndBlamed: 1 });
  });
});
