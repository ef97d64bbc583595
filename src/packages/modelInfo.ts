import { unscaleDifference } from './scalers';
import type { DensePackage, FeatureInfo, MaskedPackage, ModelInfo, ModelPackage, Transform } from './types';

const units: Readonly<Record<Transform['kind'], FeatureInfo['unit']>> = {
  number: 'number',
  log: 'logarithm',
  timestamp: 'seconds',
  daysBeforeReference: 'days',
  ratio: 'ratio',
};

/** A model as people are shown it. */
export function modelInfo(model: ModelPackage, sha256: string): ModelInfo {
  const { name, kind, training, notes = [] } = model;
  return {
    name,
    kind,
    sha256,
    ...(model.kind === 'dense' ? denseInfo(model) : { features: maskedFeatures(model) }),
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

function denseInfo(model: DensePackage) {
  const { threshold, errorMeasure, features } = model;
  return { threshold, errorMeasure, features: features.map((_, at) => featureInfo(model, at)) };
}

/** Each number and category, with the first of the fields that it is worked out from. */
function maskedFeatures({ spec }: MaskedPackage): FeatureInfo[] {
  return [...spec.numbers, ...spec.categories].map(({ name, fields, unit }) => ({
    name,
    field: fields[0] ?? '',
    unit,
  }));
}

/**
 * One feature. Its limit is turned from the error's unit (a squared difference of scaled numbers, say) into the
 * feature's own, so that it can be understood and checked. One field alone can also use up the whole row's limit.
 */
function featureInfo({ features, limits, errorMeasure, scaler }: DensePackage, at: number): FeatureInfo {
  const { name = '', field = '', transform = { kind: 'number' } } = features[at] ?? {};
  const ofField = limits?.anomaly.fields[at];
  const base = { name, field, unit: units[transform.kind] };
  if (limits === undefined || ofField === undefined) return base;
  const limit = Math.min(ofField, limits.anomaly.row * features.length);
  const difference = errorMeasure === 'mse' ? Math.sqrt(limit) : limit;
  return { ...base, tolerance: unscaleDifference(scaler, at, difference) };
}
