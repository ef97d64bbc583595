import { describe, expect, it } from 'vitest';
import { judgeInvoice } from '../../../src/detection/judgeInvoice';
import { limits, modelOf } from '../support/modelOf';

/** Expects 100, 20 and 120; a field may be off by 10, 10 and 40, for review by 5, 5 and 20; the row by 15, or 7.5. */
const model = modelOf({
  expects: [100, 20, 120],
  threshold: 15,
  limits: { anomaly: limits(15, 10, 10, 40), review: limits(7.5, 5, 5, 20) },
});
const judged = (netTotal: string, taxTotal: string, grossTotal: string) =>
  judgeInvoice({ netTotal, taxTotal, grossTotal, currency: 'EUR' }, model);

describe('judgeInvoice', () => {
  it('finds nothing on an invoice as expected', async () => {
    expect(await judged('100.00', '20.00', '120.00')).toEqual({
      verdict: 'normal',
      score: 0,
      threshold: 1,
      modelScore: 0,
      modelThreshold: 15,
      blamed: null,
      fields: {
        netTotal: { error: 0, limit: 10, expected: '100.00' },
        taxTotal: { error: 0, limit: 10, expected: '20.00' },
        grossTotal: { error: 0, limit: 40, expected: '120.00' },
      },
      unread: [],
      notComputable: [],
      findings: [],
    });
  });

  it('blames the one field that was changed', async () => {
    expect(await judged('100.00', '20.00', '200.00')).toMatchObject({
      verdict: 'anomaly',
      score: 2,
      blamed: 'grossTotal',
      fields: { grossTotal: { error: 80, limit: 40, expected: '120.00' } },
      findings: [
        { check: 'autoencoder', family: 'model', fields: ['grossTotal'], observed: '200.00', expected: '120.00' },
      ],
    });
  });

  it('calls a score of exactly 1 no anomaly, and the least above it one', async () => {
    expect(await judged('100.00', '30.00', '120.00')).toMatchObject({ verdict: 'review', score: 1 });
    expect(await judged('100.00', '30.01', '120.00')).toMatchObject({ verdict: 'anomaly', blamed: 'taxTotal' });
  });

  it('calls an error of exactly the review limit normal, and the least above it one for review', async () => {
    expect(await judged('100.00', '25.00', '120.00')).toMatchObject({ verdict: 'normal', blamed: null, findings: [] });
    expect(await judged('100.00', '25.01', '120.00')).toMatchObject({
      verdict: 'review',
      blamed: 'taxTotal',
      findings: [{ fields: ['taxTotal'] }],
    });
  });

  it('blames the largest error in shares of its limit, not the largest error', async () => {
    expect(await judged('111.00', '20.00', '155.00')).toMatchObject({ verdict: 'anomaly', blamed: 'netTotal' });
  });

  it('has a finding for the blamed field and each other one above its review limit, weightiest first', async () => {
    const { findings } = await judged('106.00', '60.00', '120.00');
    expect(findings.map(({ fields }) => fields)).toEqual([['taxTotal'], ['netTotal']]);
  });

  it('is an anomaly as a whole when no field is over its limit, and blames the largest error', async () => {
    expect(await judged('109.00', '29.00', '150.00')).toMatchObject({
      verdict: 'anomaly',
      score: 16 / 15,
      modelScore: 16,
      asWhole: true,
      blamed: 'grossTotal',
    });
    expect(Object.hasOwn(await judged('100.00', '20.00', '200.00'), 'asWhole')).toBe(false);
    expect(Object.hasOwn(await judged('100.00', '20.00', '120.00'), 'asWhole')).toBe(false);
  });

  it('is for review as a whole in the same way', async () => {
    expect(await judged('104.00', '24.00', '136.00')).toMatchObject({
      verdict: 'review',
      asWhole: true,
      blamed: 'grossTotal',
    });
  });

  it('is the same for a value below the expected as for one above', async () => {
    expect(await judged('100.00', '20.00', '40.00')).toMatchObject({
      verdict: 'anomaly',
      score: 2,
      blamed: 'grossTotal',
    });
  });

  it('squares the errors of a model of the mean squared error', async () => {
    const squared = modelOf({ expects: [100, 20], errorMeasure: 'mse', threshold: 1 });
    expect(await judgeInvoice({ netTotal: '103', taxTotal: '20' }, squared)).toMatchObject({
      modelScore: 4.5,
      fields: { netTotal: { error: 9 }, taxTotal: { error: 0 } },
    });
  });

  it('notes the reference day it was judged by', async () => {
    expect(await judgeInvoice({}, model, { referenceDay: '2026-04-10' })).toMatchObject({ referenceDay: '2026-04-10' });
    expect(Object.hasOwn(await judged('1', '1', '1'), 'referenceDay')).toBe(false);
  });

  it('does not go on with a reconstruction that is not finite', async () => {
    const broken = modelOf({ expects: [1, Number.NaN] });
    await expect(judgeInvoice({ netTotal: '1', taxTotal: '1' }, broken)).rejects.toThrow('finite');
  });
});
