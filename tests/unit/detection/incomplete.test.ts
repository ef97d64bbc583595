import { describe, expect, it } from 'vitest';
import { invoiceOf } from '../../../src/detection/invoiceOf';
import { judgeInvoice } from '../../../src/detection/judgeInvoice';
import type { Feature } from '../../../src/detection/types';
import { limits, modelOf } from '../support/modelOf';

const model = modelOf({
  expects: [100, 20, 120],
  limits: { anomaly: limits(1, 1, 1, 1), review: limits(0.5, 0.5, 0.5, 0.5) },
});

describe('an invoice on which a feature cannot be computed', () => {
  it('is incomplete, never normal, and says which fields are missing', async () => {
    expect(await judgeInvoice({ netTotal: '100' }, model)).toEqual({
      verdict: 'incomplete',
      threshold: 1,
      modelThreshold: 1,
      blamed: null,
      fields: {},
      unread: ['taxTotal', 'grossTotal'],
      notComputable: [],
      findings: [],
    });
  });

  it('has no score, whatever its other fields say', async () => {
    const judgement = await judgeInvoice({ netTotal: '99999', taxTotal: '20' }, model);
    expect(judgement.verdict).toBe('incomplete');
    expect(Object.hasOwn(judgement, 'score')).toBe(false);
    expect(Object.hasOwn(judgement, 'modelScore')).toBe(false);
  });

  it('names a missing field once', async () => {
    const ratio = (field: string): Feature => ({
      name: field,
      field,
      transform: { kind: 'ratio', times: [], over: ['netTotal'] },
    });
    const ratios = { ...model, features: [ratio('taxTotal'), ratio('grossTotal'), ratio('chargeTotal')] };
    const { unread } = await judgeInvoice({ taxTotal: '1', grossTotal: '1', chargeTotal: '1' }, ratios);
    expect(unread).toEqual(['netTotal']);
  });

  it('names apart what cannot be worked out though all was read', async () => {
    const [net] = model.features;
    if (!net) throw new Error('the model has features');
    const days: Feature = { name: 'days', field: 'issueDate', transform: { kind: 'daysBeforeReference' } };
    const gross: Feature = {
      name: 'gross',
      field: 'grossTotal',
      transform: { kind: 'ratio', times: [], over: ['netTotal'] },
    };
    const invoice = { issueDate: '2026-04-10', netTotal: '0.00', grossTotal: '5.00' };
    expect(await judgeInvoice(invoice, { ...model, features: [net, days, gross] })).toMatchObject({
      verdict: 'incomplete',
      unread: [],
      notComputable: ['issueDate', 'grossTotal'],
    });
  });

  it('is incomplete when a line that the model needs is uncertain, however the other lines are', async () => {
    const net: Feature = {
      name: 'net',
      field: 'netTotal',
      transform: { kind: 'ratio', times: [], over: [{ sumOf: 'lines.*.net' }] },
    };
    const invoice = { netTotal: '5', 'lines.0.net': '5' };
    const sums = { ...modelOf({ expects: [1] }), features: [net] };
    expect(await judgeInvoice(invoice, sums)).toMatchObject({ verdict: 'normal' });
    expect(await judgeInvoice(invoice, sums, { uncertain: ['lines.1.net'] })).toMatchObject({
      verdict: 'incomplete',
      unread: ['lines.1.net'],
    });
    expect(await judgeInvoice(invoice, sums, { uncertain: ['lines.1.name', 'dueDate'] })).toMatchObject({
      verdict: 'normal',
    });
  });
});

describe('invoiceOf', () => {
  it('keeps what is certain and nothing else', () => {
    expect(
      invoiceOf({
        fields: {
          netTotal: { status: 'certain', value: '100' },
          taxTotal: { status: 'ambiguous', candidates: ['1', '2'] },
          grossTotal: { status: 'missing', problem: 'noMatch' },
          dueDate: { status: 'ambiguous', value: '2026-04-10' },
        },
      }),
    ).toEqual({ netTotal: '100' });
  });
});
