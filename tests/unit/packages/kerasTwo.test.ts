import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/packages/readPackage';
import { textFile } from '../support/examplePackage';
import { model, scaler, threshold } from '../support/refusals';

describe('readPackage', () => {
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
    if (!result.ok) throw new Error(result.problem.code);
    expect('network' in result.value && result.value.network).toEqual({
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
