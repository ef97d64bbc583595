import { describe, expect, it } from 'vitest';
import { featureValue, lineValues } from '../../../src/detection/featureValue';
import type { Feature, Transform } from '../../../src/detection/types';
import type { Invoice } from '../../../src/invoice/types';

const invoice: Invoice = {
  issueDate: '2026-03-31',
  netTotal: '200.00',
  taxTotal: '38.00',
  grossTotal: '238.00',
  quantity: '0',
  sellerName: 'Harbour Paper',
};
const feature = (field: string, transform: Transform): Feature => ({ name: field, field, transform });
const computed = (field: string, transform: Transform, changes: Invoice = {}, day: string | undefined = '2026-04-10') =>
  featureValue(feature(field, transform), { ...invoice, ...changes }, day);

describe('featureValue', () => {
  it('is the number itself', () => {
    expect(computed('grossTotal', { kind: 'number' })).toEqual({ path: 'grossTotal', value: 238, unread: [] });
    expect(computed('grossTotal', { kind: 'number' }, { grossTotal: '-238.50' }).value).toBe(-238.5);
  });

  it('is the logarithm of the number without its sign', () => {
    expect(computed('grossTotal', { kind: 'log' }).value).toBeCloseTo(Math.log(238), 12);
    expect(computed('grossTotal', { kind: 'log' }, { grossTotal: '-238' }).value).toBeCloseTo(Math.log(238), 12);
  });

  it('is the seconds from 1970 to a date', () => {
    expect(computed('issueDate', { kind: 'timestamp' }).value).toBe(Date.parse('2026-03-31T00:00:00Z') / 1000);
  });

  it('is the days from a date to the reference day, negative after it', () => {
    expect(computed('issueDate', { kind: 'daysBeforeReference' }).value).toBe(10);
    expect(computed('issueDate', { kind: 'daysBeforeReference' }, {}, '2026-03-30').value).toBe(-1);
  });

  it('is the ratio of products', () => {
    expect(computed('taxTotal', { kind: 'ratio', times: [], over: ['netTotal'] }).value).toBeCloseTo(0.19, 12);
    const crossed = { kind: 'ratio', times: ['netTotal'], over: ['taxTotal', 'grossTotal'] } as const;
    expect(computed('taxTotal', crossed).value).toBeCloseTo(200 / 238, 12);
  });

  it('names what it lacks', () => {
    const { grossTotal: _, issueDate: __, ...without } = invoice;
    const of = (field: string, transform: Transform) => featureValue(feature(field, transform), without, '2026-04-10');
    expect(of('grossTotal', { kind: 'number' })).toEqual({
      path: 'grossTotal',
      value: undefined,
      unread: ['grossTotal'],
    });
    expect(of('issueDate', { kind: 'timestamp' }).unread).toEqual(['issueDate']);
    expect(of('issueDate', { kind: 'daysBeforeReference' }).unread).toEqual(['issueDate']);
    expect(of('taxTotal', { kind: 'ratio', times: ['iban'], over: ['grossTotal'] }).unread).toEqual([
      'grossTotal',
      'iban',
    ]);
  });

  it('is unknown without a reference day, though the date was read', () => {
    expect(computed('issueDate', { kind: 'daysBeforeReference' }, {}, '')).toEqual({
      path: 'issueDate',
      value: undefined,
      unread: [],
    });
  });

  it('takes a text for no number and no date', () => {
    expect(computed('sellerName', { kind: 'number' }).unread).toEqual(['sellerName']);
    expect(computed('sellerName', { kind: 'timestamp' }).unread).toEqual(['sellerName']);
    expect(computed('constructor', { kind: 'number' }).unread).toEqual(['constructor']);
  });

  it.each<[string, Transform]>([
    ['a division by zero', { kind: 'ratio', times: [], over: ['quantity'] }],
    ['zero by zero', { kind: 'ratio', times: ['quantity'], over: ['quantity'] }],
    ['a product that overflows', { kind: 'ratio', times: ['x-huge', 'x-huge'], over: [] }],
  ])('is unknown for %s', (_, transform) => {
    expect(computed('grossTotal', transform, { 'x-huge': `1${'0'.repeat(200)}` })).toEqual({
      path: 'grossTotal',
      value: undefined,
      unread: [],
    });
  });

  it('is unknown for the logarithm of zero', () => {
    expect(computed('quantity', { kind: 'log' }).value).toBeUndefined();
  });
});

describe('lineValues', () => {
  it('are those of every line that has one', () => {
    const lines = { 'lines.0.net': '2', 'lines.1.net': '0', 'lines.3.net': '8', 'lines.4.name': 'gift' };
    expect(lineValues(feature('lines.*.net', { kind: 'log' }), lines)).toEqual([Math.log(2), Math.log(8)]);
  });
});
