import { forestFrom } from '../forest/forestFrom';
import { isPossibleSize } from '../forest/limits';
import type { Forest } from '../forest/types';
import { checkCalibration } from './checkCalibration';
import { checkFeatures } from './checkFeatures';
import { notesOf } from './packageNotes';
import { refusal } from './problem';
import { readJson, readShape } from './readJson';
import { inOrder, readScaler } from './readScaler';
import { readThreshold } from './readThreshold';
import { forestFeaturesSchema, forestSchema } from './schemas';
import type { ForestPackage, PackageFiles, PackageNote } from './types';

const file = 'forest.json';

/**
 * Reads a package of the forest kind: features.json, scaler_params.json, anomaly_threshold.json and forest.json.
 *
 * @param json - What features.json holds.
 * @param unused - Names of files that do not belong to the package.
 * @throws Refusal for the first thing that is not whole.
 */
export function readForest(
  files: PackageFiles,
  json: unknown,
  unused: readonly string[],
): ForestPackage & { readonly notes: readonly PackageNote[] } {
  const { kind, name, features, calibration, training } = readShape(forestFeaturesSchema, json, 'features.json');
  checkFeatures(features, 'features.json');
  checkCalibration(calibration, 'features.json');
  const scaler = readScaler(readJson(files, 'scaler_params.json'), features.length);
  return {
    kind,
    name,
    features,
    scaler: inOrder(scaler, features),
    threshold: readThreshold(readJson(files, 'anomaly_threshold.json')),
    forest: forestOf(readJson(files, file), features.length),
    ...(calibration && { calibration }),
    ...(training && { training }),
    notes: notesOf({ quantisedTo: [], scaler, unused }),
  };
}

function forestOf(json: unknown, inputs: number): Forest {
  const state = readShape(forestSchema, json, file);
  const { dimensions, samples, seen, trees } = state;
  if (dimensions !== inputs) throw refusal('forestFeatures', file, { dimensions, inputs });
  if (!isPossibleSize(dimensions, trees.length, samples))
    throw refusal('forestSize', file, { dimensions, trees: trees.length, samples });
  if (seen === 0) throw refusal('forestEmpty', file);
  try {
    return forestFrom(state);
  } catch (error) {
    if (error instanceof RangeError) throw refusal('forestTrees', file);
    throw error;
  }
}
