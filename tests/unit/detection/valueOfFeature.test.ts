import { describe, expect, it } from 'vitest';
import { featureValue, valueOfFeature } from '../../../src/detection/featureValue';
import type { Feature, Transform } from '../../../src/detection/types';
import { dateOfDay } from '../../../src/invoice/calendar';
import { fromUnits } from '../../../src/invoice/decimal';
import type { Invoice } from '../../../src/invoice/types';
import { fc } from '../support/fc';

const feature = (field: string, transform: Transform): Feature => ({ name: field, field, transform });
const reference = '2026-04-10';
const cents = fc.integer({ min: 1, max: 10 ** 9 });
const money = fc.tuple(cents, fc.boolean()).map(([units, minus]) => fromUnits(BigInt(minus ? -units : units), 2));
const positive = cents.map((units) => fromUnits(BigInt(units), 2));
const dates = fc.integer({ min: -20_000, max: 80_000 }).map((day) => dateOfDay(day) ?? '');

/** The observed field as the feature's own value turned back. */
function there(each: Feature, invoice: Invoice): string | undefined {
  const { path, value } = featureValue(each, invoice, reference);
  return value === undefined ? undefined : valueOfFeature(each, path, value, invoice, reference);
}

describe('the value of an observed feature, turned back,', () => {
  it.each<Transform>([{ kind: 'number' }, { kind: 'log' }])('is the observed amount ($kind)', (transform) => {
    fc.assert(
      fc.property(money, (grossTotal) => {
        expect(there(feature('grossTotal', transform), { grossTotal, currency: 'EUR' })).toBe(grossTotal);
      }),
    );
  });

  it.each<Transform>([{ kind: 'timestamp' }, { kind: 'daysBeforeReference' }])(
    'is the observed date ($kind)',
    (transform) => {
      fc.assert(
        fc.property(dates, (issueDate) => {
          expect(there(feature('issueDate', transform), { issueDate })).toBe(issueDate);
        }),
      );
    },
  );

  it('is the observed amount of a ratio', () => {
    const gross = feature('grossTotal', { kind: 'ratio', times: [], over: ['netTotal'] });
    fc.assert(
      fc.property(money, positive, (grossTotal, netTotal) => {
        expect(there(gross, { grossTotal, netTotal })).toBe(grossTotal);
      }),
    );
  });

  it('is the observed quantity of the line it was taken from', () => {
    const quantity = feature('lines.*.quantity', {
      kind: 'ratio',
      times: ['lines.*.unitPrice'],
      over: ['lines.*.net'],
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), positive, positive, (amount, unitPrice, net) => {
        const line = { 'lines.7.quantity': String(amount), 'lines.7.unitPrice': unitPrice, 'lines.7.net': net };
        expect(there(quantity, line)).toBe(String(amount));
      }),
    );
  });
});

describe('valueOfFeature', () => {
  const gross = feature('grossTotal', { kind: 'ratio', times: [], over: ['netTotal'] });

  it('is in the unit of the field, the other fields being as they are', () => {
    const invoice = { grossTotal: '2380.00', netTotal: '200.00', currency: 'EUR' };
    expect(valueOfFeature(gross, 'grossTotal', 1.19, invoice, undefined)).toBe('238.00');
  });

  it('has the decimals of the currency, or more where the page shows more', () => {
    const net = { netTotal: '200' };
    expect(valueOfFeature(gross, 'grossTotal', 1.19, { ...net, currency: 'JPY' }, undefined)).toBe('238');
    expect(valueOfFeature(gross, 'grossTotal', 1.19, { ...net, currency: 'KWD' }, undefined)).toBe('238.000');
    expect(valueOfFeature(gross, 'grossTotal', 1.19, net, undefined)).toBe('238.00');
    expect(valueOfFeature(gross, 'grossTotal', 1.19, { ...net, grossTotal: '1.0000' }, undefined)).toBe('238.0000');
  });

  it('has no decimals for a count that shows none', () => {
    const days = feature('paymentTermsDays', { kind: 'number' });
    expect(valueOfFeature(days, 'paymentTermsDays', 29.6, { paymentTermsDays: '90' }, undefined)).toBe('30');
  });

  it('keeps the sign of an observed credit through a logarithm', () => {
    const log = feature('grossTotal', { kind: 'log' });
    expect(valueOfFeature(log, 'grossTotal', Math.log(50), { grossTotal: '-5.00' }, undefined)).toBe('-50.00');
    expect(valueOfFeature(log, 'grossTotal', Math.log(50), {}, undefined)).toBe('50.00');
  });

  it('is an ISO date, rounded to the day', () => {
    const days = feature('issueDate', { kind: 'daysBeforeReference' });
    expect(valueOfFeature(days, 'issueDate', 9.6, {}, reference)).toBe('2026-03-31');
    const seconds = feature('issueDate', { kind: 'timestamp' });
    expect(valueOfFeature(seconds, 'issueDate', Date.parse('2026-03-31T11:00:00Z') / 1000, {}, undefined)).toBe(
      '2026-03-31',
    );
  });

  it('is nothing where there is no such value', () => {
    const days = feature('issueDate', { kind: 'daysBeforeReference' });
    expect(valueOfFeature(days, 'issueDate', 3, {}, undefined)).toBeUndefined();
    expect(valueOfFeature(days, 'issueDate', 1e9, {}, reference)).toBeUndefined();
    expect(valueOfFeature(gross, 'grossTotal', 1.19, {}, undefined)).toBeUndefined();
    expect(valueOfFeature(feature('grossTotal', { kind: 'log' }), 'grossTotal', 1e6, {}, undefined)).toBeUndefined();
    const free = feature('lines.0.quantity', { kind: 'ratio', times: ['lines.0.unitPrice'], over: ['lines.0.net'] });
    expect(
      valueOfFeature(free, 'lines.0.quantity', 1, { 'lines.0.unitPrice': '0', 'lines.0.net': '5' }, undefined),
    ).toBeUndefined();
  });

  it('writes a number that shows hundreds of decimals', () => {
    const long = { 'x-ratio': `0.${'1'.repeat(300)}` };
    expect(valueOfFeature(feature('x-ratio', { kind: 'number' }), 'x-ratio', 0.5, long, undefined)).toMatch(/^0\.50+$/);
  });
});
