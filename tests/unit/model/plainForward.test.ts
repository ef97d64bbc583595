import { describe, expect, it } from 'vitest';
import { plainForward } from '../../../src/model/runNetwork';
import type { Activation, Network } from '../../../src/packages/types';

/** One unit that gives the activation of its input. */
const unit = (activation: Activation): Network => ({
  inputs: 1,
  layers: [{ activation, inputs: 1, units: 1, kernel: new Float32Array([1]), bias: new Float32Array([0]) }],
});

describe('plainForward', () => {
  it.each<[Activation, number, number]>([
    ['linear', -2, -2],
    ['relu', -2, 0],
    ['relu', 2, 2],
    ['tanh', 1, 0.7615941559557649],
    ['sigmoid', 0, 0.5],
    ['sigmoid', -1000, 0],
    ['elu', -1, -0.6321205588285577],
    ['elu', 3, 3],
    ['selu', 1, 1.0507009873554805],
    ['selu', -1, -1.1113307378125625],
    ['softplus', 0, Math.LN2],
    ['softplus', 1000, 1000],
    ['softplus', -1000, 0],
  ])('gives %s of %d as %d', (activation, x, y) => {
    expect(plainForward(unit(activation), [x])[0]).toBeCloseTo(y, 5);
  });

  it('multiplies by the kernel row by row and adds the bias', () => {
    const network: Network = {
      inputs: 2,
      layers: [
        {
          activation: 'linear',
          inputs: 2,
          units: 3,
          kernel: new Float32Array([1, 2, 3, 10, 20, 30]),
          bias: new Float32Array([0.5, 0, -0.5]),
        },
      ],
    };
    expect([...plainForward(network, [1, 2])]).toEqual([21.5, 42, 62.5]);
  });
});
