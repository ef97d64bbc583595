import type { FeatureInfo } from '../messaging/types';
import { unscaleDifference } from '../packages/scalers';
import type { ModelPackage, Transform } from '../packages/types';

const units: Readonly<Record<Transform['kind'], FeatureInfo['unit']>> = {
  number: 'number',
  log: 'logarithm',
  timestamp: 'seconds',
  daysBeforeReference: 'days',
  ratio: 'ratio',
};

/**
 * One feature of a model for people. Its limit is turned from the error's unit (a squared difference of scaled numbers,
 * say) into the feature's own, so that it can be understood and checked.
 *
 * @param at - Which feature, from 0.
 */
export function featureInfo({ features, limits, errorMeasure, scaler }: ModelPackage, at: number): FeatureInfo {
  const { name = '', field = '', transform = { kind: 'number' } } = features[at] ?? {};
  const limit = limits?.anomaly.fields[at];
  const base = { name, field, unit: units[transform.kind] };
  if (limit === undefined) return base;
  const difference = errorMeasure === 'mse' ? Math.sqrt(limit) : limit;
  return { ...base, tolerance: unscaleDifference(scaler, at, difference) };
}
