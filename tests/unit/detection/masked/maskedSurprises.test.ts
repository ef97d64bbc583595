import { describe, expect, it, vi } from 'vitest';
import { outputWidth } from '../../../../src/detection/masked/layout';
import { maskedSurprises, maskedSurprisesOfAll } from '../../../../src/detection/masked/maskedSurprises';
import { maskedSelfTest } from '../../../../src/detection/masked/selfTest';
import { useNodeBackend } from '../../../../src/model/nodeBackend';
import { loadNetwork } from '../../../../src/model/runNetwork';
import { maskedPackage } from '../../support/maskedPackage';

const { spec, network } = maskedPackage;
const whole = { numbers: [6, 4, 0.5], categories: ['EUR'], context: [2] };
const modelOf = (fill: number) => ({
  spec,
  reconstruct: vi.fn(async (rows: readonly Float32Array[]) =>
    rows.map(() => Array.from({ length: outputWidth(spec) }, () => fill)),
  ),
});

describe('the surprises of an invoice', () => {
  it('are one for each pattern, in their order, from one call of the engine', async () => {
    const model = modelOf(0);
    const surprises = await maskedSurprises(model, whole);
    expect(surprises.map(({ target, pattern }) => [target, pattern])).toEqual([
      ['net', 0],
      ['net', 1],
      ['currency', 2],
    ]);
    expect(model.reconstruct).toHaveBeenCalledTimes(1);
  });

  it('leave out what the invoice lacks', async () => {
    const surprises = await maskedSurprises(modelOf(0), { ...whole, numbers: [undefined, 4, 0.5] });
    expect(surprises.map(({ target }) => target)).toEqual(['currency']);
  });

  it('of many invoices are those of each alone', async () => {
    await useNodeBackend();
    const loaded = loadNetwork(network);
    const model = { spec, reconstruct: loaded.reconstruct };
    const rows = [whole, { ...whole, numbers: [60, undefined, -3] }, { numbers: [], categories: [], context: [] }];
    const together = await maskedSurprisesOfAll(model, rows);
    const alone = await Promise.all(rows.map((row) => maskedSurprises(model, row)));
    loaded.dispose();
    expect(together.map((each) => each.length)).toEqual([3, 3, 0]);
    for (const [at, surprises] of together.entries()) {
      const same = alone[at]?.map((each) => ({ ...each, negLogP: expect.closeTo(each.negLogP, 4) }));
      expect(surprises.map(({ target, pattern, negLogP }) => ({ target, pattern, negLogP }))).toEqual(
        same?.map(({ target, pattern, negLogP }) => ({ target, pattern, negLogP })),
      );
    }
  });

  it('are not made up when the model gives no numbers', async () => {
    await expect(maskedSurprises(modelOf(Number.NaN), whole)).rejects.toThrow('no finite reconstruction');
  });
});

describe('the self-test of a masked model', () => {
  it('passes a sound one and fails one that gives no numbers', async () => {
    expect(await maskedSelfTest(modelOf(0))).toBe(true);
    expect(await maskedSelfTest(modelOf(Number.POSITIVE_INFINITY))).toBe(false);
  });
});
