import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { judgeInvoice } from '../../../src/detection/judgeInvoice';
import { dateOfDay } from '../../../src/invoice/calendar';
import { assembleModel } from '../../../src/model/assembleModel';
import { useNodeBackend } from '../../../src/model/nodeBackend';
import { selfTest } from '../../../src/model/selfTest';
import { readPackage } from '../../../src/packages/readPackage';
import { kerasFiles, kerasScores } from '../support/kerasCases';
import { expectSentences } from '../support/refusals';

const cases = [
  ['Keras 2, .h5, MinMaxScaler, relu, with Dropout and GaussianNoise', 'keras2-h5', []],
  ['Keras 2, .keras, MinMaxScaler, relu, with Dropout and GaussianNoise', 'keras2-keras', []],
  ['Keras 3, .h5, StandardScaler, elu, with Dropout and GaussianNoise', 'keras3-h5', []],
  ['Keras 3, .keras, MinMaxScaler to [-1, 1], relu', 'keras3-keras', []],
  ['Keras 3, .keras, RobustScaler, selu', 'keras3-keras-robust', []],
  ['Keras 2, .h5, quantised to float16', 'keras2-float16', ['float16']],
  ['Keras 2, .h5, quantised to uint16', 'keras2-uint16', ['uint16']],
  ['Keras 3, .h5, quantised to uint8', 'keras3-uint8', ['uint8']],
] as const;

/** The row as an invoice, its last number as the date that it stands for. */
function invoiceOf([product = 0, qty = 0, amount = 0, seconds = 0]: readonly number[]) {
  const date = dateOfDay(seconds / 86_400) ?? '';
  return { 'x-product_id': `${product}`, 'x-qty': `${qty}`, 'x-amount': `${amount}`, 'x-invoice_date': date };
}

describe.each(cases)('a model of %s', (_, name, types) => {
  beforeAll(useNodeBackend);

  it('gives the scores and verdicts that Keras and scikit-learn give', async () => {
    const result = await readPackage(kerasFiles(name));
    if (!result.ok || result.value.kind !== 'dense') throw new Error(JSON.stringify(result));
    const model = assembleModel(result.value);
    for (const { row, score, isAnomaly } of kerasScores(name)) {
      const { modelScore = Number.NaN, verdict } = await judgeInvoice(invoiceOf(row), model);
      // Both run the network in float32, which carries seven digits, and sum in different orders.
      expect(Math.abs(modelScore - score), `row ${row}`).toBeLessThanOrEqual(1e-6 * Math.max(1, score));
      expect([row, verdict]).toEqual([row, isAnomaly ? 'anomaly' : 'normal']);
    }
    model.dispose();
  });

  it('passes its self-test and says of what is quantised that the threshold should be set again', async () => {
    const result = await readPackage(kerasFiles(name));
    if (!result.ok || result.value.kind !== 'dense') throw new Error(JSON.stringify(result));
    expect(result.value.notes).toEqual(types.map((type) => ({ code: 'quantised', params: { types: type } })));
    const before = tf.memory().numTensors;
    const model = assembleModel(result.value);
    expect(await selfTest(model)).toBe(true);
    model.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('the rows of those models', () => {
  it.each(cases)('hold normal ones and a quantity of 900 that is none: %s', (_, name) => {
    const scores = kerasScores(name);
    expect(scores.filter(({ isAnomaly }) => !isAnomaly).length).toBeGreaterThanOrEqual(2);
    expect(scores.find(({ row }) => row[1] === 900)?.isAnomaly).toBe(true);
  });
});

describe('a Functional model of Keras 3', () => {
  it('is refused by its own sentence', async () => {
    const result = await readPackage(kerasFiles('keras3-functional'));
    expect(result).toMatchObject({ ok: false, problem: { code: 'functionalModel', params: { kind: 'Functional' } } });
    if (!result.ok) expectSentences(result.problem);
  });
});
