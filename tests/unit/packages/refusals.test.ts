import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/packages/readPackage';
import type { PackageFiles, PackageProblem } from '../../../src/packages/types';
import { writePackage } from '../../../src/packages/writePackage';
import { examplePackage, minimalFiles, rewritten, shardName, textFile, withFiles } from '../support/examplePackage';

const whole = writePackage(examplePackage);
const model = 'model.json';
const scaler = 'scaler_params.json';
const threshold = 'anomaly_threshold.json';
const features = 'features.json';

const replaced = (file: string, from: string | RegExp, to: string, files = whole) =>
  rewritten(files, file, (text) => text.replace(from, to));
const json = (file: string, value: unknown, files = whole) =>
  withFiles(files, { [file]: textFile(JSON.stringify(value)) });

/** The shard with the bytes of one float replaced. */
function withWeight(value: number): PackageFiles {
  const bytes = Uint8Array.from(whole[shardName] ?? []);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return withFiles(whole, { [shardName]: bytes });
}

const shard = whole[shardName] ?? new Uint8Array();
const graphModel = { format: 'graph-model', modelTopology: { node: [], versions: {} }, weightsManifest: [] };
const functional = {
  format: 'layers-model',
  modelTopology: { class_name: 'Functional', config: {} },
  weightsManifest: [],
};
const noLayers = { modelTopology: { class_name: 'Sequential', config: { layers: [] } }, weightsManifest: [] };

type Code = PackageProblem['code'];
const cases: readonly (readonly [what: string, code: Code, file: string, files: PackageFiles])[] = [
  ['no model.json', 'fileMissing', model, withFiles(whole, { [model]: undefined })],
  ['no scaler', 'fileMissing', scaler, withFiles(whole, { [scaler]: undefined })],
  ['no threshold', 'fileMissing', threshold, withFiles(whole, { [threshold]: undefined })],
  ['a model.json that is no JSON', 'notJson', model, withFiles(whole, { [model]: textFile('<!doctype html>') })],
  ['a scaler that is cut off', 'notJson', scaler, withFiles(whole, { [scaler]: textFile('{"min_": [1,') })],
  ['a features.json that is no UTF-8', 'notJson', features, withFiles(whole, { [features]: new Uint8Array([0xff]) })],
  ['a graph model', 'graphModel', model, json(model, graphModel)],
  ['a graph model without a topology', 'graphModel', model, json(model, { format: 'graph-model' })],
  ['a model.json of another shape', 'wrongShape', model, json(model, { layers: [] })],
  ['a model.json that is null', 'wrongShape', model, json(model, null)],
  ['a Sequential model without layers', 'wrongShape', model, json(model, noLayers)],
  ['layers without an input width', 'wrongShape', model, replaced(model, /"batch_input_shape": \[[^\]]*\],/, '')],
  ['an input width of zero', 'wrongShape', model, replaced(model, /("batch_input_shape": \[\s*null,\s*)3/, '$10')],
  [
    'an input of two dimensions',
    'wrongShape',
    model,
    replaced(model, /("batch_input_shape": \[\s*null,\s*)3/, '$13, 1'),
  ],
  ['units that are no whole number', 'wrongShape', model, replaced(model, '"units": 2', '"units": 2.5')],
  ['negative units', 'wrongShape', model, replaced(model, '"units": 2', '"units": -2')],
  ['no units', 'wrongShape', model, replaced(model, '"units": 2,', '')],
  ['a Functional model', 'unsupportedLayer', model, json(model, functional)],
  ['a convolution', 'unsupportedLayer', model, replaced(model, '"class_name": "Dense"', '"class_name": "Conv1D"')],
  ['a Lambda layer', 'unsupportedLayer', model, replaced(model, '"class_name": "Dense"', '"class_name": "Lambda"')],
  ['an unknown activation', 'unsupportedActivation', model, replaced(model, '"tanh"', '"mish"')],
  ['an activation named constructor', 'unsupportedActivation', model, replaced(model, '"tanh"', '"constructor"')],
  ['a shard path out of the folder', 'unsafePath', model, replaced(model, `"${shardName}"`, '"../secret.bin"')],
  ['an absolute shard path', 'unsafePath', model, replaced(model, `"${shardName}"`, '"/etc/passwd"')],
  ['a shard path with a backslash', 'unsafePath', model, replaced(model, `"${shardName}"`, '"..\\\\\\\\a.bin"')],
  ['a shard address', 'unsafePath', model, replaced(model, `"${shardName}"`, '"http://example.com/a.bin"')],
  ['a shard address as data', 'unsafePath', model, replaced(model, `"${shardName}"`, '"data:,a"')],
  ['a shard that is not there', 'shardMissing', shardName, withFiles(whole, { [shardName]: undefined })],
  [
    'a shard named as a property of every object',
    'shardMissing',
    'toString',
    replaced(model, `"${shardName}"`, '"toString"'),
  ],
  ['a shard that is too short', 'shardLength', shardName, withFiles(whole, { [shardName]: shard.slice(0, -4) })],
  [
    'a shard that is cut within a number',
    'shardLength',
    shardName,
    withFiles(whole, { [shardName]: shard.slice(0, -1) }),
  ],
  ['an empty shard', 'shardLength', shardName, withFiles(whole, { [shardName]: new Uint8Array() })],
  [
    'a shard that is too long',
    'shardLength',
    shardName,
    withFiles(whole, { [shardName]: new Uint8Array([...shard, 0, 0, 0, 0]) }),
  ],
  [
    'an error page for a shard',
    'shardLength',
    shardName,
    withFiles(whole, { [shardName]: textFile('<!doctype html>') }),
  ],
  ['a weight that is not there', 'weightMissing', model, replaced(model, '"dense_2/bias"', '"dense_3/bias"')],
  [
    'weights with the name of the model before theirs',
    'weightMissing',
    model,
    replaced(model, '"dense_1/kernel"', '"ae/dense_1/kernel"'),
  ],
  [
    'a kernel of the wrong shape',
    'weightShape',
    model,
    replaced(model, /("dense_1\/kernel",\s*"shape": \[\s*)3,\s*2/, '$12, 3'),
  ],
  [
    'a kernel of too many dimensions',
    'weightShape',
    model,
    replaced(model, /("dense_1\/kernel",\s*"shape": \[\s*)3,\s*2/, '$13, 2, 1'),
  ],
  [
    'weights of another type',
    'weightType',
    model,
    replaced(model, '"dtype": "float32"\n        }', '"dtype": "int32"\n        }'),
  ],
  [
    'quantised weights',
    'weightType',
    model,
    replaced(model, '"dtype": "float32"\n        }', '"dtype": "float32", "quantization": {"dtype": "uint8"}}'),
  ],
  ['a weight that is NaN', 'notFinite', shardName, withWeight(Number.NaN)],
  ['a weight that is infinite', 'notFinite', shardName, withWeight(Number.NEGATIVE_INFINITY)],
  ['20 million units', 'tooLarge', model, replaced(model, '"units": 2', '"units": 2e7')],
  [
    'weights of 20 million units',
    'tooLarge',
    model,
    replaced(model, /("dense_1\/bias",\s*"shape": \[\s*)2/, '$120000000'),
  ],
  [
    'weights of more units than there are numbers',
    'tooLarge',
    model,
    replaced(model, /("dense_1\/bias",\s*"shape": \[\s*)2/, '$11e308, 1e308'),
  ],
  ['fewer numbers out than in', 'widths', model, narrowed()],
  [
    'fewer names than inputs',
    'featureCount',
    scaler,
    json(scaler, { min_: [1, 1, 1], scale_: [1, 1, 1], feature_names: ['a'] }),
  ],
  ['fewer scales than inputs', 'featureCount', scaler, json(scaler, { min_: [1], scale_: [1], feature_names: ['a'] })],
  ['names that differ from the features', 'featureCount', scaler, replaced(scaler, '"gross"', '"net"')],
  ['no names at all', 'featureCount', scaler, replaced(scaler, 'feature_names', 'names', minimalFiles)],
  [
    'fewer features than inputs',
    'featureCount',
    features,
    json(features, { version: 1, kind: 'dense', name: 'a', errorMeasure: 'mae', features: [] }),
  ],
  ['an unknown scaler', 'unknownScaler', scaler, json(scaler, { lambdas_: [1, 1, 1], scale_: [1, 1, 1] })],
  ['a type of scaler that is not known', 'unknownScaler', scaler, replaced(scaler, '{', '{"type": "power",')],
  ['a type that differs from the keys', 'unknownScaler', scaler, replaced(scaler, '{', '{"type": "minmax",')],
  ['a minmax scaler without its scale', 'unknownScaler', scaler, json(scaler, { min_: [1, 1, 1], scale_: null })],
  ['a scale of zero', 'wrongShape', scaler, replaced(scaler, '0.5', '0')],
  ['a minmax scale of zero', 'wrongShape', scaler, json(scaler, { min_: [1, 1, 1], scale_: [1, 0, 1] })],
  ['a scale that is no number', 'wrongShape', scaler, replaced(scaler, '0.5', '"0.5"')],
  ['a scale that is infinite', 'wrongShape', scaler, replaced(scaler, '0.5', '1e999')],
  ['no threshold in its file', 'threshold', threshold, json(threshold, { limit: 1 })],
  ['a negative threshold', 'threshold', threshold, json(threshold, { threshold: -0.1 })],
  ['a threshold that is NaN', 'threshold', threshold, json(threshold, { threshold: 'NaN' })],
  ['a threshold that is null', 'threshold', threshold, json(threshold, { threshold: null })],
  [
    'a threshold that is infinite',
    'threshold',
    threshold,
    withFiles(whole, { [threshold]: textFile('{"threshold": 1e999}') }),
  ],
  [
    'a threshold under the key __proto__',
    'threshold',
    threshold,
    withFiles(whole, { [threshold]: textFile('{"__proto__": {"threshold": 1}}') }),
  ],
  [
    'a scaler under the key __proto__',
    'unknownScaler',
    scaler,
    withFiles(whole, { [scaler]: textFile('{"__proto__": {"min_": [1,1,1], "scale_": [1,1,1]}}') }),
  ],
  ['a package of another kind', 'unknownKind', features, json(features, { version: 1, kind: 'forest', trees: 100 })],
  ['a features.json of another version', 'wrongShape', features, replaced(features, '"version": 1', '"version": 2')],
  ['a transform that is not known', 'wrongShape', features, replaced(features, '"kind": "number"', '"kind": "sqrt"')],
  ['a key that is not known in features.json', 'wrongShape', features, replaced(features, '{', '{"script": "x",')],
  ['a key named __proto__ in features.json', 'wrongShape', features, replaced(features, '{', '{"__proto__": {},')],
  ['a limit of zero', 'wrongShape', features, replaced(features, '"row": 4', '"row": 0')],
  ['fewer limits than features', 'wrongShape', features, replaced(features, '"fields": [\n        1,', '"fields": [')],
];

/** A whole package but for its last layer, which gives two numbers for three. */
function narrowed(): PackageFiles {
  const [first] = examplePackage.network.layers;
  if (!first) throw new Error('the example has layers');
  return writePackage({ ...examplePackage, network: { inputs: 3, layers: [first] } });
}

describe('readPackage refuses', () => {
  it.each(cases)('%s (%s in %s)', async (_, code, file, files) => {
    const result = await readPackage(files);
    expect(result).toEqual({ ok: false, problem: { code, file, detail: expect.stringMatching(/\w/) } });
  });

  it('with every code that there is', () => {
    const codes: Record<Code, true> = {
      fileMissing: true,
      notJson: true,
      wrongShape: true,
      graphModel: true,
      unsupportedLayer: true,
      unsupportedActivation: true,
      unsafePath: true,
      shardMissing: true,
      shardLength: true,
      weightMissing: true,
      weightShape: true,
      weightType: true,
      notFinite: true,
      widths: true,
      featureCount: true,
      unknownScaler: true,
      threshold: true,
      tooLarge: true,
      unknownKind: true,
    };
    expect(new Set(cases.map(([, code]) => code))).toEqual(new Set(Object.keys(codes)));
  });

  it('leaves the prototype of objects alone', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'threshold')).toBe(false);
  });

  it('says what is wrong and what to do', async () => {
    const detail = async (files: PackageFiles) => {
      const result = await readPackage(files);
      return result.ok ? '' : result.problem.detail;
    };
    expect(await detail(json(model, graphModel))).toContain('--output_format=tfjs_layers_model');
    expect(await detail(replaced(model, '"tanh"', '"mish"'))).toMatch(/mish.*supported.*relu/);
    expect(await detail(replaced(model, '"units": 2', '"units": 2e7'))).toMatch(/20000000 units.*8192/);
    expect(await detail(withFiles(whole, { [shardName]: shard.slice(0, -4) }))).toMatch(/64 bytes, expected 68/);
    expect(await detail(replaced(model, '"dense_2/bias"', '"dense_3/bias"'))).toContain('dense_2/bias');
  });
});

describe('readPackage', () => {
  it('takes a model.json with keys that it does not know, __proto__ among them', async () => {
    const result = await readPackage(replaced(model, '{', '{"__proto__": {"format": "graph-model"}, "signature": 1,'));
    expect(result.ok).toBe(true);
  });

  it('takes Keras 2 files with model_config, an InputLayer, Dropout and layers without bias', async () => {
    const weights = [{ name: 'dense/kernel', shape: [2, 2], dtype: 'float32' }];
    const layers = [
      { class_name: 'InputLayer', config: { name: 'in', batch_input_shape: [null, 2] } },
      { class_name: 'Dropout', config: { name: 'drop', rate: 0.1 } },
      { class_name: 'Dense', config: { name: 'dense', units: 2, use_bias: false } },
    ];
    const files = {
      [model]: textFile(
        JSON.stringify({
          modelTopology: { keras_version: '2.15', model_config: { class_name: 'Sequential', config: { layers } } },
          weightsManifest: [{ paths: ['w.bin'], weights }],
        }),
      ),
      'w.bin': new Uint8Array(new Float32Array([1, 2, 3, 4]).buffer),
      [scaler]: textFile('{"min_": [0, 0], "scale_": [1, 1], "feature_names": ["a", "b"]}'),
      [threshold]: textFile('{"threshold": 0.1}'),
    };
    const result = await readPackage(files);
    if (!result.ok) throw new Error(result.problem.detail);
    expect(result.value.network).toEqual({
      inputs: 2,
      layers: [
        {
          activation: 'linear',
          inputs: 2,
          units: 2,
          kernel: new Float32Array([1, 2, 3, 4]),
          bias: new Float32Array(2),
        },
      ],
    });
  });
});
