import type { Calibration, Column } from './calibrate';
import { blendedP, generalWeight, type Prior } from './prior';
import { tailP } from './tail';

/**
 * Measures rows of one stratum: −ln p of each column, NaN where it abstained.
 *
 * @param from - Where the row begins in the statistics.
 */
export type Ruler = (statistics: ArrayLike<number>, from?: number) => Float64Array;

/** The tails of each column are looked up once, for many rows. */
export function rulerOf(
  stratum: number,
  columns: readonly Column[],
  calibration: Calibration,
  prior: Prior | undefined,
  isOwn: boolean,
): Ruler {
  const measures = columns.map((column) => measureOf(column, stratum, calibration, prior, isOwn));
  // By column the statistic that was measured last, and its surprise: checks say the same of most invoices.
  const lastStatistics = new Float64Array(columns.length).fill(Number.NaN);
  const lastSurprises = new Float64Array(columns.length);
  return (statistics, from = 0) => {
    const surprises = new Float64Array(columns.length).fill(Number.NaN);
    for (let at = 0; at < columns.length; at += 1) {
      // As the window keeps it: equal to the equal ones there.
      const statistic = Math.fround(statistics[from + at] ?? Number.NaN);
      if (Number.isNaN(statistic)) continue;
      if (statistic !== lastStatistics[at]) {
        lastStatistics[at] = statistic;
        lastSurprises[at] = measures[at]?.(statistic) ?? Number.NaN;
      }
      surprises[at] = lastSurprises[at] ?? Number.NaN;
    }
    return surprises;
  };
}

function measureOf(
  { id, pooled, ...column }: Column,
  ofRow: number,
  calibration: Calibration,
  prior: Prior | undefined,
  isOwn: boolean,
): (statistic: number) => number {
  const { stratum = ofRow } = column;
  const own = calibration.tails[id]?.[stratum] ?? undefined;
  if (pooled && (own?.n ?? 0) < pooled.fewest) {
    const { standIn } = pooled;
    return (statistic) => (standIn ? -Math.log(tailP(standIn, statistic)) : Number.NaN);
  }
  const general = prior?.tails[id]?.[stratum];
  return (statistic) => -Math.log(blendedP(own, general, generalWeight, statistic, isOwn));
}
