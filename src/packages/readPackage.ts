import { checkFeatures, checkNames } from './checkFeatures';
import { featuresByName } from './featuresByName';
import { notesOf } from './packageNotes';
import { Refusal, refusal, refusalAsResult } from './problem';
import { neverConverted } from './rawFiles';
import { readJson, readShape } from './readJson';
import { readNetwork } from './readNetwork';
import { readScaler, reordered, type ScalerRead } from './readScaler';
import { readThreshold } from './readThreshold';
import { featuresSchema, kindSchema } from './schemas';
import { mostPackageBytes } from './sizes';
import type { Feature, ModelPackage, PackageFiles, PackageNote, PackageResult, Scaler } from './types';
import { packageFileNames, usedNames } from './usedFiles';

export { packageFileNames };

/**
 * Reads and checks the files of a model package. Nothing of a package that is not whole is used.
 *
 * @param beside - Names of files that lie beside these and were not read.
 * @returns The package, or the first problem found with the file it is in.
 */
export function readPackage(
  files: PackageFiles,
  beside: readonly string[] = [],
): Promise<PackageResult<ModelPackage & { readonly notes: readonly PackageNote[] }>> {
  return refusalAsResult(async () => {
    const names = [...Object.keys(files), ...beside];
    const used = usedNames(files);
    checkFiles(files, names, used);
    const stated = Object.hasOwn(files, 'features.json') ? readFeatures(files) : undefined;
    const { network, quantisedTo } = readNetwork(readJson(files, 'model.json'), files);
    const scaler = readScaler(readJson(files, 'scaler_params.json'), network.inputs);
    const features = stated?.features ?? namedFeatures(scaler);
    const at = stated ? 'features.json' : 'scaler_params.json';
    if (features.length !== network.inputs)
      throw refusal('featureCount', at, { what: 'features', count: features.length, inputs: network.inputs });
    checkFeatures(features, at);
    checkLimits(stated?.limits, features.length);
    const { name = 'model', errorMeasure = 'mae' } = stated ?? {};
    return {
      kind: 'dense',
      name,
      network,
      scaler: stated ? inOrder(scaler, features) : scaler.scaler,
      features,
      errorMeasure,
      threshold: readThreshold(readJson(files, 'anomaly_threshold.json')),
      ...(stated?.limits && { limits: stated.limits }),
      ...(stated?.training && { training: stated.training }),
      notes: notesOf({ quantisedTo, scaler, unused: names.filter((name) => !used.includes(name)) }),
    };
  });
}

function checkFiles(files: PackageFiles, names: readonly string[], used: readonly string[]): void {
  const raw = Object.hasOwn(files, 'model.json') ? undefined : neverConverted(names);
  if (raw) throw new Refusal(raw);
  const bytes = used.reduce((sum, name) => sum + (Object.hasOwn(files, name) ? (files[name]?.length ?? 0) : 0), 0);
  if (bytes > mostPackageBytes) throw refusal('packageTooLarge', 'model.json', { bytes, most: mostPackageBytes });
}

function readFeatures(files: PackageFiles) {
  const json = readJson(files, 'features.json');
  const { kind } = readShape(kindSchema, json, 'features.json');
  if (kind !== 'dense') throw refusal('unknownKind', 'features.json', { kind });
  return readShape(featuresSchema, json, 'features.json');
}

function namedFeatures({ names }: ScalerRead): Feature[] {
  if (!names) throw refusal('namesMissing', 'scaler_params.json');
  return featuresByName(names);
}

/** The scaler's numbers in the order of the features, matched by name; without names by position. */
function inOrder({ scaler, names }: ScalerRead, features: readonly Feature[]): Scaler {
  if (!names) return scaler;
  checkNames(names, 'scaler_params.json');
  const order = features.map(({ name }) => names.indexOf(name));
  const lacking = features[order.indexOf(-1)];
  if (lacking) throw refusal('namesDiffer', 'scaler_params.json', { feature: lacking.name });
  return reordered(scaler, order);
}

function checkLimits(limits: ModelPackage['limits'], inputs: number): void {
  for (const each of limits ? [limits.anomaly, limits.review] : []) {
    if (each.fields.length === inputs && [...each.fields, each.row].every((limit) => limit > 0)) continue;
    throw refusal('limits', 'features.json', { inputs });
  }
}
