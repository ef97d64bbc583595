import { refusal } from './problem';
import { keysOf } from './topology';
import type { Activation } from './types';

const supported: readonly Activation[] = ['linear', 'relu', 'tanh', 'sigmoid', 'elu', 'selu', 'softplus'];

/**
 * The activation of a layer. Keras writes its name, null for none, or an object around the name of a function.
 *
 * @throws Refusal for one that is not supported.
 */
export function readActivation(written: unknown, layer: string): Activation {
  const name = written === undefined || written === null ? 'linear' : nameOf(written);
  const known = supported.find((each) => each === name);
  if (known) return known;
  throw refusal('unsupportedActivation', 'model.json', { layer, activation: name, supported: supported.join(', ') });
}

function nameOf(written: unknown): string {
  if (typeof written === 'string') return written;
  const { class_name, config } = keysOf(written);
  if (typeof config === 'string') return config;
  return typeof class_name === 'string' ? class_name : typeof written;
}
