import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../src/detection/anyModel';
import { memoryDetector } from '../../../../src/detection/detector';
import { noModel } from '../../../../src/detection/noModel';
import { harbourInvoice, paperInvoice, shippedPrior } from './paperMill';

const columns = columnsOf(noModel).map(({ id }) => id);

async function judged(silent: readonly string[], changes: Record<string, string>) {
  const detector = memoryDetector(noModel, shippedPrior, 100, new Set(silent));
  for (let n = 0; n < 60; n += 1)
    for (const invoice of [paperInvoice(n), harbourInvoice(n)]) detector.learn(await detector.judge(invoice));
  return detector.judge(paperInvoice(60, changes));
}

describe('checks that are left out', () => {
  const wrongSum = { grossTotal: '123.45' };

  it('say nothing, and the others say what they said', async () => {
    const all = await judged([], wrongSum);
    const rest = await judged(['totalsAddUp', 'taxShare'], wrongSum);
    for (const [at, id] of columns.entries()) {
      if (id === 'totalsAddUp' || id === 'taxShare') {
        expect(all.statistics[at]).not.toBeNaN();
        expect(rest.statistics[at]).toBeNaN();
      } else expect(rest.statistics[at]).toEqual(all.statistics[at]);
    }
  });

  it('raise no alarm and give no finding', async () => {
    const all = await judged([], wrongSum);
    expect(all.judgement.verdict).toBe('anomaly');
    expect(all.judgement.findings.map(({ check }) => check)).toContain('totalsAddUp');
    const none = await judged(columns, wrongSum);
    expect(none.judgement.verdict).toBe('normal');
    expect(none.judgement.findings).toEqual([]);
  });

  it('do not speak for a field either: without any check nobody is blamed', async () => {
    const { judgement } = await judged(columns, wrongSum);
    expect(judgement.blamed).toBeNull();
    expect(judgement.evidence?.notJudged).toContain('grossTotal');
  });
});
