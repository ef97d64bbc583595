import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/packages/readPackage';
import type { PackageFiles } from '../../../src/packages/types';
import { textFile } from '../support/examplePackage';
import { model, scaler, threshold } from '../support/refusals';

interface Parts {
  readonly first?: object;
  readonly layer?: object;
  readonly topology?: object;
  readonly names?: readonly string[];
}

/** A package of Keras 3 with two layers of two numbers each, whose weights are 1, 2, 3 … in the order of the names. */
function kerasThree({ first = {}, layer = {}, topology = {}, names = usual }: Parts = {}): PackageFiles {
  const dense = (name: string, more: object) => ({
    class_name: 'Dense',
    config: {
      name,
      units: 2,
      activation: 'relu',
      dtype: { class_name: 'DTypePolicy', config: { name: 'float32' } },
      ...more,
    },
  });
  const layers = [
    ...('batch_shape' in first ? [{ class_name: 'InputLayer', config: { name: 'in', ...first } }] : []),
    { ...dense('dense', {}), ...('batch_shape' in first ? {} : first) },
    dense('dense_1', layer),
  ];
  const weights = names.map((name, at) => ({ name, shape: at % 2 ? [2] : [2, 2], dtype: 'float32' }));
  const numbers = Float32Array.from({ length: 12 }, (_, at) => at + 1);
  return {
    [model]: textFile(
      JSON.stringify({
        format: 'layers-model',
        modelTopology: { model_config: { class_name: 'Sequential', config: { name: 'ae', layers, ...topology } } },
        weightsManifest: [{ paths: ['w.bin'], weights }],
      }),
    ),
    'w.bin': new Uint8Array(numbers.buffer),
    [scaler]: textFile('{"min_": [0, 0], "scale_": [1, 1], "feature_names": ["a", "b"]}'),
    [threshold]: textFile('{"threshold": 0.1}'),
  };
}

const usual = ['dense/kernel', 'dense/bias', 'dense_1/kernel', 'dense_1/bias'];
const input = { batch_shape: [null, 2] };

async function networkOf(parts: Parts) {
  const result = await readPackage(kerasThree(parts));
  if (!result.ok) return result.problem;
  if (result.value.kind === 'forest') throw new Error(result.value.kind);
  return result.value.network;
}

const asWritten = {
  inputs: 2,
  layers: [
    { activation: 'relu', inputs: 2, units: 2, kernel: Float32Array.of(1, 2, 3, 4), bias: Float32Array.of(5, 6) },
    { activation: 'relu', inputs: 2, units: 2, kernel: Float32Array.of(7, 8, 9, 10), bias: Float32Array.of(11, 12) },
  ],
};

describe('a Sequential model of Keras 3', () => {
  it.each([
    ['the names of Keras 2', usual],
    ['the name of the model before them', usual.map((name) => `ae/${name}`)],
    ['several names before them', usual.map((name) => `models/ae/${name}`)],
    ['the numbers of variables after them', usual.map((name) => `${name}:0`)],
    [
      'its layers counted by class',
      ['layers/dense/vars/0', 'layers/dense/vars/1', 'layers/dense_1/vars/0', 'layers/dense_1/vars/1'],
    ],
  ])('has weights with %s', async (_, names) => {
    expect(await networkOf({ first: input, names })).toEqual(asWritten);
  });

  it('says its input by an InputLayer, by the model, or by its first layer', async () => {
    expect(await networkOf({ first: input })).toEqual(asWritten);
    expect(await networkOf({ topology: { build_input_shape: [null, 2] } })).toEqual(asWritten);
    expect(await networkOf({ first: { build_config: { input_shape: [null, 2] } } })).toEqual(asWritten);
    expect(await networkOf({})).toMatchObject({ code: 'inputUnknown' });
  });

  it('may have an activation that is null, or an object around its name', async () => {
    const lastOf = async (activation: unknown) => {
      const network = await networkOf({ first: input, layer: { activation } });
      return 'layers' in network ? network.layers[1]?.activation : network.params['activation'];
    };
    const wrapped = { module: 'builtins', class_name: 'function', config: 'elu', registered_name: 'function' };
    expect(await lastOf(null)).toBe('linear');
    expect(await lastOf(wrapped)).toBe('elu');
    expect(await lastOf({ ...wrapped, config: 'my_own' })).toBe('my_own');
    expect(await lastOf({ class_name: 'LeakyReLU', config: { negative_slope: 0.1 } })).toBe('LeakyReLU');
    expect(await lastOf(7)).toBe('number');
  });

  it('is refused when a weight is meant for two layers, or two weights for one', async () => {
    expect(await networkOf({ first: input, layer: { name: 'dense' } })).toMatchObject({
      code: 'weightMissing',
      params: { weight: 'dense/kernel' },
    });
    const twice = ['a/dense/kernel', 'a/dense/bias', 'b/dense/kernel', 'b/dense/bias'];
    expect(await networkOf({ first: input, names: twice })).toMatchObject({ code: 'weightMissing' });
  });
});
