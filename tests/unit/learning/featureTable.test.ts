import { describe, expect, it } from 'vitest';
import type { Invoice } from '../../../src/invoice/types';
import { featureTable } from '../../../src/learning/featureTable';
import type { Feature } from '../../../src/packages/types';

const gross: Feature = { name: 'gross', field: 'grossTotal', transform: { kind: 'number' } };
const days: Feature = { name: 'days', field: 'issueDate', transform: { kind: 'daysBeforeReference' } };
const seconds: Feature = { name: 'seconds', field: 'dueDate', transform: { kind: 'timestamp' } };
const price: Feature = { name: 'price', field: 'lines.*.unitPrice', transform: { kind: 'number' } };
const grossOf = (...values: (string | undefined)[]): Invoice[] =>
  values.map((grossTotal) => (grossTotal === undefined ? {} : { grossTotal }));

describe('featureTable', () => {
  it('gives a missing cell the median of its feature, and counts it', () => {
    expect(featureTable([gross], grossOf('1', undefined, '3', '100', undefined, '5'))).toEqual({
      features: [gross],
      rows: [[1], [4], [3], [100], [4], [5]],
      excludedRows: 0,
      imputed: { gross: 2 },
    });
  });

  it('leaves rows without a date out, and counts them', () => {
    const invoices = [{ dueDate: '1970-01-02', grossTotal: '1' }, { grossTotal: '2' }, { dueDate: '1970-01-03' }];
    expect(featureTable([gross, seconds], invoices)).toMatchObject({
      rows: [
        [1, 86_400],
        [1, 172_800],
      ],
      excludedRows: 1,
      imputed: { gross: 1 },
    });
  });

  it('takes medians of the rows that are left', () => {
    const invoices = [{ grossTotal: '1000' }, { dueDate: '1970-01-02', grossTotal: '1' }, { dueDate: '1970-01-03' }];
    expect(featureTable([gross, seconds], invoices).rows.map(([value]) => value)).toEqual([1, 1]);
  });

  it('counts dates from the latest before them, so that the first row has none', () => {
    const issued = ['2026-03-01', '2026-03-05', '2026-03-03', '2026-03-06'].map((issueDate) => ({ issueDate }));
    expect(featureTable([days], issued)).toMatchObject({ rows: [[-4], [2], [-1]], excludedRows: 1 });
  });

  it('centres a feature over lines on the median of all lines, and takes of each row the farthest', () => {
    const invoices = [
      { 'lines.0.unitPrice': '10', 'lines.1.unitPrice': '90' },
      { 'lines.0.unitPrice': '11', 'lines.1.unitPrice': '9' },
      { 'lines.0.unitPrice': '10' },
    ];
    const { features, rows } = featureTable([price], invoices);
    expect(features).toEqual([{ ...price, center: 10 }]);
    expect(rows).toEqual([[90], [11], [10]]);
  });

  it('cannot be made without dates or without a single value', () => {
    expect(() => featureTable([seconds], grossOf('1'))).toThrow('No row has all the dates');
    expect(() => featureTable([gross], [{ dueDate: '2026-03-01' }])).toThrow('Feature gross has no value in any row');
  });
});
