import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/detection/facts';
import { hintsOf } from '../../../src/detection/hints/hintsOf';
import type { HintLimits } from '../../../src/detection/types';
import type { Invoice } from '../../../src/invoice/types';
import { paperInvoice, taught } from './judge/paperMill';

const limits: HintLimits = { weekend: true, roundAmount: true, approvalLimit: '5000.00' };
const none: HintLimits = { weekend: false, roundAmount: false, approvalLimit: '' };
const hinted = (invoice: Invoice, wanted: HintLimits | undefined = limits) =>
  hintsOf(factsOf(invoice), wanted).map(({ check }) => check);

describe('a hint', () => {
  it.each([
    ['2026-02-27', []],
    ['2026-02-28', ['weekend']],
    ['2026-03-01', ['weekend']],
    ['2026-03-02', []],
    ['1969-12-28', ['weekend']],
  ])('on an issue date of %s: %j', (issueDate, found) => {
    expect(hinted({ issueDate })).toEqual(found);
  });

  it.each([
    ['900.00', []],
    ['1000', ['roundAmount']],
    ['1500.00', ['roundAmount']],
    ['1500.50', []],
    ['1550.00', []],
    ['-2000.00', ['roundAmount']],
    ['10500.00', []],
    ['12000.00', ['roundAmount']],
  ])('on an amount of %s: %j', (grossTotal, found) => {
    expect(hinted({ grossTotal })).toEqual(found);
  });

  it.each([
    ['4749.99', []],
    ['4750.00', ['belowApproval']],
    ['4999.999', ['belowApproval']],
    ['5000', ['roundAmount']],
    ['-4800.01', []],
  ])('on an amount of %s beside a limit of 5000.00: %j', (grossTotal, found) => {
    expect(hinted({ grossTotal })).toEqual(found);
  });

  it('says what was seen and the limit, and takes the net total where no gross total is shown', () => {
    const [hint] = hintsOf(factsOf({ netTotal: '4990.00' }), limits);
    expect(hint).toMatchObject({ fields: ['netTotal'], observed: '4990.00', expected: '5000.00', isHint: true });
  });

  it('is not given to whoever does not want it', () => {
    const invoice = { issueDate: '2026-03-01', grossTotal: '4900.00' };
    expect(hinted(invoice)).toEqual(['belowApproval', 'roundAmount', 'weekend']);
    expect([hinted(invoice, none), hintsOf(factsOf(invoice), undefined)]).toEqual([[], []]);
  });

  it('stands behind all findings and changes neither score nor verdict nor blame', async () => {
    const detector = await taught(30);
    for (const values of [{}, { taxTotal: '4750.00' }, { sellerName: 'New GmbH' }]) {
      const invoice = paperInvoice(30, { issueDate: '2025-08-09', ...values });
      const { judgement: without } = await detector.judge(invoice);
      const { judgement: hintedAt } = await detector.judge(invoice, { hints: { ...limits, approvalLimit: '160.00' } });
      expect(hintedAt.findings.at(-1)).toMatchObject({ check: 'weekend', isHint: true });
      const findings = hintedAt.findings.filter(({ isHint }) => !isHint);
      // How the last scores moved is another matter with one more of them.
      const { evidence } = without;
      expect({ ...hintedAt, findings, evidence }).toEqual(without);
    }
  });
});
