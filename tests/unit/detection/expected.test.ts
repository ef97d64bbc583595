import { describe, expect, it } from 'vitest';
import { judgeInvoice } from '../../../src/detection/judgeInvoice';
import type { Feature, Model } from '../../../src/detection/types';
import { limits, modelOf } from '../support/modelOf';

const features: readonly Feature[] = [
  { name: 'gross', field: 'grossTotal', transform: { kind: 'ratio', times: [], over: ['netTotal'] } },
  { name: 'days', field: 'issueDate', transform: { kind: 'daysBeforeReference' } },
  {
    name: 'quantity',
    field: 'lines.*.quantity',
    transform: { kind: 'ratio', times: ['lines.*.unitPrice'], over: ['lines.*.net'] },
    center: 1,
  },
];
/** In standard scores: gross/net 1.19 ± 0.01, five days ± 5, quantity × price / net 1 ± 0.01. */
const model: Model = {
  ...modelOf({ expects: [0, 0, 0], limits: { anomaly: limits(50, 3, 3, 3), review: limits(40, 2, 2, 2) } }),
  features,
  scale: ([gross = 0, days = 0, quantity = 0]) => [(gross - 1.19) / 0.01, (days - 5) / 5, (quantity - 1) / 0.01],
  unscale: ([gross = 0, days = 0, quantity = 0]) => [1.19 + gross * 0.01, 5 + days * 5, 1 + quantity * 0.01],
};
const invoice = {
  issueDate: '2026-04-05',
  currency: 'EUR',
  netTotal: '200.00',
  grossTotal: '238.00',
  'lines.0.quantity': '2',
  'lines.0.unitPrice': '50.00',
  'lines.0.net': '100.00',
  'lines.1.quantity': '4',
  'lines.1.unitPrice': '25.00',
  'lines.1.net': '100.00',
};
const judged = (changes: Readonly<Record<string, string>>) =>
  judgeInvoice({ ...invoice, ...changes }, model, { referenceDay: '2026-04-10' });

describe('what the model expected', () => {
  it('is an amount where the model knows a ratio', async () => {
    expect(await judged({ grossTotal: '2380.00' })).toMatchObject({
      blamed: 'grossTotal',
      findings: [{ fields: ['grossTotal'], observed: '2380.00', expected: '238.00' }],
    });
  });

  it('is a date where the model knows a distance', async () => {
    expect(await judged({ issueDate: '2021-04-05' })).toMatchObject({
      blamed: 'issueDate',
      findings: [{ fields: ['issueDate'], observed: '2021-04-05', expected: '2026-04-05' }],
    });
  });

  it('is the quantity of the one line that is wrong', async () => {
    expect(await judged({ 'lines.1.quantity': '400' })).toMatchObject({
      blamed: 'lines.1.quantity',
      fields: { 'lines.1.quantity': { expected: '4' } },
      findings: [{ fields: ['lines.1.quantity'], observed: '400', expected: '4' }],
    });
  });

  it('is the observed value where all is well', async () => {
    expect(await judged({})).toMatchObject({
      verdict: 'normal',
      fields: {
        grossTotal: { expected: '238.00' },
        issueDate: { expected: '2026-04-05' },
        'lines.0.quantity': { expected: '2' },
      },
    });
  });
});
