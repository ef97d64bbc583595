import { refusal } from './problem';
import { mostUnits } from './sizes';
import { keysOf, type Topology } from './topology';

const file = 'model.json';

/**
 * How many numbers a model takes: `batch_input_shape` (Keras 2) or `batch_shape` (Keras 3) of its first layer, or else
 * the shape that it was built for.
 *
 * @throws Refusal when there is none, or when it is not a row of numbers.
 */
export function readInputWidth({ layers, builtFor }: Topology): number {
  const [first] = layers;
  const { batch_input_shape, batch_shape } = keysOf(first?.config);
  const shape = batch_input_shape ?? batch_shape ?? builtFor ?? keysOf(first?.build_config)['input_shape'];
  if (shape === undefined || shape === null) throw refusal('inputUnknown', file);
  const width: unknown = Array.isArray(shape) && shape.length === 2 ? shape[1] : undefined;
  if (typeof width !== 'number' || !Number.isInteger(width) || width < 1)
    throw refusal('inputShape', file, { shape: shapeText(shape) });
  if (width > mostUnits)
    throw refusal('tooManyUnits', file, { layer: first?.config.name ?? '1', units: width, most: mostUnits });
  return width;
}

/** A shape as Python writes it. */
function shapeText(shape: unknown): string {
  if (!Array.isArray(shape)) return '?';
  return `(${shape.map((size) => (typeof size === 'number' ? size : size === null ? 'None' : '?')).join(', ')})`;
}
