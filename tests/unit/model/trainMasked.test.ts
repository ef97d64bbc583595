import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeInput } from '../../../src/detection/masked/encode';
import { maskedSurprisesOfAll } from '../../../src/detection/masked/maskedSurprises';
import { useNodeBackend } from '../../../src/model/nodeBackend';
import { loadNetwork, plainForward } from '../../../src/model/runNetwork';
import { trainMasked } from '../../../src/model/trainMasked';
import type { MaskedRow } from '../../../src/packages/types';
import { createRandom } from '../../../src/simulation/random';
import { relationRows, relationSpec } from '../support/maskedExample';

const small = { hidden: [24, 24], batchSize: 64, learningRate: 0.01, write: writeInput };
const train = (epochs: number, rows = relationRows(2000, 'train'), more: { weights?: readonly number[] } = {}) =>
  trainMasked(relationSpec, rows, { ...small, ...more, epochs, random: createRandom('seed').next });

/** −ln p of each pattern (net, quantity, terms), one list a row. */
async function surprisesOf({ network, spec }: Awaited<ReturnType<typeof train>>, rows: readonly MaskedRow[]) {
  const loaded = loadNetwork(network);
  const surprises = await maskedSurprisesOfAll({ spec, reconstruct: loaded.reconstruct }, rows);
  loaded.dispose();
  return surprises.map((each) => each.map(({ negLogP }) => negLogP));
}

const withNet = (row: MaskedRow, factor: number): MaskedRow => ({
  ...row,
  numbers: row.numbers.map((value, at) => (at === 0 && value !== undefined ? value + Math.log(factor) : value)),
});
const complete = relationRows(400, 'test').filter(({ numbers }) => numbers[2] !== undefined);

describe('a masked model trained on net ≈ quantity × price', () => {
  let trained: Awaited<ReturnType<typeof train>>;
  beforeAll(async () => {
    await useNodeBackend();
    trained = await train(25);
  });

  it('learns', () => {
    const [first] = trained.losses;
    expect(trained.losses[trained.epochs - 1]?.validation).toBeLessThan((first?.validation ?? 0) - 0.7);
  });

  it('finds a net amount ten times too high or too low, where the amount itself is usual', async () => {
    for (const factor of [10, 0.1]) {
      const surprises = await surprisesOf(
        trained,
        complete.map((row) => withNet(row, factor)),
      );
      const found = surprises.filter(([net = 0]) => net > -Math.log(1e-3));
      expect(found.length / surprises.length).toBeGreaterThan(0.97);
    }
  });

  it('finds normal rows as odd as it says: p is about uniform', async () => {
    const p = (await surprisesOf(trained, complete)).map(([net = 0]) => Math.exp(-net));
    const below = (share: number) => p.filter((each) => each <= share).length / p.length;
    expect(below(0.01)).toBeLessThan(0.03);
    expect(below(0.1)).toBeLessThan(0.16);
    expect(below(0.5)).toBeGreaterThan(0.3);
    expect(below(0.5)).toBeLessThan(0.65);
  });

  it('finds terms that do not go with the currency, and terms never seen', async () => {
    for (const terms of ['14', '90']) {
      const rows = complete
        .filter(({ categories: [currency] }) => currency === 'EUR')
        .map((row) => ({ ...row, categories: ['EUR', terms] }));
      for (const [, , odd = 0] of await surprisesOf(trained, rows)) expect(odd).toBeGreaterThan(3);
    }
  });

  it('expects quantity × price, in the raw unit, within a narrow range', async () => {
    const loaded = loadNetwork(trained.network);
    const row = { numbers: [0, Math.log(10), Math.log(20)], categories: ['EUR', '30'], context: [5] };
    const model = { spec: trained.spec, reconstruct: loaded.reconstruct };
    const [[net] = []] = await maskedSurprisesOfAll(model, [row]);
    loaded.dispose();
    const [low, high] = [Number(net?.low), Number(net?.high)];
    expect(low).toBeLessThan(Math.log(200));
    expect(high).toBeGreaterThan(Math.log(200));
    expect(high - low).toBeLessThan(1);
  });

  it('gives the same on CPU, on WASM and in a plain loop', async () => {
    const row = Float32Array.from({ length: trained.network.inputs }, (_, at) => (at % 5) / 2 - 1);
    const expected = [...plainForward(trained.network, row)];
    for (const backend of ['cpu', 'wasm']) {
      await tf.setBackend(backend);
      const loaded = loadNetwork(trained.network);
      const [output = []] = await loaded.reconstruct([row]);
      loaded.dispose();
      expect(output).toEqual(expected.map((number) => expect.closeTo(number, 3)));
    }
  });
});

describe('training a masked model', () => {
  beforeAll(useNodeBackend);

  it('gives the same bytes for the same stream of random numbers', async () => {
    const rows = relationRows(200, 'again');
    expect((await train(2, rows)).network).toEqual((await train(2, rows)).network);
  });

  it('leaves no tensors behind', async () => {
    const before = tf.memory().numTensors;
    await train(2, relationRows(100, 'tidy'));
    expect(tf.memory().numTensors).toBe(before);
  });

  it('does not learn from rows that count nothing', async () => {
    const good = relationRows(300, 'good');
    const rows = good.map((row, at) => (at < 150 ? withNet(row, 100) : row));
    const counted = await train(3, rows, { weights: rows.map((_, at) => (at < 150 ? 0 : 1)) });
    const spoilt = await train(3, rows);
    const [mine = 0, others = 0] = [counted, spoilt].map(({ losses }) => losses.at(-1)?.validation);
    expect(mine).toBeLessThan(others);
  });

  it('holds the last tenth back: it decides neither centers nor scales', async () => {
    const rows = relationRows(100, 'late');
    const late = rows.map((row, at) => (at < 90 ? row : withNet(row, 1e6)));
    expect((await train(1, late)).spec).toEqual((await train(1, rows)).spec);
  });

  it('is not possible with one row', async () => {
    await expect(train(1, relationRows(1, 'one'))).rejects.toThrow(RangeError);
  });
});
