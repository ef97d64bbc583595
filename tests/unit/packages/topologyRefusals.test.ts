import { describe, expect, it } from 'vitest';
import type { PackageFiles } from '../../../src/packages/types';
import { writePackage } from '../../../src/packages/writePackage';
import { examplePackage } from '../support/examplePackage';
import { detailOf, itRefuses, json, model, replaced } from '../support/refusals';

const graphModel = { format: 'graph-model', modelTopology: { node: [], versions: {} }, weightsManifest: [] };
const functional = {
  format: 'layers-model',
  modelTopology: { class_name: 'Functional', config: {} },
  weightsManifest: [],
};
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
    ['20 million units', 'tooLarge', model, replaced(model, '"units": 2', '"units": 2e7')],
    ['fewer numbers out than in', 'widths', model, narrowed()],
  ]);

  it('says what is wrong and what to do', async () => {
    expect(await detailOf(json(model, graphModel))).toContain('--output_format=tfjs_layers_model');
    expect(await detailOf(replaced(model, '"tanh"', '"mish"'))).toMatch(/mish.*supported.*relu/);
    expect(await detailOf(replaced(model, '"units": 2', '"units": 2e7'))).toMatch(/20000000 units.*8192/);
    expect(await detailOf(replaced(model, '"units": 2', '"units": 2.5'))).toMatch(/layer 1.*units/);
  });
});
