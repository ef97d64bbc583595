import { unscaleDifference } from './scalers';
import type {
  DensePackage,
  Feature,
  FeatureInfo,
  ForestPackage,
  MaskedPackage,
  ModelInfo,
  ModelPackage,
  Transform,
} from './types';

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
    ...ofKind(model),
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

function ofKind(model: ModelPackage) {
  switch (model.kind) {
    case 'dense':
      return denseInfo(model);
    case 'masked':
      return { features: maskedFeatures(model) };
    case 'forest':
      return forestInfo(model);
  }
}

function forestInfo({ threshold, features, forest: { trees, samples } }: ForestPackage) {
  return { threshold, trees, samples, features: features.map(featureOf) };
}

function featureOf({ name, field, transform }: Feature): FeatureInfo {
  return { name, field, unit: units[transform.kind] };
}

function denseInfo(model: DensePackage) {
  const { threshold, errorMeasure, features } = model;
  return {
    threshold,
    errorMeasure,
    features: features.map((feature, at) => ({ ...featureOf(feature), ...toleranceOf(model, at) })),
  };
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
 * One feature's limit turned from the error's unit (a squared difference of scaled numbers, say) into the
 * feature's own, so that it can be understood and checked. One field alone can also use up the whole row's limit.
 */
function toleranceOf({ features, limits, errorMeasure, scaler }: DensePackage, at: number) {
  const ofField = limits?.anomaly.fields[at];
  if (limits === undefined || ofField === undefined) return {};
  const limit = Math.min(ofField, limits.anomaly.row * features.length);
  const difference = errorMeasure === 'mse' ? Math.sqrt(limit) : limit;
  return { tolerance: unscaleDifference(scaler, at, difference) };
}
