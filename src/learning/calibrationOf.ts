import { fitTail } from '../detection/calibration/tail';
import type { ScoreTail } from '../packages/types';

/** With fewer rows the shape of the tail would be a guess. */
const fewestRows = 100;
const knots = 16;

/**
 * What a package says of how its errors or scores come out on normal rows; nothing where there are too few.
 *
 * @param heldOut - Of rows that the model was not fitted to.
 */
export function calibrationOf(heldOut: readonly number[]): { readonly calibration?: ScoreTail } {
  if (heldOut.length < fewestRows) return {};
  const calibration = fitTail(Float64Array.from(heldOut), knots);
  return calibration ? { calibration } : {};
}
