import { blendedP, generalWeight, type Prior } from './prior';
import { type Ruler, rulerOf } from './ruler';
import { strata } from './strata';
import { fitTail, smallestP, type Tail, tailP } from './tail';
import { type CalibrationWindow, rowAt, usedPlaces } from './window';

/** One column of a calibration: a check, or what the model says of one field. */
export interface Column {
  readonly id: string;
  /** Taken off −ln p before the largest is taken. */
  readonly penalty: number;
  /** In the place of the invoice's, where how well the seller is known to this column is another thing. */
  readonly stratum?: number;
  /** It never raises the score; how well the seller is known is itself what it tells. */
  readonly isNotice?: true;
  /**
   * It knows no sellers: all invoices calibrate it together. Until there are enough of them, what it was calibrated by
   * before stands in; without that it abstains.
   */
  readonly pooled?: { readonly fewest: number; readonly standIn?: Tail };
}

/** How a company's normal invoices come out. Plain: what is stored. */
export interface Calibration {
  readonly version: 1;
  /** By column, then stratum; null where there was no value. */
  readonly tails: Readonly<Record<string, readonly (Tail | null)[]>>;
  /** Of the score. */
  readonly scores: Tail | null;
  /** Of −ln p as it was given to each invoice when it was new: what p-values are worth here. */
  readonly given: Tail | null;
  /** Invoices that it rests on, and those that were left out as odd themselves. */
  readonly n: number;
  readonly leftOut: number;
  /** How many rows the window had ever had: when to fit again. */
  readonly fittedAt: number;
}

/** How many invoices a p-value counts for as it stands, beside those that were given one. */
const givenWeight = 300;
/** A row that companies in general have less often than this is odd itself. */
const oddP = 0.003;
/** A check that is odd in more of the rows than this is a habit here. */
const habit = 0.02;
const fewestOfHabit = 4;
/** Odd rows are usual up to this share: they stay in the distribution of the score. */
const usuallyOdd = 0.006;
/** Where more rows than this are odd, as many as are above it again are taken for odd that do not look so. */
const manyOdd = 0.008;
const hidden = 1.2;

export const emptyCalibration: Calibration = {
  version: 1,
  tails: {},
  scores: null,
  given: null,
  n: 0,
  leftOut: 0,
  fittedAt: 0,
};

/** True when enough rows have come since the last fit to fit again: a twentieth, and at most 250. */
export function isDue({ fittedAt }: Calibration, { count }: Pick<CalibrationWindow, 'count'>): boolean {
  return count - fittedAt >= Math.min(250, Math.max(1, Math.floor(fittedAt / 20)));
}

/**
 * Fits a calibration to the window. With a prior, rows that are odd among companies in general are left out.
 *
 * @param general - Given by who fits the same window again and again.
 */
export function calibrate(
  window: CalibrationWindow,
  columns: readonly Column[],
  prior?: Prior,
  general = generalRows(columns, prior),
): Calibration {
  const places = usedPlaces(window);
  const odd = prior ? oddPlaces(window, columns, places, prior, general(window, places)) : new Set<number>();
  return fitted(window, columns, places, odd, prior);
}

/** The surprises of rows of a window among companies in general, in the order of the places. */
export type GeneralRows = (window: CalibrationWindow, places: readonly number[]) => Float64Array[];

/** They do not change with what the company learns: of one window, to which rows are only added, each is measured once. */
export function generalRows(columns: readonly Column[], prior: Prior | undefined): GeneralRows {
  const known: { readonly row: number; readonly surprises: Float64Array }[] = [];
  return (window, places) => {
    const isKnown = (place: number) => known[place]?.row === rowAt(window, place);
    const missing = places.filter((place) => !isKnown(place));
    const measured = surprisesAt(window, columns, missing, emptyCalibration, prior, false);
    for (const [at, surprises] of measured.entries()) {
      const place = missing[at] ?? 0;
      known[place] = { row: rowAt(window, place), surprises };
    }
    return places.map((place) => known[place]?.surprises ?? new Float64Array());
  };
}

function fitted(
  window: CalibrationWindow,
  columns: readonly Column[],
  places: readonly number[],
  odd: ReadonlySet<number>,
  prior: Prior | undefined,
): Calibration {
  const kept = places.filter((place) => !odd.has(place));
  const calibration: Calibration = {
    version: 1,
    tails: Object.fromEntries(columns.map((column) => [column.id, tailsOf(window, column, kept)])),
    scores: null,
    given: null,
    n: kept.length,
    leftOut: odd.size,
    fittedAt: window.count,
  };
  const scores = surprisesAt(window, columns, kept, calibration, prior, true).map((row) => scoreOf(row, columns));
  const stay = Math.min(odd.size, Math.round(usuallyOdd * places.length));
  const given = kept.map((place) => window.given[place] ?? 0);
  return { ...calibration, scores: tailWith(scores, stay), given: tailWith(given, stay) };
}

/** A tail of these and of some that are larger than all. */
function tailWith(values: readonly number[], larger: number): Tail | null {
  const top = values.reduce((most, value) => Math.max(most, value), 0) + 1;
  const all = new Float64Array(values.length + larger).fill(top);
  all.set(values);
  return fitTail(all) ?? null;
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
  return rulerOf(stratum, columns, calibration, prior, isOwn)(statistics);
}

/** The largest surprise beside its penalty; 0 where nothing is said. */
export function scoreOf(surprises: Float64Array, columns: readonly Column[]): number {
  let largest = 0;
  for (let at = 0; at < columns.length; at += 1) {
    const { penalty = 0, isNotice } = columns[at] ?? {};
    const weight = (surprises[at] ?? Number.NaN) - penalty;
    if (!isNotice && weight > largest) largest = weight;
  }
  return largest;
}

/**
 * How often a normal invoice has at least this score, in (0, 1].
 *
 * It is worked out from the scores of the invoices that calibrate, and then set right by how often such a value was given
 * to invoices that were new: what was fitted to those looks a little better on them than on the next.
 */
export function scoreP(
  score: number,
  stratum: number,
  calibration: Calibration,
  prior: Prior | undefined,
  isOwn = false,
): number {
  const { scores, given } = calibration;
  const p = blendedP(scores ?? undefined, prior?.scores[stratum], generalWeight, score, isOwn);
  if (!given || !prior) return p;
  return Math.max((given.n * tailP(given, -Math.log(p), isOwn) + givenWeight * p) / (given.n + givenWeight), smallestP);
}

/** The surprises of rows of the window. */
function surprisesAt(
  window: CalibrationWindow,
  columns: readonly Column[],
  places: readonly number[],
  calibration: Calibration,
  prior: Prior | undefined,
  isOwn: boolean,
): Float64Array[] {
  const width = columns.length;
  const rulers: Ruler[] = [];
  return places.map((place) => {
    const stratum = window.strata[place] ?? 0;
    const ruler = rulers[stratum] ?? rulerOf(stratum, columns, calibration, prior, isOwn);
    rulers[stratum] = ruler;
    return ruler(window.rows, place * width);
  });
}

function tailsOf(window: CalibrationWindow, column: Column, places: readonly number[]): (Tail | null)[] {
  const isPooled = column.isNotice || column.pooled !== undefined;
  const width = window.columns.length;
  const at = window.columns.indexOf(column.id);
  const byStratum = Array.from({ length: strata }, (): number[] => []);
  for (const place of places) {
    const value = window.rows[place * width + at];
    if (value === undefined || Number.isNaN(value)) continue;
    byStratum[isPooled ? 0 : (window.strata[place] ?? 0)]?.push(value);
  }
  return byStratum.map((values) => fitTail(new Float64Array(isPooled ? (byStratum[0] ?? []) : values)) ?? null);
}

/**
 * The rows that are odder than nearly all of companies in general. A check that is odd in many of the rows is a habit here
 * and does not count. Where many rows are odd, more are that do not look so: the oddest of the rest go, too.
 */
function oddPlaces(
  window: CalibrationWindow,
  columns: readonly Column[],
  places: readonly number[],
  prior: Prior,
  rows: readonly Float64Array[],
): Set<number> {
  const used = withoutHabits(columns, rows);
  const scored = places.map((place, at) => ({ place, score: scoreOf(rows[at] ?? new Float64Array(), used) }));
  const odd = new Set<number>();
  for (const { place, score } of scored)
    if (scoreP(score, window.strata[place] ?? 0, emptyCalibration, prior) < oddP) odd.add(place);
  const more = Math.round(hidden * Math.max(0, odd.size - manyOdd * places.length));
  const ranked = scored.filter(({ place }) => !odd.has(place)).sort((a, b) => b.score - a.score);
  for (const { place } of ranked.slice(0, more)) odd.add(place);
  return odd;
}

function withoutHabits(columns: readonly Column[], rows: readonly Float64Array[]): Column[] {
  const limit = -Math.log(oddP);
  return columns.map((column, at) => {
    let said = 0;
    let odd = 0;
    for (const row of rows) {
      const surprise = row[at] ?? Number.NaN;
      if (Number.isNaN(surprise)) continue;
      said += 1;
      if (surprise > limit) odd += 1;
    }
    return odd > Math.max(fewestOfHabit, habit * said) ? { ...column, isNotice: true } : column;
  });
}
