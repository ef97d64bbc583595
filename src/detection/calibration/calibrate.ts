import { blendedP, type Prior } from './prior';
import { strata } from './strata';
import { fitTail, type Tail } from './tail';
import { type CalibrationWindow, usedPlaces } from './window';

/** One column of a calibration: a check, or what the model says of one field. */
export interface Column {
  readonly id: string;
  /** Taken off −ln p before the largest is taken. */
  readonly penalty: number;
  /** It never raises the score; how well the seller is known is itself what it tells. */
  readonly isNotice?: true;
}

/** How a company's normal invoices come out. Plain: what is stored. */
export interface Calibration {
  readonly version: 1;
  /** By column, then stratum; null where there was no value. */
  readonly tails: Readonly<Record<string, readonly (Tail | null)[]>>;
  /** Of the score. */
  readonly scores: Tail | null;
  /** Invoices that it rests on, and those that were left out as odd themselves. */
  readonly n: number;
  readonly leftOut: number;
  /** How many rows the window had ever had: when to fit again. */
  readonly fittedAt: number;
}

/** How many invoices companies in general count for, while there are fewer than a thousand and after. */
const generalWeight = { few: 2000, many: 300, from: 1000 } as const;
/** A row that companies in general have less often than this is odd itself. */
const oddP = 1 / 1000;
/** A check that is odd in more of the rows than this is a habit here. */
const habit = 0.08;
/** Odd rows are usual up to this share: they stay in the distribution of the score. */
const usuallyOdd = 0.006;

export const emptyCalibration: Calibration = { version: 1, tails: {}, scores: null, n: 0, leftOut: 0, fittedAt: 0 };

/** True when enough rows have come since the last fit to fit again: a twentieth, and at most 250. */
export function isDue({ fittedAt }: Calibration, { count }: Pick<CalibrationWindow, 'count'>): boolean {
  return count - fittedAt >= Math.min(250, Math.max(1, Math.floor(fittedAt / 20)));
}

/** Fits a calibration to the window. With a prior, rows that are odd themselves are left out. */
export function calibrate(window: CalibrationWindow, columns: readonly Column[], prior?: Prior): Calibration {
  const places = usedPlaces(window);
  const odd = prior ? oddPlaces(window, columns, places, prior) : new Set<number>();
  const kept = odd.size === 0 ? places : places.filter((place) => !odd.has(place));
  const fitted: Calibration = {
    version: 1,
    tails: Object.fromEntries(columns.map((column) => [column.id, tailsOf(window, column, kept)])),
    scores: null,
    n: kept.length,
    leftOut: odd.size,
    fittedAt: window.count,
  };
  const scores = kept.map((place) => scoreOf(surprises(window, columns, place, fitted, prior, true), columns));
  const stay = Math.min(odd.size, Math.round(usuallyOdd * places.length));
  const all = [...scores, ...Array.from({ length: stay }, () => Math.max(0, ...scores) + 1)];
  return { ...fitted, scores: fitTail(Float64Array.from(all)) ?? null };
}

/**
 * −ln p of each column; NaN where it abstained.
 *
 * @param statistics - What the checks said, in the order of the columns.
 */
export function surprisesOf(
  statistics: ArrayLike<number>,
  stratum: number,
  columns: readonly Column[],
  calibration: Calibration,
  prior: Prior | undefined,
  isOwn = false,
): Float64Array {
  const weight = calibration.n < generalWeight.from ? generalWeight.few : generalWeight.many;
  return Float64Array.from(columns, ({ id }, at) => {
    const statistic = statistics[at] ?? Number.NaN;
    if (Number.isNaN(statistic)) return Number.NaN;
    const own = calibration.tails[id]?.[stratum] ?? undefined;
    return -Math.log(blendedP(own, prior?.tails[id]?.[stratum], weight, statistic, isOwn));
  });
}

/** The largest surprise beside its penalty; 0 where nothing is said. */
export function scoreOf(surprises: Float64Array, columns: readonly Column[]): number {
  let largest = 0;
  for (const [at, { penalty, isNotice }] of columns.entries()) {
    const weight = (surprises[at] ?? Number.NaN) - penalty;
    if (!isNotice && weight > largest) largest = weight;
  }
  return largest;
}

/** How often a normal invoice has at least this score, in (0, 1]. */
export function scoreP(
  score: number,
  stratum: number,
  { scores, n }: Calibration,
  prior: Prior | undefined,
  isOwn = false,
): number {
  const weight = n < generalWeight.from ? generalWeight.few : generalWeight.many;
  return blendedP(scores ?? undefined, prior?.scores[stratum], weight, score, isOwn);
}

function surprises(
  window: CalibrationWindow,
  columns: readonly Column[],
  place: number,
  calibration: Calibration,
  prior: Prior | undefined,
  isOwn: boolean,
): Float64Array {
  const width = columns.length;
  const statistics = window.rows.subarray(place * width, (place + 1) * width);
  return surprisesOf(statistics, window.strata[place] ?? 0, columns, calibration, prior, isOwn);
}

function tailsOf(window: CalibrationWindow, { id, isNotice }: Column, places: readonly number[]): (Tail | null)[] {
  const width = window.columns.length;
  const column = window.columns.indexOf(id);
  const byStratum = Array.from({ length: strata }, (): number[] => []);
  for (const place of places) {
    const value = window.rows[place * width + column];
    if (value === undefined || Number.isNaN(value)) continue;
    byStratum[isNotice ? 0 : (window.strata[place] ?? 0)]?.push(value);
  }
  return byStratum.map((values) => fitTail(Float64Array.from(isNotice ? (byStratum[0] ?? []) : values)) ?? null);
}

/** The rows in which some check is odder than in companies in general, and than is usual here. */
function oddPlaces(
  window: CalibrationWindow,
  columns: readonly Column[],
  places: readonly number[],
  prior: Prior,
): Set<number> {
  const counts = new Float64Array(columns.length);
  const said = new Float64Array(columns.length);
  const weights = places.map((place) => {
    const row = surprises(window, columns, place, emptyCalibration, prior, false);
    for (const [at, surprise] of row.entries()) {
      if (Number.isNaN(surprise)) continue;
      said[at] = (said[at] ?? 0) + 1;
      if (surprise > -Math.log(oddP)) counts[at] = (counts[at] ?? 0) + 1;
    }
    return row;
  });
  const isHabit = columns.map((_, at) => (counts[at] ?? 0) > habit * (said[at] ?? 0));
  const used = columns.map((column, at) => (isHabit[at] ? { ...column, isNotice: true as const } : column));
  const odd = new Set<number>();
  for (const [at, place] of places.entries()) {
    const general = prior.scores[window.strata[place] ?? 0];
    const score = scoreOf(weights[at] ?? new Float64Array(), used);
    if (general && blendedP(undefined, general, 1, score) < oddP) odd.add(place);
  }
  return odd;
}
