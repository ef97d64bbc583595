import { describe, expect, it } from 'vitest';
import {
  addRow,
  type CalibrationWindow,
  emptyWindow,
  isUsed,
  setRow,
  usedPlaces,
  withColumns,
} from '../../../../src/detection/calibration/window';

const most = 4000;

/** A window in which row k says k and −k. */
function filled(count: number): CalibrationWindow {
  const window = emptyWindow(['a', 'b']);
  for (let row = 0; row < count; row += 1) addRow(window, [row, -row], row % 5, Math.exp(-(row % 7)));
  return window;
}

const rowAt = ({ rows, strata, given }: CalibrationWindow, place: number) => [
  ...[rows[2 * place], rows[2 * place + 1], strata[place], given[place]],
];

describe('the window of a calibration', () => {
  it('keeps every row while it grows', () => {
    const window = filled(300);
    for (let row = 0; row < 300; row += 1)
      expect(rowAt(window, row)).toEqual([row, row === 0 ? -0 : -row, row % 5, row % 7 === 0 ? -0 : row % 7]);
  });

  it('goes round at 4,000 rows and takes no more room', () => {
    const window = filled(most + 10);
    expect([window.count, window.strata.length, window.rows.length]).toEqual([most + 10, most, 2 * most]);
    expect([window.rows[0], window.rows[2 * 9], window.rows[2 * 10]]).toEqual([most, most + 9, 10]);
  });

  it('lets the first quarter of all rows not calibrate, and those that are gone', () => {
    expect(usedPlaces({ count: 0 })).toEqual([]);
    expect(usedPlaces({ count: 1 })).toEqual([0]);
    expect(usedPlaces({ count: 8 })).toEqual([2, 3, 4, 5, 6, 7]);
    const places = usedPlaces({ count: 9000 });
    expect([places.length, places[0], places.at(-1), new Set(places).size]).toEqual([most, 1000, 999, most]);
  });

  it('says of each row whether it calibrates', () => {
    for (const count of [1, 8, 100, 5200, 9000]) {
      const used = Array.from({ length: count }, (_, row) => row).filter((row) => isUsed(row, count));
      expect(used.map((row) => row % most)).toEqual(usedPlaces({ count }));
    }
    expect([isUsed(8, 8), isUsed(-1, 8)]).toEqual([false, false]);
  });

  it('sets a row in its place, and leaves alone what is gone or not there yet', () => {
    const window = filled(most + 10);
    setRow(window, most + 3, [7, 8], 2, Math.exp(-4));
    expect(rowAt(window, 3)).toEqual([7, 8, 2, 4]);
    const before = structuredClone(window);
    setRow(window, 5, [1, 1], 1, 0.5);
    setRow(window, most + 10, [1, 1], 1, 0.5);
    expect(window).toEqual(before);
  });

  it('takes other columns by their ids: one that is new has said nothing, one that is gone is dropped', () => {
    const window = withColumns(filled(70), ['new', 'b']);
    expect(window.columns).toEqual(['new', 'b']);
    expect([...window.rows.subarray(2 * 69, 2 * 70)]).toEqual([Number.NaN, -69]);
    expect([window.count, window.strata[69], window.given[69]]).toEqual([70, 4, 6]);
    addRow(window, [1, 2], 3, 1);
    expect([...window.rows.subarray(2 * 70, 2 * 71)]).toEqual([1, 2]);
  });
});
