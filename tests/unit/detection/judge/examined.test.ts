import { describe, expect, it } from 'vitest';
import { memoryDetector } from '../../../../src/detection/detector';
import { harbourInvoice, paperInvoice, shippedPrior, silentModel, taught } from './paperMill';

const weeks = 60;

describe('invoices that are only examined before they are learned', () => {
  it('teach what they would have taught had they been judged', async () => {
    const judged = await taught(weeks);
    const examined = memoryDetector(silentModel, shippedPrior, 100);
    for (let n = 0; n < weeks; n += 1)
      for (const invoice of [paperInvoice(n), harbourInvoice(n)]) examined.learn(await examined.examine(invoice));
    const wrongSum = paperInvoice(weeks, { grossTotal: '123.45' });
    expect(await examined.judge(wrongSum)).toEqual(await judged.judge(wrongSum));
  });
});
