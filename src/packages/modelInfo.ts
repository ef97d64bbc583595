import { unscaleDifference } from './scalers';
import type { FeatureInfo, ModelInfo, ModelPackage, Transform } from './types';

const units: Readonly<Record<Transform['kind'], FeatureInfo['unit']>> = {
  number: 'number',
  log: 'logarithm',
  timestamp: 'seconds',
  daysBeforeReference: 'days',
  ratio: 'ratio',
};

/** A model as people are shown it. */
export function modelInfo(model: ModelPackage, sha256: string): ModelInfo {
  const { name, kind, threshold, errorMeasure, features, training, notes = [] } = model;
  return {
    name,
    kind,
    sha256,
    threshold,
    errorMeasure,
    features: features.map((_, at) => featureInfo(model, at)),
    notes,
    ...(training && {
      trainedOn: training.trainedOn,
      recipe: training.recipe,
      rows: training.rows,
      excludedRows: training.excludedRows,
      dataSha256: training.dataSha256,
      ...(training.fieldLimits && { fieldLimits: training.fieldLimits }),
    }),
  };
}

/**
 * One feature. Its limit is turned from the error's unit (a squared difference of scaled numbers, say) into the
 * feature's own, so that it can be understood and checked. One field alone can also use up the whole row's limit.
 */
function featureInfo({ features, limits, errorMeasure, scaler }: ModelPackage, at: number): FeatureInfo {
  const { name = '', field = '', transform = { kind: 'number' } } = features[at] ?? {};
  const ofField = limits?.anomaly.fields[at];
  const base = { name, field, unit: units[transform.kind] };
  if (limits === undefined || ofField === undefined) return base;
  const limit = Math.min(ofField, limits.anomaly.row * features.length);
  const difference = errorMeasure === 'mse' ? Math.sqrt(limit) : limit;
  return { ...base, tolerance: unscaleDifference(scaler, at, difference) };
}
