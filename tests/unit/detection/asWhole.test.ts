import { describe, expect, it } from 'vitest';
import { judgeInvoice } from '../../../src/detection/judgeInvoice';
import { limits, modelOf } from '../support/modelOf';

/** Expects 100, 20 and 120; each field may be off by 40, the row's mean by 15. */
const model = modelOf({
  expects: [100, 20, 120],
  threshold: 15,
  limits: { anomaly: limits(15, 40, 40, 40), review: limits(12, 30, 30, 30) },
});

describe('an invoice that is unusual as a whole', () => {
  it('is an anomaly though no field is over its limit, says so, and names the field with the largest share', async () => {
    const judgement = await judgeInvoice({ netTotal: '115.00', taxTotal: '35.00', grossTotal: '140.00' }, model);
    expect(judgement).toMatchObject({ verdict: 'anomaly', asWhole: true, blamed: 'grossTotal' });
  });

  it('is not what one field over its own limit is', async () => {
    const judgement = await judgeInvoice({ netTotal: '100.00', taxTotal: '20.00', grossTotal: '200.00' }, model);
    expect(judgement).toMatchObject({ verdict: 'anomaly', blamed: 'grossTotal' });
    expect(judgement.asWhole).toBeUndefined();
  });
});
