import { describe, expect, it } from 'vitest';
import type { Invoice } from '../../../src/invoice/types';
import { runBenchmark, type Verdict } from '../../../src/learning/benchmark';

const invoice = (invoiceNumber: string): Invoice => ({ invoiceNumber });
const tables = {
  history: [invoice('h1'), invoice('h2')],
  test: [invoice('t0'), invoice('t1'), invoice('odd')],
  anomalies: [
    { invoice: invoice('odd, of 1'), kind: 'a', field: 'netTotal', sourceRow: 1 },
    { invoice: invoice('fine, of 1'), kind: 'a', field: 'netTotal', sourceRow: 1 },
    { invoice: invoice('odd, of 0'), kind: 'b', field: 'iban', sourceRow: 0 },
  ],
};

/** Calls odd what says so, blames the net total, and writes down what it is told. */
async function run() {
  const said: string[] = [];
  const result = await runBenchmark(
    tables,
    {
      judge: async ({ invoiceNumber = '' }): Promise<Verdict & { readonly name: string }> => {
        said.push(`judge ${invoiceNumber}`);
        const verdict = invoiceNumber.startsWith('odd') ? 'anomaly' : 'normal';
        return { name: invoiceNumber, judgement: { verdict, blamed: 'netTotal' } };
      },
      learn: ({ name }) => said.push(`learn ${name}`),
    },
    () => 0,
  );
  return { said, result };
}

describe('a benchmark', () => {
  it('learns the history, judges a changed row at its place and does not learn it', async () => {
    const { said } = await run();
    expect(said).toEqual([
      ...['judge h1', 'learn h1', 'judge h2', 'learn h2'],
      ...['judge odd, of 0', 'judge t0', 'learn t0'],
      ...['judge odd, of 1', 'judge fine, of 1', 'judge t1', 'learn t1'],
      ...['judge odd', 'learn odd'],
    ]);
  });

  it('counts what was found by kind, the field blamed rightly, and false alarms', async () => {
    const { result } = await run();
    expect(result.kinds).toEqual([
      { kind: 'b', count: 1, found: 1, foundAndBlamed: 0 },
      { kind: 'a', count: 2, found: 1, foundAndBlamed: 1 },
    ]);
    expect(result).toMatchObject({ normal: 3, falseAlarms: 1 / 3, reviews: 0, recall: 0.75, blame: 0.5 });
  });
});
