import { describe, expect, it } from 'vitest';
import type { AnyModel } from '../../../../src/detection/anyModel';
import { fitTail } from '../../../../src/detection/calibration/tail';
import type { ForestModel } from '../../../../src/detection/types';
import { modelOf, numberOf } from '../../support/modelOf';
import { paperInvoice, taught } from './paperMill';

/** A meter that no check knows of; it runs a little up and down. */
const metered = (n: number, meter = 100 + ((n * 7) % 11)) => paperInvoice(n, { 'x-meter': String(meter) });
const features = [numberOf('x-meter')];

/** A dense model that expects 105 and calls nothing an anomaly by itself. */
const dense: AnyModel = { kind: 'dense', model: modelOf({ features, expects: [105], threshold: 1e9 }) };

/** A forest by whose score the meter stands as alone as it is far from 105. */
const distance = ([meter = 0]: readonly number[]) => Math.abs(meter - 105);
const forestModel: ForestModel = {
  features,
  threshold: 1e9,
  scale: (row) => [...row],
  score: distance,
  attribution: (row) => [distance(row)],
};
const forest = (changes: Partial<ForestModel> = {}): AnyModel => ({
  kind: 'forest',
  model: { ...forestModel, ...changes },
});

/** A detector that has learned the meter of so many invoices. */
async function metersLearned(count: number, model: AnyModel) {
  const detector = await taught(0, model);
  for (let n = 0; n < count; n += 1) detector.learn(await detector.judge(metered(n)));
  return detector;
}

describe.each([
  ['dense', dense],
  ['forest', forest()],
] as const)('the score of a %s model', (_, model) => {
  it('is a check once enough invoices have calibrated it: it raises an alarm and blames its field', async () => {
    const detector = await metersLearned(160, model);
    const { judgement } = await detector.judge(metered(160, 900));
    expect(judgement).toMatchObject({ verdict: 'anomaly', blamed: 'x-meter', modelScore: 795, modelThreshold: 1e9 });
    expect(judgement.findings[0]).toMatchObject({
      check: 'network.score',
      family: 'model',
      fields: ['x-meter'],
      observed: '900',
    });
    expect(judgement.findings[0]?.p).toBeLessThan(0.01);
    // The first quarter of the rows tells nothing.
    expect(judgement.findings[0]?.n).toBeGreaterThanOrEqual(100);
  });

  it('says nothing of a usual invoice', async () => {
    const { judgement } = await (await metersLearned(160, model)).judge(metered(160));
    expect(judgement).toMatchObject({ verdict: 'normal', findings: [] });
  });

  it('abstains while too few have, however odd the invoice is', async () => {
    const { judgement } = await (await metersLearned(60, model)).judge(metered(60, 900));
    expect(judgement).toMatchObject({ verdict: 'normal', findings: [], modelScore: 795 });
  });
});

describe('the calibration that a package brings', () => {
  /** Normal rows of the training, from 0 to 19.9 off. */
  const calibration = fitTail(Float64Array.from({ length: 200 }, (_, at) => at / 10));
  if (!calibration) throw new Error('no tail of a sample');

  it('stands in while too few invoices are the company’s own, and the finding rests on none of them', async () => {
    const { judgement } = await (await metersLearned(5, forest({ calibration }))).judge(metered(5, 900));
    expect(judgement).toMatchObject({ verdict: 'anomaly', blamed: 'x-meter' });
    expect(judgement.findings[0]).toMatchObject({ check: 'network.score', fields: ['x-meter'] });
    expect(judgement.findings[0]).not.toHaveProperty('n');
  });

  it('gives way to the company’s own invoices once there are enough', async () => {
    const far = forest({ calibration: { ...calibration, values: [1000, 2000], atLeast: [200, 1], from: 1900 } });
    const detector = await metersLearned(160, far);
    expect((await detector.judge(metered(160, 900))).judgement.verdict).toBe('anomaly');
    expect((await (await metersLearned(5, far)).judge(metered(5, 900))).judgement.verdict).toBe('normal');
  });
});

describe('a forest', () => {
  it('raises an alarm above its own threshold whatever the history, and shows each field’s share of the score', async () => {
    const detector = await metersLearned(3, forest({ threshold: 50 }));
    const { judgement } = await detector.judge(metered(3, 900));
    expect(judgement).toMatchObject({
      verdict: 'anomaly',
      blamed: 'x-meter',
      asWhole: true,
      fields: { 'x-meter': { error: 795 } },
    });
    expect(judgement.fields['x-meter']).not.toHaveProperty('expected');
    expect(judgement.fields['x-meter']).not.toHaveProperty('limit');
    expect(judgement.findings[0]).toEqual({ check: 'forest', family: 'model', fields: ['x-meter'], observed: '900' });
  });

  it('blames the field with the largest share', async () => {
    const two = forest({
      features: [...features, numberOf('netTotal')],
      threshold: 1,
      attribution: () => [1, 2],
      score: () => 3,
    });
    const { judgement } = await (await taught(2, two)).judge(metered(2));
    expect(judgement).toMatchObject({ verdict: 'anomaly', blamed: 'netTotal', modelScore: 3 });
  });

  it('is said to be incomplete where a field that it needs is missing', async () => {
    const { judgement } = await (await taught(2, forest())).judge(paperInvoice(2));
    expect(judgement).toMatchObject({ verdict: 'incomplete', unread: ['x-meter'] });
    expect(judgement).not.toHaveProperty('modelScore');
  });

  it('gives its own alarm the p-value of its score once that is known', async () => {
    const detector = await metersLearned(160, forest({ threshold: 50 }));
    const { judgement } = await detector.judge(metered(160, 900));
    expect(judgement.findings.map(({ check }) => check)).toEqual(['forest']);
    expect(judgement.findings[0]?.p).toBeLessThan(0.01);
  });
});
