import { describe, expect, it } from 'vitest';
import { tailP } from '../../../src/detection/calibration/tail';
import { judgeInvoice } from '../../../src/detection/judgeInvoice';
import type { Invoice } from '../../../src/invoice/types';
import { columnFeatures } from '../../../src/learning/columnFeatures';
import { forestFeatures } from '../../../src/learning/forestFeatures';
import { type ForestTrainOptions, trainForestPackage } from '../../../src/learning/trainForestPackage';
import { forestModel } from '../../../src/model/forestModel';
import { writePackage } from '../../../src/packages/writePackage';
import { createRandom } from '../../../src/simulation/random';

const day = (at: number) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);

/** Daily invoices: net totals over orders of magnitude, quantities evenly spread, tax 19 % of net. */
function daily(count: number, seed: string): Invoice[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const net = Math.exp(4 + 2 * random.next() ** 2 * 2);
    return {
      issueDate: day(at),
      netTotal: net.toFixed(2),
      taxTotal: (0.19 * net).toFixed(2),
      quantity: String(1 + Math.floor(10 * random.next())),
    };
  });
}

const invoices = daily(1000, 'rows');
const { features: raw } = columnFeatures(['issue_date', 'net_total', 'tax_total', 'quantity'], { columns: {} });
const options: ForestTrainOptions = {
  name: 'small',
  features: forestFeatures(raw, invoices),
  scaler: 'standard',
  trees: 20,
  samples: 128,
  seed: '1',
  trainedOn: '2026-03-31',
  dataSha256: '0'.repeat(64),
  libraries: {},
};

describe('the features of a forest', () => {
  it('are dates as days before the reference day, amounts with a long tail as logarithms, other numbers as they are', () => {
    expect(options.features.map(({ name, field, transform }) => [name, field, transform.kind])).toEqual([
      ['issue_date_days', 'issueDate', 'daysBeforeReference'],
      ['log_net_total', 'netTotal', 'log'],
      ['log_tax_total', 'taxTotal', 'log'],
      ['quantity', 'quantity', 'number'],
    ]);
  });

  it('take no logarithm of a number that is zero or negative somewhere', () => {
    const net = raw.filter(({ field }) => field === 'netTotal');
    for (const netTotal of ['0.00', '-12.00'])
      expect(forestFeatures(net, [...invoices, { netTotal }])[0]?.transform.kind).toBe('number');
  });
});

describe('a forest trained on invoices', () => {
  const trained = trainForestPackage(invoices, options);
  const model = forestModel(trained);
  const judged = (invoice: Invoice, referenceDay = day(1000)) => judgeInvoice(invoice, model, { referenceDay });
  const usual = { issueDate: day(1001), netTotal: '120.00', taxTotal: '22.80', quantity: '5' };

  it('knows its size, its rows and those that were held out', () => {
    expect([trained.forest.dimensions, trained.forest.trees, trained.forest.samples]).toEqual([4, 20, 128]);
    // The first row has no reference day.
    expect(trained.training).toMatchObject({
      recipe: 'forest',
      rows: 999,
      excludedRows: 1,
      metrics: { heldOutRows: 500 },
    });
  });

  it('finds a usual invoice normal', async () => {
    expect((await judged(usual)).verdict).toBe('normal');
  });

  it.each([
    ['quantity', { ...usual, quantity: '500' }],
    ['taxTotal', { ...usual, taxTotal: '0.01' }],
    ['issueDate', { ...usual, issueDate: day(1001 + 365 * 60) }],
  ])('blames the wrong %s', async (field, invoice) => {
    expect(await judged(invoice)).toMatchObject({ verdict: 'anomaly', blamed: field });
  });

  it('calls about one in a hundred new normal invoices odd', async () => {
    const fresh = daily(2000, 'other rows');
    let alarms = 0;
    for (const [at, invoice] of fresh.entries())
      if (at > 0 && (await judged(invoice, day(at - 1))).verdict === 'anomaly') alarms += 1;
    expect(alarms / fresh.length).toBeGreaterThan(0.002);
    expect(alarms / fresh.length).toBeLessThan(0.03);
  });

  it('is the same byte for byte from the same seed, and another one from another', () => {
    expect(writePackage(trainForestPackage(invoices, options))).toEqual(writePackage(trained));
    expect(writePackage(trainForestPackage(invoices, { ...options, seed: '2' }))).not.toEqual(writePackage(trained));
  });

  it('brings a calibration of the rows held out, in which the threshold lies where it is exceeded once in a hundred', () => {
    const { calibration } = trained;
    expect(calibration?.n).toBe(500);
    expect(calibration && tailP(calibration, trained.threshold)).toBeCloseTo(0.01, 2);
    const short = trainForestPackage(invoices.slice(0, 150), options);
    expect(short).not.toHaveProperty('calibration');
  });

  it('has a threshold that follows the percentile asked for', () => {
    const low = trainForestPackage(invoices, { ...options, percentile: 50 });
    expect(low.threshold).toBe(low.training?.metrics['medianScore']);
    expect(low.threshold).toBeLessThan(trained.threshold);
  });

  it('is not trained on a handful of rows, nor larger than can be kept', () => {
    expect(() => trainForestPackage(invoices.slice(0, 15), options)).toThrow('at least 20');
    expect(() => trainForestPackage(invoices, { ...options, samples: 2 ** 20 })).toThrow('of this size');
  });
});
