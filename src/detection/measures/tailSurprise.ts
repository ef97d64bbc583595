import type { Spread } from '../history/companyStatistics';
import { median, medianDeviation } from './median';
import { t4UpperTail } from './studentT';

const normalScale = 1.4826;
/** How many rows the company's spread counts for beside the seller's own. */
const priorRows = 3;
const smallestBandwidth = 0.01;
const smallestP = 1e-9;

/**
 * How far out a value is on either side of what this seller had before: a heavy-tailed kernel density (Student t with 4
 * degrees of freedom) over the seller's values, shrunk to the company's spread while there are few of them.
 *
 * @param earlier - The seller's values, any number of them.
 * @param spread - Of all the company's invoices.
 * @returns −ln of the two-sided tail; higher is odder.
 */
export function tailSurprise(earlier: readonly number[], value: number, { middle, overall, within }: Spread): number {
  const n = earlier.length;
  if (n === 0) return minusLog(t4UpperTail((value - middle) / overall));
  const centre = median(earlier);
  const own = n > 2 ? normalScale * medianDeviation(earlier, centre) : within;
  const scale = Math.sqrt((n * own * own + priorRows * within * within) / (n + priorRows));
  const bandwidth = Math.max(scale * n ** -0.2, smallestBandwidth);
  const wide = Math.sqrt(scale * scale + 0.01) * Math.sqrt(1 + 1 / n);
  let sum = t4UpperTail((value - centre) / wide);
  for (const each of earlier) sum += t4UpperTail((value - each) / bandwidth);
  return minusLog(sum / (n + 1));
}

function minusLog(above: number): number {
  return -Math.log(Math.max(2 * Math.min(above, 1 - above), smallestP));
}
