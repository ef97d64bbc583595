/**
 * What the checks said of a company's last invoices: one row an invoice, one column a check, NaN where it abstained.
 * Plain: what is stored.
 */
export interface CalibrationWindow {
  readonly version: 1;
  /** The columns' ids. */
  readonly columns: readonly string[];
  /** Rows ever added. */
  count: number;
  /** A ring of rows; row k stands at place k modulo the most that are kept. It grows until then. */
  rows: Float32Array;
  /** How well the seller was known, at the same places. */
  strata: Uint8Array;
  /** −ln of the p-value that the invoice was given when it was new, at the same places. */
  given: Float32Array;
}

const most = 4000;
const fewest = 64;
/** The share of the first rows that tell nothing, for little was known then. */
const burnIn = 0.25;

export function emptyWindow(columns: readonly string[]): CalibrationWindow {
  return {
    version: 1,
    columns,
    count: 0,
    rows: new Float32Array(fewest * columns.length),
    strata: new Uint8Array(fewest),
    given: new Float32Array(fewest),
  };
}

/** The same rows for other columns: a check that is new has said nothing of them. */
export function withColumns(window: CalibrationWindow, columns: readonly string[]): CalibrationWindow {
  const { count, strata, given } = window;
  const rows = new Float32Array(strata.length * columns.length).fill(Number.NaN);
  for (const [to, id] of columns.entries()) {
    const from = window.columns.indexOf(id);
    if (from < 0) continue;
    for (let at = 0; at < strata.length; at += 1)
      rows[at * columns.length + to] = window.rows[at * window.columns.length + from] ?? Number.NaN;
  }
  return { version: 1, columns, count, rows, strata, given };
}

/** Adds what the checks said of one normal invoice. */
export function addRow(window: CalibrationWindow, statistics: ArrayLike<number>, stratum: number, p: number): void {
  const at = window.count % most;
  if (at >= window.strata.length) grow(window);
  window.count += 1;
  setRow(window, window.count - 1, statistics, stratum, p);
}

/** Puts a row in the place of an earlier one, which may be gone by now. */
export function setRow(
  window: CalibrationWindow,
  row: number,
  statistics: ArrayLike<number>,
  stratum: number,
  p: number,
): void {
  if (row < window.count - most || row >= window.count) return;
  window.rows.set(statistics, (row % most) * window.columns.length);
  window.strata[row % most] = stratum;
  window.given[row % most] = -Math.log(p);
}

function grow(window: CalibrationWindow): void {
  const size = Math.min(most, 2 * window.strata.length);
  const rows = new Float32Array(size * window.columns.length);
  rows.set(window.rows);
  const strata = new Uint8Array(size);
  strata.set(window.strata);
  const given = new Float32Array(size);
  given.set(window.given);
  window.rows = rows;
  window.strata = strata;
  window.given = given;
}

/** The rows that calibrate, by their places: the last ones, without the first quarter of all. */
export function usedPlaces({ count }: Pick<CalibrationWindow, 'count'>): number[] {
  const first = firstUsed(count);
  return Array.from({ length: count - first }, (_, at) => (first + at) % most);
}

/** The row that stands at a place. */
export function rowAt({ count }: Pick<CalibrationWindow, 'count'>, place: number): number {
  return count - 1 - ((count - 1 - place) % most);
}

/** Whether a row is among those that calibrate when there were so many. */
export function isUsed(row: number, count: number): boolean {
  return row < count && row >= firstUsed(count);
}

function firstUsed(count: number): number {
  return Math.max(count - most, Math.floor(burnIn * count));
}
