import { refusal } from './problem';
import type { ScoreTail } from './types';

/**
 * Checks that a calibration can be that of a sample.
 *
 * @param file - Where it stands.
 * @throws Refusal for one that would give no probabilities.
 */
export function checkCalibration(calibration: ScoreTail | undefined, file: string): void {
  if (!calibration) return;
  const { n, values, atLeast, scale } = calibration;
  const ascend = values.every((value, at) => at === 0 || value > (values[at - 1] ?? value));
  const fall = atLeast.every((count, at) => count >= 0 && count <= (atLeast[at - 1] ?? n));
  if (ascend && fall && values.length === atLeast.length && scale > 0) return;
  throw refusal('calibration', file);
}
