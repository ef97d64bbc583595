import { describe, expect, it } from 'vitest';
import { blamedError } from '../../../src/detection/blamedError';
import type { Finding } from '../../../src/detection/types';

const invoice = { netTotal: '100.00', grossTotal: '1190.00' };
const own = { error: 0.5, limit: 2.4, expected: { from: '11.00', to: '2000.00' } };
const finding = (values: Partial<Finding>): Finding => ({
  check: 'example',
  family: 'history',
  fields: ['grossTotal', 'netTotal'],
  p: 0.001,
  ...values,
});
const blaming = (findings: readonly Finding[], repaired?: string) => ({
  invoice,
  findings,
  promise: 100,
  repairs: repaired === undefined ? [] : [{ path: 'grossTotal', invoice: { ...invoice, grossTotal: repaired } }],
});

describe('what is said of the blamed field', () => {
  it('is as odd as the oddest finding about it, beside the limit of the promise', () => {
    const findings = [finding({ p: 0.001 }), finding({ p: 1e-6 }), finding({ p: 1e-9, fields: ['dueDate'] })];
    expect(blamedError('grossTotal', blaming(findings), own)).toMatchObject({ error: 6, limit: 2 });
  });

  it('is the value that would mend the invoice, which the model’s range hides', () => {
    expect(blamedError('grossTotal', blaming([finding({})], '119.00'), own)?.expected).toBe('119.00');
  });

  it('is what a finding expected of this very field where nothing would mend it', () => {
    const ofNet = finding({ observed: '100.00', expected: '1000.00' });
    const ofGross = finding({ observed: '1190.00', expected: '118.00' });
    expect(blamedError('grossTotal', blaming([ofNet, ofGross]), own)?.expected).toBe('118.00');
  });

  it('is what the model says where there is no finding about it but a notice', () => {
    expect(blamedError('grossTotal', blaming([finding({ isNotice: true })]), own)).toEqual(own);
    expect(blamedError('grossTotal', blaming([]), undefined)).toBeUndefined();
  });
});
