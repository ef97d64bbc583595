import * as v from 'valibot';
import { Refusal, refusalAsResult } from './problem';
import { readNetwork } from './readNetwork';
import { featuresSchema, kindSchema, scalerSchema, thresholdSchema } from './schemas';
import type { Feature, ModelPackage, PackageFiles, PackageResult, Scaler } from './types';

/** The files of a package beside its weight shards; `features.json` may be absent. */
export const packageFileNames = [
  'model.json',
  'scaler_params.json',
  'anomaly_threshold.json',
  'features.json',
] as const;

/**
 * Reads and checks the files of a model package. Nothing of a package that is not whole is used.
 *
 * @returns The package, or the first problem found with the file it is in.
 */
export function readPackage(files: PackageFiles): Promise<PackageResult<ModelPackage>> {
  return refusalAsResult(async () => {
    const stated = files['features.json'] && readFeatures(files);
    const network = readNetwork(json(files, 'model.json'), files);
    const { scaler, names } = readScaler(files, network.inputs);
    const features = stated?.features ?? featuresByName(names);
    if (features.length !== network.inputs) {
      throw new Refusal(
        'featureCount',
        'features.json',
        `${features.length} features are named, the model takes ${network.inputs} numbers`,
      );
    }
    const { name = 'model', errorMeasure = 'mae' } = stated ?? {};
    const base = { kind: 'dense', name, network, features, errorMeasure, threshold: readThreshold(files) } as const;
    const order = stated && names ? features.map((feature) => names.indexOf(feature.name)) : undefined;
    if (order?.includes(-1))
      throw new Refusal('featureCount', 'scaler_params.json', 'feature_names differ from those of features.json');
    checkLimits(stated?.limits, features.length);
    return {
      ...base,
      scaler: order ? reordered(scaler, order) : scaler,
      ...(stated?.limits && { limits: stated.limits }),
      ...(stated?.training && { training: stated.training }),
    };
  });
}

function readFeatures(files: PackageFiles) {
  const { kind } = parse(kindSchema, files, 'features.json');
  if (kind !== 'dense') throw new Refusal('unknownKind', 'features.json', `the kind is ${kind}; supported is dense`);
  return parse(featuresSchema, files, 'features.json');
}

function readScaler(files: PackageFiles, width: number): { scaler: Scaler; names: string[] | undefined } {
  const file = 'scaler_params.json';
  const { type, min_, scale_, mean_, with_mean, center_, feature_names } = parse(scalerSchema, files, file);
  for (const [key, values] of Object.entries({ min_, scale_, mean_, center_, feature_names })) {
    if (values && values.length !== width)
      throw new Refusal('featureCount', file, `${key} has ${values.length} entries, the model takes ${width} numbers`);
  }
  if (scale_?.includes(0))
    throw new Refusal('wrongShape', file, 'scale_ holds a zero, by which nothing can be divided');
  if (min_ && scale_ && (type ?? 'minmax') === 'minmax')
    return { scaler: { type: 'minmax', min_, scale_ }, names: feature_names };
  if (mean_ !== undefined && (type ?? 'standard') === 'standard') {
    // A StandardScaler that does not subtract the mean has one all the same.
    const scaler = { type: 'standard', mean_: with_mean === false ? null : mean_, scale_: scale_ ?? null } as const;
    return { scaler, names: feature_names };
  }
  if (center_ !== undefined && (type ?? 'robust') === 'robust') {
    return { scaler: { type: 'robust', center_, scale_: scale_ ?? null }, names: feature_names };
  }
  throw new Refusal(
    'unknownScaler',
    file,
    'expected min_ and scale_ (MinMaxScaler), mean_ and scale_ (StandardScaler) or center_ and scale_ (RobustScaler)',
  );
}

function readThreshold(files: PackageFiles): number {
  const file = 'anomaly_threshold.json';
  const { threshold } = parse(thresholdSchema, files, file);
  if (typeof threshold !== 'number' || !Number.isFinite(threshold) || threshold < 0) {
    throw new Refusal('threshold', file, 'threshold must be a number that is not negative');
  }
  return threshold;
}

function checkLimits(limits: ModelPackage['limits'], width: number): void {
  for (const each of limits ? [limits.anomaly, limits.review] : []) {
    if (each.fields.length === width && [...each.fields, each.row].every((limit) => limit > 0)) continue;
    throw new Refusal('wrongShape', 'features.json', `limits must be ${width} positive numbers and one for the row`);
  }
}

/** Without features.json a feature is the custom field of its name; `_timestamp` stands for the date before it. */
function featuresByName(names: readonly string[] | undefined): Feature[] {
  if (!names)
    throw new Refusal(
      'featureCount',
      'scaler_params.json',
      'without features.json, feature_names must name the features',
    );
  return names.map((name) => {
    const date = name.endsWith('_timestamp') ? name.slice(0, -'_timestamp'.length) : undefined;
    return { name, field: `x-${date ?? name}`, transform: { kind: date === undefined ? 'number' : 'timestamp' } };
  });
}

function reordered(scaler: Scaler, order: readonly number[]): Scaler {
  const pick = (values: readonly number[]) => order.map((at) => values[at] ?? Number.NaN);
  const pickOrNull = (values: readonly number[] | null) => (values === null ? null : pick(values));
  if (scaler.type === 'minmax') return { ...scaler, min_: pick(scaler.min_), scale_: pick(scaler.scale_) };
  return scaler.type === 'standard'
    ? { ...scaler, mean_: pickOrNull(scaler.mean_), scale_: pickOrNull(scaler.scale_) }
    : { ...scaler, center_: pickOrNull(scaler.center_), scale_: pickOrNull(scaler.scale_) };
}

function parse<S extends v.GenericSchema>(schema: S, files: PackageFiles, file: string): v.InferOutput<S> {
  const result = v.safeParse(schema, json(files, file));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Refusal('wrongShape', file, `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
}

function json(files: PackageFiles, file: string): unknown {
  const bytes = Object.hasOwn(files, file) ? files[file] : undefined;
  if (!bytes) throw new Refusal('fileMissing', file, `${file} is missing`);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('notJson', file, `${file} is not JSON`);
  }
}
