import { describe, expect, it } from 'vitest';
import { columnFeatures } from '../../../src/learning/columnFeatures';

describe('columnFeatures', () => {
  it('are the number itself, or the seconds of a date', () => {
    expect(columnFeatures(['gross_total', 'issue_date'], { columns: {} })).toEqual({
      features: [
        { name: 'gross_total', field: 'grossTotal', transform: { kind: 'number' } },
        { name: 'issue_date_timestamp', field: 'issueDate', transform: { kind: 'timestamp' } },
      ],
      map: { columns: { gross_total: 'grossTotal', issue_date: 'issueDate' } },
    });
  });

  it('are custom fields for columns that the catalogue does not have', () => {
    const { features, map } = columnFeatures(['qty', 'order_date'], { columns: {} });
    expect(features.map(({ field }) => field)).toEqual(['x-qty', 'x-order_date']);
    expect(features.map(({ name }) => name)).toEqual(['qty', 'order_date_timestamp']);
    expect(map.columns).toEqual({ qty: 'x-qty', order_date: 'x-order_date' });
  });

  it('go by the map first and keep the rest of it', () => {
    const map = { columns: { Amount: 'grossTotal', Seller: 'sellerName' }, numberLocale: 'de-DE' };
    expect(columnFeatures(['Amount'], map)).toMatchObject({
      features: [{ name: 'Amount', field: 'grossTotal' }],
      map: { columns: { Amount: 'grossTotal', Seller: 'sellerName' }, numberLocale: 'de-DE' },
    });
  });

  it('need a map for a column that no field can be named after', () => {
    expect(() => columnFeatures(['Gross Amount'], { columns: {} })).toThrow(
      'No field can be named x-Gross Amount. Say with --map which field column Gross Amount stands for.',
    );
  });

  it('cannot be made of a text', () => {
    expect(() => columnFeatures(['seller_name'], { columns: {} })).toThrow('Column seller_name');
    expect(() => columnFeatures(['a'], { columns: { a: 'currency' } })).toThrow('Column a');
  });
});
