import { scaleRow, unscaleRow } from '../packages/scalers';
import type { Feature, Limits, ModelPackage } from '../packages/types';
import { type LoadedNetwork, loadNetwork } from './runNetwork';

/** A package ready to judge; the shape that the detection room takes. */
export interface AssembledModel {
  readonly features: readonly Feature[];
  readonly errorMeasure: 'mae' | 'mse';
  readonly threshold: number;
  readonly limits?: { readonly anomaly: Limits; readonly review: Limits };
  readonly scale: (row: readonly number[]) => number[];
  readonly unscale: (row: readonly number[]) => number[];
  readonly reconstruct: LoadedNetwork['reconstruct'];
  readonly dispose: LoadedNetwork['dispose'];
}

/** Joins a package's scaler and limits with its network on the current backend. */
export function assembleModel(model: ModelPackage): AssembledModel {
  const { features, errorMeasure, threshold, limits, scaler } = model;
  return {
    features,
    errorMeasure,
    threshold,
    ...(limits && { limits }),
    scale: (row) => scaleRow(scaler, row),
    unscale: (row) => unscaleRow(scaler, row),
    ...loadNetwork(model.network),
  };
}
