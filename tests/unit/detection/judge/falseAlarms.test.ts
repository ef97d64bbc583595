import { describe, expect, it } from 'vitest';
import { memoryDetector } from '../../../../src/detection/detector';
import { simulateBooks } from '../../../../src/simulation/books/simulateBooks';
import { shippedPrior, silentModel } from './paperMill';

/** The verdicts on a company's normal invoices in order, each learned after it was judged. */
async function verdicts(seed: string, invoices: number): Promise<string[]> {
  const detector = memoryDetector(silentModel, shippedPrior, 100);
  const said: string[] = [];
  for (const invoice of simulateBooks(seed, { invoices, complete: true })) {
    const judged = await detector.judge(invoice);
    detector.learn(judged);
    said.push(`${judged.judgement.verdict} ${judged.p}`);
  }
  return said;
}

const alarms = (said: readonly string[]) => said.filter((each) => each.startsWith('anomaly')).length / said.length;

describe('the promise of one false alarm in a hundred invoices', () => {
  it.each(['promise 1', 'promise 2'])('holds on the simulated books %s from the first invoice', async (seed) => {
    const share = alarms(await verdicts(seed, 2000));
    expect(share).toBeGreaterThan(0.003);
    expect(share).toBeLessThan(0.025);
  });

  it('gives equal verdicts for equal books', async () => {
    expect(await verdicts('promise 1', 200)).toEqual(await verdicts('promise 1', 200));
  });
});
