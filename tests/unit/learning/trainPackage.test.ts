import { beforeAll, describe, expect, it } from 'vitest';
import { judgeInvoice } from '../../../src/detection/judgeInvoice';
import { recipes } from '../../../src/learning/recipes';
import { referenceDays } from '../../../src/learning/referenceDays';
import { relationFeatures } from '../../../src/learning/relationFeatures';
import { type TrainOptions, trainPackage } from '../../../src/learning/trainPackage';
import { assembleModel } from '../../../src/model/assembleModel';
import { useNodeBackend } from '../../../src/model/nodeBackend';
import type { DensePackage } from '../../../src/packages/types';
import { writePackage } from '../../../src/packages/writePackage';
import { corrupt } from '../../../src/simulation/corruptions';
import { createRandom } from '../../../src/simulation/random';
import { invoices } from '../support/simulated';

const rows = invoices
  .filter((_, at) => at % 4 === 0)
  .toSorted((a, b) => (a['issueDate'] ?? '').localeCompare(b['issueDate'] ?? ''));
const options: TrainOptions = {
  name: 'tiny',
  features: relationFeatures,
  recipe: {
    ...recipes.deep,
    corruption: 0,
    learningRates: [0.003],
    hidden: () => [24, 5, 24],
    batchSize: 32,
    maxEpochs: 20,
    patience: 20,
  },
  seed: '1',
  trainedOn: '2026-03-31',
  dataSha256: '0'.repeat(64),
  libraries: {},
};

describe('a tiny training run', () => {
  const losses: number[] = [];
  let model: DensePackage;

  beforeAll(async () => {
    await useNodeBackend();
    model = await trainPackage(rows, { ...options, onEpoch: (_, { validation }) => losses.push(validation) });
  });

  it('learns: the validation loss falls by half', () => {
    expect(rows.length).toBeGreaterThan(200);
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 2);
  });

  it('gives the same bytes for the same seed, and others for another', async () => {
    expect(writePackage(await trainPackage(rows, options))).toEqual(writePackage(model));
    const other = await trainPackage(rows, { ...options, seed: '2' });
    expect(other.network).not.toEqual(model.network);
  });

  it('notes what it was trained on', () => {
    expect(model).toMatchObject({
      name: 'tiny',
      errorMeasure: 'mse',
      training: { rows: rows.length - 1, excludedRows: 1, seed: '1', recipe: 'deep', trainedOn: '2026-03-31' },
    });
    expect(model.training?.fieldLimits).toBe('largest');
    expect(model.training?.metrics['validationLoss']).toBeCloseTo(Math.min(...losses), 6);
  });

  it('finds and blames a gross total that was multiplied by ten, and leaves the others alone', async () => {
    const running = assembleModel(model);
    const references = referenceDays(rows);
    const random = createRandom('corrupt');
    const verdicts = { normal: [] as string[], corrupted: [] as (string | null)[] };
    for (const [at, invoice] of rows.slice(0, 200).entries()) {
      const referenceDay = references[at];
      const changed = corrupt(invoice, 'grossTimes10', random);
      if (referenceDay === undefined || !changed) continue;
      verdicts.normal.push((await judgeInvoice(invoice, running, { referenceDay })).verdict);
      verdicts.corrupted.push((await judgeInvoice(changed.invoice, running, { referenceDay })).blamed);
    }
    running.dispose();
    expect(new Set(verdicts.corrupted)).toEqual(new Set(['grossTotal']));
    const alarms = verdicts.normal.filter((verdict) => verdict === 'anomaly');
    expect(alarms.length / verdicts.normal.length).toBeLessThan(0.03);
  });

  it('puts the whole budget on the row when asked for a percentile', async () => {
    const whole = await trainPackage(rows, { ...options, percentile: 99 });
    expect(whole.limits).toBeUndefined();
    expect(whole.network).toEqual(model.network);
    expect(whole.threshold).toBeLessThan(model.threshold);
  });

  it('calls for review what is not yet an anomaly', () => {
    const { anomaly, review } = model.limits ?? {};
    expect(review?.row).toBeLessThan(anomaly?.row ?? 0);
    expect(model.threshold).toBe(anomaly?.row);
  });

  it('needs twenty rows', async () => {
    await expect(
      trainPackage(rows.slice(0, 21), { ...options, recipe: { ...options.recipe, maxEpochs: 1 } }),
    ).resolves.toBeDefined();
    await expect(trainPackage(rows.slice(0, 20), options)).rejects.toThrow('19 usable rows');
  });
});
