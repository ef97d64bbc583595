import { scaleRow, unscaleRow } from '../packages/scalers';
import type { DensePackage, Feature, Limits, MaskedPackage, MaskedSpec, ScoreTail } from '../packages/types';
import { type LoadedNetwork, loadNetwork } from './runNetwork';

/** A dense package ready to judge; the shape that the detection room takes. */
export interface AssembledModel {
  readonly features: readonly Feature[];
  readonly errorMeasure: 'mae' | 'mse';
  readonly threshold: number;
  readonly calibration?: ScoreTail;
  readonly limits?: { readonly anomaly: Limits; readonly review: Limits };
  readonly scale: (row: readonly number[]) => number[];
  readonly unscale: (row: readonly number[]) => number[];
  readonly reconstruct: LoadedNetwork['reconstruct'];
  readonly dispose: LoadedNetwork['dispose'];
}

/** Joins a dense package's scaler and limits with its network on the current backend. */
export function assembleModel(model: DensePackage): AssembledModel {
  const { features, errorMeasure, threshold, calibration, limits, scaler } = model;
  return {
    features,
    errorMeasure,
    threshold,
    ...(calibration && { calibration }),
    ...(limits && { limits }),
    scale: (row) => scaleRow(scaler, row),
    unscale: (row) => unscaleRow(scaler, row),
    ...loadNetwork(model.network),
  };
}

/** A masked package ready to judge; the shape that the detection room takes. */
export interface AssembledMasked extends LoadedNetwork {
  readonly spec: MaskedSpec;
}

/** Puts a masked package's network on the current backend. */
export function assembleMasked({ spec, network }: MaskedPackage): AssembledMasked {
  return { spec, ...loadNetwork(network) };
}
