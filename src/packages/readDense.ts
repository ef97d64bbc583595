import { checkCalibration } from './checkCalibration';
import { checkFeatures } from './checkFeatures';
import { featuresByName } from './featuresByName';
import { notesOf } from './packageNotes';
import { refusal } from './problem';
import { readJson, readShape } from './readJson';
import { readNetwork } from './readNetwork';
import { inOrder, readScaler, type ScalerRead } from './readScaler';
import { readThreshold } from './readThreshold';
import { featuresSchema } from './schemas';
import type { DensePackage, Feature, PackageFiles, PackageNote } from './types';

/**
 * Reads a package of the dense kind.
 *
 * @param json - What features.json holds; undefined where there is none.
 * @param unused - Names of files that do not belong to the package.
 * @throws Refusal for the first thing that is not whole.
 */
export function readDense(
  files: PackageFiles,
  json: unknown,
  unused: readonly string[],
): DensePackage & { readonly notes: readonly PackageNote[] } {
  const stated = json === undefined ? undefined : readShape(featuresSchema, json, 'features.json');
  const { network, outputs, quantisedTo } = readNetwork(readJson(files, 'model.json'), files);
  if (outputs !== network.inputs) throw refusal('widths', 'model.json', { inputs: network.inputs, outputs });
  const scaler = readScaler(readJson(files, 'scaler_params.json'), network.inputs);
  const features = stated?.features ?? namedFeatures(scaler);
  const at = stated ? 'features.json' : 'scaler_params.json';
  if (features.length !== network.inputs)
    throw refusal('featureCount', at, { what: 'features', count: features.length, inputs: network.inputs });
  checkFeatures(features, at);
  checkLimits(stated?.limits, features.length);
  checkCalibration(stated?.calibration, at);
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
    ...(stated?.calibration && { calibration: stated.calibration }),
    ...(stated?.training && { training: stated.training }),
    notes: notesOf({ quantisedTo, scaler, unused }),
  };
}

function namedFeatures({ names }: ScalerRead): Feature[] {
  if (!names) throw refusal('namesMissing', 'scaler_params.json');
  return featuresByName(names);
}

function checkLimits(limits: DensePackage['limits'], inputs: number): void {
  for (const each of limits ? [limits.anomaly, limits.review] : []) {
    if (each.fields.length === inputs && [...each.fields, each.row].every((limit) => limit > 0)) continue;
    throw refusal('limits', 'features.json', { inputs });
  }
}
