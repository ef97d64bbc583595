import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/simulation/random';
import { forestSubject } from '../../bench/detection/forestSubject';
import { rawFeatures } from '../../bench/detection/rawFeatures';

const random = createRandom('forest');
const invoice = (netTotal: number, quantity: number) => ({ netTotal: netTotal.toFixed(2), quantity: String(quantity) });
const normal = () => invoice(100 + 10 * random.normal(), random.integer(1, 9));
const history = Array.from({ length: 400 }, normal);
const features = rawFeatures(history);

describe('the forest alone', () => {
  it('reads the numbers, amounts and dates that nearly all invoices have', () => {
    const few = history.map((each, at) => ({ ...each, sellerName: 'A', ...(at % 2 === 0 && { taxTotal: '1.00' }) }));
    expect(rawFeatures(few).map(({ field }) => field)).toEqual(['netTotal', 'quantity']);
    const dated = rawFeatures([{ issueDate: '2025-01-01', 'x-due': '2025-02-01' }], { 'x-due': 'date' });
    expect(dated.map(({ transform }) => transform.kind)).toEqual(['timestamp', 'timestamp']);
  });

  it('finds a value far out and blames its field', async () => {
    const { judge } = forestSubject(features, history, 100);
    expect((await judge(invoice(100, 5000))).judgement).toEqual({ verdict: 'anomaly', blamed: 'quantity' });
    expect((await judge(invoice(9000, 5))).judgement).toEqual({ verdict: 'anomaly', blamed: 'netTotal' });
    expect((await judge(invoice(100, 5))).judgement.verdict).toBe('normal');
  });

  it('calls fewer normal invoices odd where fewer false alarms are promised', async () => {
    const alarms = async (promise: number) => {
      const { judge } = forestSubject(features, history, promise);
      const verdicts = await Promise.all(history.map(judge));
      return verdicts.filter(({ judgement }) => judgement.verdict === 'anomaly').length;
    };
    expect(await alarms(100)).toBeLessThan(await alarms(10));
  });

  it('neither judges nor learns an invoice that lacks a feature', async () => {
    const { judge, learn } = forestSubject(features, history, 100);
    const judged = await judge({ netTotal: '100.00' });
    expect(judged.judgement).toEqual({ verdict: 'incomplete', blamed: null });
    expect(() => learn(judged)).not.toThrow();
  });
});
