import { forestState } from '../forest/forestState';
import type { DensePackage, ForestPackage, MaskedPackage, ModelPackage, Network, PackageFiles } from './types';

const shardName = 'group1-shard1of1.bin';

/** The files of a package: what `readPackage` reads, and of a network what tfjs-layers loads as a Sequential model. */
export function writePackage(model: ModelPackage): PackageFiles {
  switch (model.kind) {
    case 'dense':
      return { ...networkFiles(model.network), ...denseFiles(model) };
    case 'masked':
      return { ...networkFiles(model.network), ...maskedFiles(model) };
    case 'forest':
      return forestFiles(model);
  }
}

function networkFiles(network: Network): PackageFiles {
  return { 'model.json': json(modelJson(network)), [shardName]: weightBytes(network) };
}

function maskedFiles({ kind, name, spec, training }: MaskedPackage): PackageFiles {
  return { 'features.json': json({ version: 1, kind, name, ...spec, training }) };
}

function denseFiles(model: DensePackage): PackageFiles {
  const { kind, name, errorMeasure, features, limits, calibration, training } = model;
  return {
    ...rowFiles(model),
    'features.json': json({ version: 1, kind, name, errorMeasure, features, limits, calibration, training }),
  };
}

function forestFiles(model: ForestPackage): PackageFiles {
  const { kind, name, features, forest, calibration, training } = model;
  return {
    ...rowFiles(model),
    'features.json': json({ version: 1, kind, name, features, calibration, training }),
    'forest.json': bytesOf(JSON.stringify(forestState(forest))),
  };
}

function rowFiles({ scaler, features, threshold }: DensePackage | ForestPackage): PackageFiles {
  const { type: _, ...params } = scaler;
  return {
    'scaler_params.json': json({ ...params, feature_names: features.map((feature) => feature.name) }),
    'anomaly_threshold.json': json({ threshold }),
  };
}

function modelJson({ inputs, layers }: Network) {
  const config = layers.map(({ units, activation }, at) => ({
    class_name: 'Dense',
    config: {
      name: `dense_${at + 1}`,
      trainable: true,
      dtype: 'float32',
      ...(at === 0 && { batch_input_shape: [null, inputs] }),
      units,
      activation,
      use_bias: true,
    },
  }));
  const weights = layers.flatMap((layer, at) => [
    { name: `dense_${at + 1}/kernel`, shape: [layer.inputs, layer.units], dtype: 'float32' },
    { name: `dense_${at + 1}/bias`, shape: [layer.units], dtype: 'float32' },
  ]);
  return {
    format: 'layers-model',
    generatedBy: 'crossfoot',
    convertedBy: null,
    modelTopology: { class_name: 'Sequential', config: { name: 'autoencoder', layers: config } },
    weightsManifest: [{ paths: [shardName], weights }],
  };
}

/** Little-endian float32, kernel before bias, layer by layer. */
function weightBytes({ layers }: Network): Uint8Array {
  const numbers = layers.flatMap(({ kernel, bias }) => [...kernel, ...bias]);
  const bytes = new DataView(new ArrayBuffer(4 * numbers.length));
  for (const [at, number] of numbers.entries()) bytes.setFloat32(4 * at, number, true);
  return new Uint8Array(bytes.buffer);
}

function json(value: unknown): Uint8Array {
  return bytesOf(JSON.stringify(value, null, 2));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(`${text}\n`);
}
