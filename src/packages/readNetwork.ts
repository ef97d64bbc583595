import * as v from 'valibot';
import { Refusal } from './problem';
import { readWeights } from './readWeights';
import { denseSchema, inputSchema, modelSchema, sequentialSchema } from './schemas';
import type { Activation, DenseLayer, Network, PackageFiles } from './types';

const activations: readonly Activation[] = ['linear', 'relu', 'tanh', 'sigmoid', 'elu', 'selu', 'softplus'];
const modelFile = 'model.json';
const mostUnits = 8192;

/**
 * Reads `model.json` and its weight shards into a network.
 *
 * @throws Refusal that names what is wrong: a graph model, a layer or activation that is not supported, weights that
 *   are missing, of the wrong shape or not finite.
 */
export function readNetwork(json: unknown, files: PackageFiles): Network {
  const model = v.safeParse(modelSchema, json);
  if (!model.success || model.output.format === 'graph-model') throw notLayers(json);
  const layers = sequentialLayers(model.output.modelTopology);
  const weights = readWeights(model.output.weightsManifest, files);
  const dense: DenseLayer[] = [];
  let width = inputWidth(layers);
  for (const [index, { class_name, config }] of layers.entries()) {
    if (class_name === 'InputLayer' || class_name === 'Dropout') continue;
    if (class_name !== 'Dense') throw unsupported('unsupportedLayer', `layer ${index + 1} is a ${class_name}`);
    const layer = denseConfig(config, index);
    const { name, units } = layer;
    if (units > mostUnits)
      throw new Refusal('tooLarge', modelFile, `layer ${name} has ${units} units; the most is ${mostUnits}`);
    const kernel = weights(`${name}/kernel`, [width, units]);
    const bias = layer.use_bias === false ? new Float32Array(units) : weights(`${name}/bias`, [units]);
    dense.push({ activation: activationOf(layer.activation), inputs: width, units, kernel, bias });
    width = units;
  }
  const inputs = dense[0]?.inputs;
  if (inputs === undefined) throw new Refusal('wrongShape', modelFile, 'the model has no Dense layer');
  if (width !== inputs)
    throw new Refusal(
      'widths',
      modelFile,
      `the model takes ${inputs} numbers and gives ${width}; an autoencoder gives as many as it takes`,
    );
  return { inputs, layers: dense };
}

function sequentialLayers(topology: v.InferOutput<typeof modelSchema>['modelTopology']) {
  const { class_name, config } = topology.model_config ?? topology;
  if (class_name !== 'Sequential')
    throw unsupported('unsupportedLayer', `the model is of class ${class_name ?? 'unknown'}`);
  const layers = v.safeParse(sequentialSchema, config);
  if (!layers.success) throw new Refusal('wrongShape', modelFile, 'the list of layers cannot be read');
  return Array.isArray(layers.output) ? layers.output : layers.output.layers;
}

function denseConfig(config: unknown, index: number) {
  const layer = v.safeParse(denseSchema, config);
  if (layer.success) return layer.output;
  const [issue] = layer.issues;
  throw new Refusal('wrongShape', modelFile, `layer ${index + 1}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

function inputWidth(layers: readonly { readonly config: unknown }[]): number {
  const shape = v.safeParse(inputSchema, layers[0]?.config);
  if (!shape.success)
    throw new Refusal('wrongShape', modelFile, 'the first layer does not say how many numbers it takes');
  return shape.output.batch_input_shape[1];
}

function activationOf(name = 'linear'): Activation {
  const known = activations.find((each) => each === name);
  if (!known) throw unsupported('unsupportedActivation', `the activation is ${name}`);
  return known;
}

function unsupported(code: 'unsupportedLayer' | 'unsupportedActivation', what: string): Refusal {
  const supported = `supported are Sequential models of Dense and Dropout layers with the activations ${activations.join(', ')}`;
  return new Refusal(code, modelFile, `${what}; ${supported}`);
}

function notLayers(json: unknown): Refusal {
  const graph = typeof json === 'object' && json !== null && 'format' in json && json.format === 'graph-model';
  return graph
    ? new Refusal('graphModel', modelFile, 'this is a graph model; convert it with --output_format=tfjs_layers_model')
    : new Refusal('wrongShape', modelFile, 'this is not a model.json of the format layers-model');
}
