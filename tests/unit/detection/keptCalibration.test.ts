import { describe, expect, it, vi } from 'vitest';
import { keptCalibration, restsOn, windowName } from '../../../src/detection/calibration/keptCalibration';
import { DocumentUnreadable } from '../../../src/detection/history/readDocument';
import type { HistoryDocument } from '../../../src/records/types';

const own = [{ id: 'a', penalty: 0 }] as const;
const ofModel = [...own, { id: 'network.x', penalty: 1 }] as const;

/** The documents as the database gives them back, changed by each piece of work. */
function cupboard() {
  let documents: HistoryDocument[] = [];
  const readWindow = vi.fn(async () => documents.find(({ key }) => key === windowName.key)?.data);
  const open = (columns: readonly { id: string; penalty: number }[], model: string | undefined) =>
    keptCalibration(structuredClone(documents), { columns, model, prior: undefined, readWindow });
  const keep = (changed: readonly HistoryDocument[]) => {
    documents = structuredClone([...documents.filter(({ key }) => !changed.some((c) => c.key === key)), ...changed]);
  };
  return { open, keep, readWindow, of: (key: string) => documents.find((each) => each.key === key)?.data };
}

async function filled(rows: number, columns: readonly { id: string; penalty: number }[], model: string | undefined) {
  const kept = cupboard();
  for (let row = 0; row < rows; row += 1) {
    const calibration = kept.open(columns, model);
    await calibration.current(true);
    expect(
      await calibration.add(
        columns.map(() => row),
        1,
        0.5,
      ),
    ).toBe(row);
    kept.keep(calibration.changed());
  }
  return kept;
}

describe('a kept calibration', () => {
  it('does not touch its rows for a check that neither learns nor fits', async () => {
    const kept = await filled(60, own, '');
    await kept
      .open(own, '')
      .current(true)
      .then(() => undefined);
    kept.readWindow.mockClear();
    const calibration = kept.open(own, '');
    calibration.note(0.5);
    await calibration.current(false);
    expect(kept.readWindow).not.toHaveBeenCalled();
    expect(calibration.changed().map(({ key }) => key)).toEqual(['recent']);
  });

  it('fits again when it is due, before the row that made it due is its own', async () => {
    const kept = await filled(10, own, '');
    const fitted = await kept.open(own, '').current(false);
    expect(fitted.fittedAt).toBe(9);
    expect((await kept.open(own, '').current(true)).fittedAt).toBe(10);
    expect([restsOn(fitted, 8), restsOn(fitted, 9), restsOn(fitted, undefined)]).toEqual([true, false, false]);
  });

  it('lets go of what another model said, and keeps what the checks said', async () => {
    const kept = await filled(40, ofModel, 'one');
    const calibration = kept.open(ofModel, 'two');
    expect(Object.keys((await calibration.current(false)).tails)).toEqual(['a']);
    const fitted = await calibration.current(true);
    expect(fitted.tails['network.x']?.[1]).toBeNull();
    expect(fitted.tails['a']?.[1]?.n).toBe(30);
    kept.keep(calibration.changed());
    expect(kept.of('recent')).toMatchObject({ model: 'two', rows: 40 });
    const dense = kept.open(own, '');
    expect((await dense.current(true)).tails).not.toHaveProperty('network.x');
  });

  it('takes in rows without a model beside the model’s own, and keeps no fit of them', async () => {
    const kept = await filled(40, ofModel, 'one');
    const before = kept.of('');
    const calibration = kept.open(own, undefined);
    await calibration.current(true);
    await calibration.add([7], 1, 0.5);
    kept.keep(calibration.changed());
    expect(kept.of('')).toEqual(before);
    const rows = (kept.of('window') as { rows: Float32Array }).rows;
    expect([...rows.subarray(2 * 39, 2 * 41)]).toEqual([39, 39, 7, Number.NaN]);
    expect(kept.of('recent')).toMatchObject({ model: 'one', rows: 41 });
  });

  it('refuses documents of another version', () => {
    const recent = (data: unknown) => () =>
      keptCalibration([{ kind: 'calibration', key: 'recent', data }], {
        columns: own,
        model: '',
        prior: undefined,
        readWindow: async () => undefined,
      });
    expect(recent({ version: 2 })).toThrow(new DocumentUnreadable('newer'));
    expect(recent({ version: 1, recent: [] })).toThrow(new DocumentUnreadable('storage'));
    expect(recent(null)).toThrow(new DocumentUnreadable('storage'));
  });
});
