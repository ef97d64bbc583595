import { describe, expect, it } from 'vitest';
import type { PackageFiles } from '../../../src/packages/types';
import { writePackage } from '../../../src/packages/writePackage';
import { examplePackage } from '../support/examplePackage';
import { itRefuses, json, model, replaced, sentenceOf } from '../support/refusals';

const graphModel = { format: 'graph-model', modelTopology: { node: [], versions: {} }, weightsManifest: [] };
const functional = {
  format: 'layers-model',
  modelTopology: { class_name: 'Functional', config: {} },
  weightsManifest: [],
};
/** Two layers that take each other's numbers, as Keras 2 and Keras 3 write it. */
const circle = (link: (name: string) => unknown) => {
  const layers = ['a', 'b'].map((name) => ({
    class_name: 'Dense',
    config: { name, units: 2 },
    inbound_nodes: link(name === 'a' ? 'b' : 'a'),
  }));
  return { modelTopology: { class_name: 'Functional', config: { layers } }, weightsManifest: [] };
};
const kerasHistory = (name: string) => [
  { args: [{ class_name: '__keras_tensor__', config: { keras_history: [name, 0, 0] } }], kwargs: {} },
];
const sequential = (layers: unknown, weightsManifest: unknown = []) => ({
  modelTopology: { model_config: { class_name: 'Sequential', config: { layers } } },
  weightsManifest,
});
const dense = { class_name: 'Dense', config: { name: 'dense', units: 2, batch_shape: [null, 2] } };
const noLayers = { modelTopology: { class_name: 'Sequential', config: { layers: [] } }, weightsManifest: [] };

/** A whole package but for its last layer, so that it gives two numbers for three. */
function narrowed(): PackageFiles {
  const [first] = examplePackage.network.layers;
  if (!first) throw new Error('the example has layers');
  return writePackage({ ...examplePackage, network: { inputs: 3, layers: [first] } });
}

describe('readPackage, of the layers in model.json,', () => {
  itRefuses([
    ['a graph model', 'graphModel', model, json(model, graphModel)],
    ['a graph model without a topology', 'graphModel', model, json(model, { format: 'graph-model' })],
    ['a model.json of another shape', 'notModel', model, json(model, { layers: [] })],
    ['a model.json that is null', 'notModel', model, json(model, null)],
    ['a Sequential model without layers', 'noLayers', model, json(model, noLayers)],
    ['layers without an input width', 'inputUnknown', model, replaced(model, /"batch_input_shape": \[[^\]]*\],/, '')],
    ['an input width of zero', 'inputShape', model, replaced(model, /("batch_input_shape": \[\s*null,\s*)3/, '$10')],
    [
      'an input of two dimensions',
      'inputShape',
      model,
      replaced(model, /("batch_input_shape": \[\s*null,\s*)3/, '$13, 1'),
    ],
    ['units that are no whole number', 'layerSetting', model, replaced(model, '"units": 2', '"units": 2.5')],
    ['negative units', 'layerSetting', model, replaced(model, '"units": 2', '"units": -2')],
    ['no units', 'layerSetting', model, replaced(model, '"units": 2,', '')],
    ['a Functional model', 'functionalModel', model, json(model, functional)],
    ['a model of a class of its own', 'functionalModel', model, replaced(model, '"Sequential"', '"Twin"')],
    [
      'a circle of layers',
      'cyclicGraph',
      model,
      json(
        model,
        circle((name) => [[[name, 0, 0, {}]]]),
      ),
    ],
    ['a circle of layers of Keras 3', 'cyclicGraph', model, json(model, circle(kerasHistory))],
    ['a model in a model', 'nestedModel', model, json(model, sequential([{ class_name: 'Functional', config: {} }]))],
    ['layers in no list', 'layerList', model, json(model, sequential(dense))],
    ['nothing but dropout', 'noLayers', model, json(model, sequential([{ class_name: 'Dropout', config: {} }]))],
    ['a thousand layers', 'tooManyLayers', model, json(model, sequential(Array(1000).fill(dense)))],
    ['a model without a topology', 'weightsOnly', model, json(model, { modelTopology: null, weightsManifest: [] })],
    [
      'a weights-only h5',
      'weightsOnly',
      model,
      json(model, { modelTopology: { model_config: null }, weightsManifest: [] }),
    ],
    [
      'what model.to_json writes',
      'kerasJson',
      model,
      json(model, { class_name: 'Sequential', config: { layers: [dense] } }),
    ],
    [
      'a model without a list of weights',
      'notModel',
      model,
      json(model, { modelTopology: sequential([dense]).modelTopology }),
    ],
    [
      'an input of millions of numbers',
      'tooManyUnits',
      model,
      replaced(model, /("batch_input_shape": \[\s*null,\s*)3/, '$12000000'),
    ],
    [
      'an activation with settings',
      'unsupportedActivation',
      model,
      replaced(model, '"tanh"', '{"class_name": "LeakyReLU", "config": {}}'),
    ],
    ['a convolution', 'unsupportedLayer', model, replaced(model, '"class_name": "Dense"', '"class_name": "Conv1D"')],
    ['a Lambda layer', 'unsupportedLayer', model, replaced(model, '"class_name": "Dense"', '"class_name": "Lambda"')],
    ['an unknown activation', 'unsupportedActivation', model, replaced(model, '"tanh"', '"mish"')],
    ['an activation named constructor', 'unsupportedActivation', model, replaced(model, '"tanh"', '"constructor"')],
    ['20 million units', 'tooManyUnits', model, replaced(model, '"units": 2', '"units": 2e7')],
    ['fewer numbers out than in', 'widths', model, narrowed()],
  ]);

  it('says what is wrong and what to do', async () => {
    expect(await sentenceOf(json(model, graphModel))).toContain('--output_format=tfjs_layers_model');
    expect(await sentenceOf(replaced(model, '"tanh"', '"mish"'))).toMatch(/mish.*supported.*relu/);
    expect(await sentenceOf(replaced(model, '"units": 2', '"units": 2e7'))).toMatch(/20,000,000 units.*8,192/);
    expect(await sentenceOf(replaced(model, '"units": 2', '"units": 2.5'))).toMatch(/dense_1 has 2.5 for units/);
  });
});
