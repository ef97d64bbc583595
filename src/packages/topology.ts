import * as v from 'valibot';
import { convertCommand } from './commands';
import { layerInCircle } from './layerInCircle';
import { refusal } from './problem';
import { type layerSchema, layersSchema, manifestSchema } from './schemas';
import type { WeightGroup } from './shards';
import { mostLayers } from './sizes';

/** One layer as Keras configures it. */
export type LayerEntry = v.InferOutput<typeof layerSchema>;

/** What `model.json` says: the layers of a Sequential model, its own configuration, and where the weights are. */
export interface Topology {
  readonly layers: readonly LayerEntry[];
  /** The shape that the model was built for, where it says so outside of its layers. */
  readonly builtFor: unknown;
  readonly manifest: readonly WeightGroup[];
}

const file = 'model.json';
const command = convertCommand('model.h5');

/**
 * Finds the layers of a Sequential model in what tensorflowjs_converter writes for Keras 2 and 3, and in what
 * TensorFlow.js itself saves.
 *
 * @throws Refusal for anything else, by what it is.
 */
export function readTopology(json: unknown): Topology {
  const { format, modelTopology, weightsManifest, class_name } = keysOf(json);
  if (format === 'graph-model' || 'node' in keysOf(modelTopology)) throw refusal('graphModel', file);
  if (typeof class_name === 'string' && modelTopology === undefined) throw refusal('kerasJson', file, { command });
  const manifest = v.safeParse(manifestSchema, weightsManifest, { abortEarly: true });
  if (!manifest.success) throw refusal('notModel', file, { command });
  const topology = keysOf(modelTopology);
  const model = 'model_config' in topology ? topology['model_config'] : modelTopology;
  if (model === undefined || model === null) throw refusal('weightsOnly', file, { command });
  const { class_name: kind, config, build_config } = keysOf(model);
  if (typeof kind !== 'string') throw refusal('notModel', file, { command });
  const layers = layersOf(config);
  if (kind !== 'Sequential') throw notSequential(kind, layers ?? []);
  if (!layers) throw refusal('layerList', file);
  const [first] = layers;
  if (!first) throw refusal('noLayers', file);
  if (layers.length > mostLayers) throw refusal('tooManyLayers', file, { layers: layers.length, most: mostLayers });
  const builtFor = keysOf(config)['build_input_shape'] ?? keysOf(build_config)['input_shape'];
  return { layers, builtFor, manifest: manifest.output };
}

/** The keys of an object; of anything else there are none. */
export function keysOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : {};
}

function layersOf(config: unknown): readonly LayerEntry[] | undefined {
  const layers = v.safeParse(layersSchema, config, { abortEarly: true });
  if (!layers.success) return undefined;
  return Array.isArray(layers.output) ? layers.output : layers.output.layers;
}

function notSequential(kind: string, layers: readonly LayerEntry[]) {
  const layer = layerInCircle(layers);
  return layer === undefined ? refusal('functionalModel', file, { kind }) : refusal('cyclicGraph', file, { layer });
}
