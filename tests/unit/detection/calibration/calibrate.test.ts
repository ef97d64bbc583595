import { describe, expect, it } from 'vitest';
import {
  type Calibration,
  type Column,
  calibrate,
  emptyCalibration,
  generalRows,
  isDue,
  scoreOf,
  scoreP,
  surprisesOf,
} from '../../../../src/detection/calibration/calibrate';
import type { Prior } from '../../../../src/detection/calibration/prior';
import { strata } from '../../../../src/detection/calibration/strata';
import { fitTail, type Tail } from '../../../../src/detection/calibration/tail';
import { addRow, type CalibrationWindow, emptyWindow } from '../../../../src/detection/calibration/window';
import { createRandom } from '../../../../src/simulation/random';

const columns: readonly Column[] = [
  { id: 'a', penalty: 0 },
  { id: 'b', penalty: 1 },
];
const always = (tail: Tail | undefined) => Array.from({ length: strata }, () => tail ?? null);

/** Exponential values: how normal invoices come out in each column, here and in general. */
function exponential(count: number, seed: string): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: count }, () => -Math.log(1 - random.next()));
}

const general = fitTail(exponential(5000, 'general'));
const prior: Prior = {
  version: 1,
  tails: { a: always(general), b: always(general) },
  scores: always(fitTail(exponential(5000, 'scores').map((value) => value + 0.5))),
  checkScores: always(fitTail(exponential(5000, 'scores').map((value) => value + 0.5))),
};

/** So many normal rows, those at the places given changed. */
function windowOf(count: number, change: (row: number) => readonly number[] | undefined = () => undefined) {
  const window = emptyWindow(['a', 'b']);
  const [a, b, p] = ['a', 'b', 'p'].map((seed) => exponential(count, seed));
  for (let row = 0; row < count; row += 1)
    addRow(window, change(row) ?? [a?.[row] ?? 0, b?.[row] ?? 0], 3, Math.exp(-(p?.[row] ?? 0)));
  return window;
}

const pOf = (statistics: number[], calibration: Calibration, of: Prior | undefined = prior) =>
  scoreP(scoreOf(surprisesOf(statistics, 3, columns, calibration, of), columns), 3, calibration, of);

describe('a calibration', () => {
  it('rests on three quarters of the rows, and leaves none out where all are normal', () => {
    const { n, leftOut, fittedAt } = calibrate(windowOf(800), columns, prior);
    expect([fittedAt, n + leftOut]).toEqual([800, 600]);
    expect(leftOut).toBeLessThanOrEqual(4);
    expect(calibrate(windowOf(800), columns)).toMatchObject({ n: 600, leftOut: 0 });
  });

  it('is the same where what companies in general have was measured at an earlier fit, also of rows that went since', () => {
    const window = emptyWindow(['a', 'b']);
    const [a, b] = [exponential(6000, 'a'), exponential(6000, 'b')];
    const known = generalRows(columns, prior);
    for (let row = 0; row < 6000; row += 1) {
      addRow(window, row % 100 === 99 ? [40, 1] : [a[row] ?? 0, b[row] ?? 0], row % strata, 0.5);
      if (row % 900 === 899) calibrate(window, columns, prior, known);
    }
    expect(calibrate(window, columns, prior, known)).toEqual(calibrate(window, columns, prior));
  });

  it('leaves planted bad rows out, so that the next bad one is far out still', () => {
    const bad = (row: number) => (row % 100 === 99 ? [40 + (row % 7), 1] : undefined);
    const [clean, dirty] = [calibrate(windowOf(2000), columns, prior), calibrate(windowOf(2000, bad), columns, prior)];
    expect(dirty.leftOut).toBeGreaterThanOrEqual(15);
    expect(dirty.leftOut).toBeLessThan(30);
    expect(Math.max(...(dirty.tails['a']?.[3]?.values ?? []))).toBeLessThan(30);
    expect(pOf([42, 1], dirty)).toBeLessThan(0.0005);
    expect(pOf([42, 1], clean)).toBeLessThan(0.0005);
    // Without a prior nothing tells the bad rows from a habit.
    expect(pOf([42, 1], calibrate(windowOf(2000, bad), columns), undefined)).toBeGreaterThan(0.002);
  });

  it('keeps what is odd in general but a habit here: in one of ten rows', () => {
    const habit = (row: number) => (row % 10 === 9 ? [30 + (row % 7), 1] : undefined);
    const calibration = calibrate(windowOf(2000, habit), columns, prior);
    expect(calibration.leftOut).toBeLessThanOrEqual(6);
    const [surprise = 0] = surprisesOf([30, 1], 3, columns, calibration, prior);
    expect(Math.exp(-surprise)).toBeGreaterThan(0.05);
    expect(pOf([30, 1], calibration)).toBeGreaterThan(0.03);
  });

  it('tells how often a normal invoice is as odd: evenly spread for new ones like those it was fitted to', () => {
    const calibration = calibrate(windowOf(3000), columns, prior);
    const [a, b] = [exponential(2000, 'new a'), exponential(2000, 'new b')];
    const said = Array.from(a, (value, at) => pOf([value, b[at] ?? 0], calibration));
    for (const alpha of [0.01, 0.05, 0.2, 0.5]) {
      const share = said.filter((p) => p <= alpha).length / said.length;
      expect(share).toBeGreaterThan(0.5 * alpha);
      expect(share).toBeLessThan(1.6 * alpha);
    }
  });

  it('measures a column that names its own stratum by that, and the others by the invoice’s', () => {
    const larger = fitTail(exponential(5000, 'general').map((value) => value + 2)) ?? null;
    const tails = { a: always(general).with(1, larger), b: always(general).with(1, larger) };
    const surprises = (stratum: number, of: readonly Column[]) =>
      surprisesOf([3, 3], stratum, of, emptyCalibration, { ...prior, tails });

    const withOwn = columns.map((column) => (column.id === 'a' ? { ...column, stratum: 1 } : column));
    expect([...surprises(3, withOwn)]).toEqual([surprises(1, columns)[0], surprises(3, columns)[1]]);
    expect(surprises(1, columns)[0]).not.toBeCloseTo(surprises(3, columns)[0] ?? 0, 1);
  });

  it('has nothing to say where all columns abstained', () => {
    const calibration = calibrate(windowOf(400), columns, prior);
    expect([...surprisesOf([Number.NaN], 3, columns, calibration, prior)]).toEqual([Number.NaN, Number.NaN]);
    expect(pOf([Number.NaN, Number.NaN], calibration)).toBeGreaterThan(0.9);
    expect(calibrate(emptyWindow(['a', 'b']), columns, prior)).toEqual({
      ...emptyCalibration,
      tails: { a: always(undefined), b: always(undefined) },
    });
  });

  it('keeps strata apart, but for a notice', () => {
    const window: CalibrationWindow = emptyWindow(['a', 'b']);
    for (let row = 0; row < 400; row += 1) addRow(window, [row % 2 === 0 ? 1 : 9, 1], row % 2 === 0 ? 1 : 4, 0.5);
    const notice: Column = { id: 'b', penalty: 0, isNotice: true };
    const { tails } = calibrate(window, [{ id: 'a', penalty: 0 }, notice]);
    expect(tails['a']?.map((tail) => tail && [tail.n, tail.values])).toEqual([
      null,
      [150, [1]],
      null,
      null,
      [150, [9]],
    ]);
    expect(tails['b']?.map((tail) => tail?.n)).toEqual([300, 300, 300, 300, 300]);
  });

  it('finds the value that nearly all rows have as usual as it is, though it keeps rows in single precision', () => {
    // In single precision 0.7 is a little less, 0.3 a little more.
    for (const value of [0.7, 0.3, 0.1, Math.log(3), 1 / 3]) {
      const calibration = calibrate(
        windowOf(400, () => [value, value]),
        columns,
      );
      expect([...surprisesOf([value, value], 3, columns, calibration, undefined)]).toEqual([-0, -0]);
    }
  });

  it('knows its own rows: one that it rests on does not speak for itself', () => {
    const window = windowOf(400, (row) => (row === 399 ? [1, 0] : undefined));
    const calibration = calibrate(window, columns);
    const own = surprisesOf([1, 0], 3, columns, calibration, undefined, true)[0] ?? 0;
    const other = surprisesOf([1, 0], 3, columns, calibration, undefined, false)[0] ?? 0;
    expect(own).toBeGreaterThan(other);
  });
});

describe('the score', () => {
  it('is the largest surprise beside its penalty, 0 where nothing is said or all is usual', () => {
    expect(scoreOf(Float64Array.of(3, 4.5), columns)).toBe(3.5);
    expect(scoreOf(Float64Array.of(3, 3.5), columns)).toBe(3);
    expect(scoreOf(Float64Array.of(Number.NaN, 2), columns)).toBe(1);
    expect(scoreOf(Float64Array.of(Number.NaN, Number.NaN), columns)).toBe(0);
    expect(scoreOf(Float64Array.of(0, 0.5), columns)).toBe(0);
  });

  it('is never raised by a notice', () => {
    expect(scoreOf(Float64Array.of(27), [{ id: 'a', penalty: -3, isNotice: true }])).toBe(0);
  });
});

describe('a new fit', () => {
  it('is due after a twentieth more rows, at least one, at most 250', () => {
    const due = (fittedAt: number) => {
      let count = fittedAt;
      while (!isDue({ ...emptyCalibration, fittedAt }, { count })) count += 1;
      return count - fittedAt;
    };
    expect([0, 10, 39, 40, 100, 1000, 5000, 50_000].map(due)).toEqual([1, 1, 1, 2, 5, 50, 250, 250]);
  });
});
