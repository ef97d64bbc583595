import { describe, expect, it } from 'vitest';
import { judgeInvoice } from '../../../src/detection/judgeInvoice';
import { modelOf } from '../support/modelOf';

const model = modelOf({ expects: [100, 20], threshold: 10 });
const judged = (netTotal: string, taxTotal: string, threshold = 10) =>
  judgeInvoice({ netTotal, taxTotal }, { ...model, threshold });

describe('a package without limits', () => {
  it('is judged by the threshold of the row alone', async () => {
    expect(await judged('120', '20')).toMatchObject({
      verdict: 'normal',
      score: 1,
      modelScore: 10,
      modelThreshold: 10,
    });
    expect(await judged('120.02', '20')).toMatchObject({ verdict: 'anomaly', score: 1.001 });
  });

  it('blames the largest error', async () => {
    expect(await judged('120', '25')).toMatchObject({
      verdict: 'anomaly',
      blamed: 'netTotal',
      findings: [{ fields: ['netTotal'], observed: '120', expected: '100.00' }],
    });
    expect((await judged('105', '45')).blamed).toBe('taxTotal');
  });

  it('never says review', async () => {
    const verdicts = await Promise.all(
      Array.from({ length: 60 }, (_, off) => judged(String(100 + off), '20').then(({ verdict }) => verdict)),
    );
    expect(new Set(verdicts)).toEqual(new Set(['normal', 'anomaly']));
  });

  it('gives its fields no limit', async () => {
    const { fields } = await judged('120', '20');
    expect(Object.values(fields).map((field) => Object.hasOwn(field, 'limit'))).toEqual([false, false]);
  });

  it('with a threshold of zero finds any error an anomaly, and none without', async () => {
    expect(await judged('100', '20', 0)).toMatchObject({ verdict: 'normal', score: 0 });
    const { verdict, score } = await judged('100.01', '20', 0);
    expect(verdict).toBe('anomaly');
    expect(Number.isFinite(score)).toBe(true);
  });
});
