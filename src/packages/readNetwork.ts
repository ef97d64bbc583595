import * as v from 'valibot';
import { refusal } from './problem';
import { readActivation } from './readActivation';
import { readInputWidth } from './readInputWidth';
import { readWeights, type WeightReader } from './readWeights';
import { denseSchema } from './schemas';
import { mostUnits } from './sizes';
import { type LayerEntry, readTopology } from './topology';
import type { DenseLayer, Network, PackageFiles } from './types';

const file = 'model.json';

/** Layers that hand on what they get, once a model is trained. */
const idle = ['InputLayer', 'Dropout', 'AlphaDropout', 'GaussianDropout', 'GaussianNoise', 'ActivityRegularization'];
const models = ['Sequential', 'Functional', 'Model'];

/** A network, how many numbers it gives, and the types that its weights are quantised to. */
export interface NetworkRead {
  readonly network: Network;
  /** How many numbers its last layer gives. */
  readonly outputs: number;
  readonly quantisedTo: readonly string[];
}

/**
 * Reads `model.json` and its weight files into a network.
 *
 * @throws Refusal that names what is wrong: a model that is not Sequential, a layer or activation that is not
 *   supported, weights that are missing, of the wrong shape or not finite.
 */
export function readNetwork(json: unknown, files: PackageFiles): NetworkRead {
  const topology = readTopology(json);
  const dense = denseLayers(topology.layers);
  const inputs = readInputWidth(topology);
  const weights = readWeights(topology.manifest, files);
  const layers: DenseLayer[] = [];
  let width = inputs;
  for (const [place, layer] of dense.entries()) {
    layers.push(readLayer(layer, { place, inputs: width, weights }));
    width = layer.units;
  }
  return { network: { inputs, layers }, outputs: width, quantisedTo: weights.quantisedTo() };
}

type DenseConfig = v.InferOutput<typeof denseSchema>;

/** The Dense layers, each checked before any weight is looked at. */
function denseLayers(entries: readonly LayerEntry[]): readonly DenseConfig[] {
  const supported = ['Dense', ...idle].join(', ');
  const layers = entries.flatMap(({ class_name: kind, config }, at) => {
    const layer = config.name ?? String(at + 1);
    if (idle.includes(kind)) return [];
    if (models.includes(kind)) throw refusal('nestedModel', file, { layer });
    if (kind !== 'Dense') throw refusal('unsupportedLayer', file, { layer, kind, supported });
    return [denseConfig(config, layer)];
  });
  if (layers.length === 0) throw refusal('noLayers', file);
  return layers;
}

function denseConfig(config: LayerEntry['config'], layer: string): DenseConfig {
  const read = v.safeParse(denseSchema, config, { abortEarly: true });
  if (!read.success) {
    const [issue] = read.issues;
    const { received } = issue;
    throw refusal('layerSetting', file, { layer, setting: v.getDotPath(issue) ?? 'config', received });
  }
  const { units } = read.output;
  if (units > mostUnits) throw refusal('tooManyUnits', file, { layer, units, most: mostUnits });
  readActivation(read.output.activation, layer);
  return read.output;
}

interface Place {
  readonly place: number;
  readonly inputs: number;
  readonly weights: WeightReader;
}

function readLayer({ name, units, activation, use_bias }: DenseConfig, { place, inputs, weights }: Place): DenseLayer {
  const wanted = { layer: name, place };
  return {
    activation: readActivation(activation, name),
    inputs,
    units,
    kernel: weights.take({ ...wanted, kind: 'kernel', shape: [inputs, units] }),
    bias: use_bias === false ? new Float32Array(units) : weights.take({ ...wanted, kind: 'bias', shape: [units] }),
  };
}
