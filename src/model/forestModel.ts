import { greatestValue } from '../forest/limits';
import { scaleRow } from '../packages/scalers';
import type { Feature, ForestPackage, ScoreTail } from '../packages/types';

/** A forest package ready to judge; the shape that the detection room takes. */
export interface AssembledForest {
  readonly features: readonly Feature[];
  readonly threshold: number;
  readonly calibration?: ScoreTail;
  readonly scale: (row: readonly number[]) => number[];
  readonly score: (row: readonly number[]) => number;
  readonly attribution: (row: readonly number[]) => number[];
}

/** Joins a forest package's scaler and threshold with its forest. It needs no backend, and nothing is to be let go of. */
export function forestModel({ features, threshold, calibration, scaler, forest }: ForestPackage): AssembledForest {
  return {
    features,
    threshold,
    ...(calibration && { calibration }),
    // A forest takes numbers of single precision; farther out all are equally far from all that it has seen.
    scale: (row) => scaleRow(scaler, row).map((x) => Math.max(-greatestValue, Math.min(greatestValue, x))),
    score: forest.score,
    attribution: forest.attribution,
  };
}

/**
 * Tries a forest out on a few rows: zeros, ones and one far out of range.
 *
 * @returns Whether every score and share is finite.
 */
export function forestSelfTest({ features, score, attribution }: AssembledForest): boolean {
  const rows = [0, 1, 1e6, greatestValue].map((x) => features.map(() => x));
  return rows.flatMap((row) => [score(row), ...attribution(row)]).every(Number.isFinite);
}
