import type * as v from 'valibot';
import { checkNames } from './checkFeatures';
import { refusal } from './problem';
import { readShape } from './readJson';
import { scalerSchema } from './schemas';
import type { Feature, Scaler } from './types';

/** A scaler, the names of its features where the file has them, and whether it was made to clamp. */
export interface ScalerRead {
  readonly scaler: Scaler;
  readonly names: readonly string[] | undefined;
  readonly clips: boolean;
}

const file = 'scaler_params.json';

/**
 * Reads `scaler_params.json`: scikit-learn's own attributes, by which the scaler is told.
 *
 * @param inputs - How many numbers the model takes.
 * @throws Refusal for a scaler that is not known, and for lists of another length than `inputs`.
 */
export function readScaler(json: unknown, inputs: number): ScalerRead {
  const params = readShape(scalerSchema, json, file);
  const { min_, scale_, mean_, center_, feature_names } = params;
  for (const [what, values] of Object.entries({ min_, scale_, mean_, center_, feature_names })) {
    if (values && values.length !== inputs) throw refusal('featureCount', file, { what, count: values.length, inputs });
  }
  const entry = scale_?.indexOf(0) ?? -1;
  if (entry >= 0) throw refusal('scaleZero', file, { entry });
  return { scaler: scalerOf(params), names: feature_names, clips: params.clip === true };
}

/** `scale_` multiplies in one scaler and divides in the others, so the other keys or the type must tell. */
function scalerOf({ type, min_, scale_, mean_, with_mean, center_ }: v.InferOutput<typeof scalerSchema>): Scaler {
  const named = type?.toLowerCase().replace(/scaler$/, '');
  if (min_ && scale_ && (named ?? 'minmax') === 'minmax') return { type: 'minmax', min_, scale_ };
  // A StandardScaler that does not subtract the mean has one all the same.
  if (mean_ !== undefined && (named ?? 'standard') === 'standard')
    return { type: 'standard', mean_: with_mean === false ? null : mean_, scale_: scale_ ?? null };
  if (center_ !== undefined && (named ?? 'robust') === 'robust')
    return { type: 'robust', center_, scale_: scale_ ?? null };
  throw refusal('unknownScaler', file);
}

/**
 * The scaler's numbers in the order of the features, matched by name; without names by position.
 *
 * @throws Refusal when its names are not those of the features.
 */
export function inOrder({ scaler, names }: ScalerRead, features: readonly Feature[]): Scaler {
  if (!names) return scaler;
  checkNames(names, file);
  const order = features.map(({ name }) => names.indexOf(name));
  const lacking = features[order.indexOf(-1)];
  if (lacking) throw refusal('namesDiffer', file, { feature: lacking.name });
  return reordered(scaler, order);
}

function reordered(scaler: Scaler, order: readonly number[]): Scaler {
  const pick = (values: readonly number[]) => order.map((at) => values[at] ?? Number.NaN);
  const pickOrNull = (values: readonly number[] | null) => (values === null ? null : pick(values));
  if (scaler.type === 'minmax') return { ...scaler, min_: pick(scaler.min_), scale_: pick(scaler.scale_) };
  return scaler.type === 'standard'
    ? { ...scaler, mean_: pickOrNull(scaler.mean_), scale_: pickOrNull(scaler.scale_) }
    : { ...scaler, center_: pickOrNull(scaler.center_), scale_: pickOrNull(scaler.scale_) };
}
