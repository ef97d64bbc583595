import type { DocumentName, HistoryDocument } from '../../records/types';
import { documentId, openDrawer } from '../history/drawer';
import { readCalibration, readRecent, readWindow } from '../history/readDocument';
import { push } from '../history/ring';
import { type Calibration, type Column, calibrate, emptyCalibration, isDue } from './calibrate';
import { recentKept } from './drift';
import { isOfModel, type Prior } from './prior';
import { addRow, type CalibrationWindow, emptyWindow, isUsed, setRow, withColumns } from './window';

/** The rows of the window: large, and needed only when one is added or the calibration is fitted again. */
export const windowName: DocumentName = { kind: 'calibration', key: 'window' };

const fittedKey = '';
const recentKey = 'recent';

/** A company's calibration, as documents. */
export interface KeptCalibration {
  /** The p-values of the last invoices. */
  readonly recent: readonly number[];
  /** The calibration as of the last fit; if it may be, fitted again where enough rows have come since. */
  readonly current: (mayFit: boolean) => Promise<Calibration>;
  /** Notes the p-value of an invoice that was looked at for the first time. */
  readonly note: (p: number) => void;
  /**
   * Takes in what the checks said of a normal invoice, in the place of the row given or as a new one.
   *
   * @param p - The p-value that it was given.
   * @returns Its row.
   */
  readonly add: (statistics: ArrayLike<number>, stratum: number, p: number, row?: number) => Promise<number>;
  readonly changed: () => HistoryDocument[];
}

/** What a calibration is made with. */
export interface CalibrationSetting {
  readonly columns: readonly Column[];
  /**
   * What makes the model's columns: what another one said is dropped. Undefined where no model is asked: then its columns
   * stay as they are, and no fit is kept.
   */
  readonly model: string | undefined;
  readonly prior: Prior | undefined;
  /** Reads the document `windowName`; undefined when there is none. */
  readonly readWindow: () => Promise<unknown>;
}

/**
 * @param documents - The fitted calibration and what is recent, as far as there are any.
 * @throws DocumentUnreadable, as its functions do.
 */
export function keptCalibration(documents: readonly HistoryDocument[], setting: CalibrationSetting): KeptCalibration {
  const { columns, model, prior } = setting;
  const stored = new Map(documents.map((each) => [documentId(each), each.data]));
  const recent = openDrawer('calibration', stored, readRecent, () => noneRecent(model)).take(recentKey);
  const fitted = openDrawer('calibration', stored, readCalibration, () => emptyCalibration).take(fittedKey);
  const isOther = model !== undefined && recent.model !== model;
  const ids = columns.map(({ id }) => id);
  const changed = new Map<string, unknown>();
  let calibration = isOther ? withoutModel(fitted) : fitted;
  let loading: Promise<CalibrationWindow> | undefined;
  const window = async () => {
    loading ??= setting.readWindow().then((data) => aligned(data, ids, model === undefined, isOther));
    return loading;
  };
  const keepRows = (rows: CalibrationWindow) => {
    changed.set(windowName.key, rows).set(recentKey, recent);
    recent.rows = rows.count;
    if (!isOther) return;
    recent.model = model;
    changed.set(fittedKey, calibration);
  };
  return {
    recent: recent.recent,
    current: async (mayFit) => {
      const isStale = isOther && recent.rows > 0 && !changed.has(fittedKey);
      if (!mayFit || !(isStale || isDue(calibration, { count: recent.rows }))) return calibration;
      const rows = await window();
      calibration = calibrate(rows.columns.length === ids.length ? rows : withColumns(rows, ids), columns, prior);
      if (model !== undefined) changed.set(fittedKey, calibration);
      if (isOther) keepRows(rows);
      return calibration;
    },
    note: (p) => {
      push(recent.recent, p, recentKept);
      changed.set(recentKey, recent);
    },
    add: async (statistics, stratum, p, row) => {
      const rows = await window();
      const whole = new Float64Array(rows.columns.length).fill(Number.NaN);
      whole.set(statistics);
      if (row === undefined) addRow(rows, whole, stratum, p);
      else setRow(rows, row, whole, stratum, p);
      keepRows(rows);
      return row ?? rows.count - 1;
    },
    changed: () => [...changed].map(([key, data]) => ({ kind: 'calibration', key, data })),
  };
}

/** Whether a calibration rests on a row, among others. */
export function restsOn({ fittedAt }: Calibration, row: number | undefined): boolean {
  return row !== undefined && isUsed(row, fittedAt);
}

function noneRecent(model: string | undefined) {
  return { version: 1 as const, recent: [], rows: 0, model: model ?? '' };
}

function withoutModel(calibration: Calibration): Calibration {
  return {
    ...calibration,
    tails: Object.fromEntries(Object.entries(calibration.tails).filter(([id]) => !isOfModel(id))),
  };
}

/** The window with the columns wanted, and those that it has beside when they are to stay. */
function aligned(data: unknown, ids: readonly string[], others: boolean, isOther: boolean): CalibrationWindow {
  if (data === undefined) return emptyWindow(ids);
  const read = readWindow(data);
  const own = isOther
    ? withColumns(
        read,
        read.columns.filter((id) => !isOfModel(id)),
      )
    : read;
  const wanted = others ? [...ids, ...own.columns.filter((id) => !ids.includes(id))] : ids;
  const isSame = wanted.length === own.columns.length && wanted.every((id, at) => own.columns[at] === id);
  return isSame ? own : withColumns(own, wanted);
}
