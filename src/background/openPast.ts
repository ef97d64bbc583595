import { columnsOf } from '../detection/anyModel';
import { keptCalibration, windowName } from '../detection/calibration/keptCalibration';
import type { HistoryView } from '../detection/history/historyView';
import { openShelf } from '../detection/history/shelf';
import type { Past } from '../detection/past';
import type { HistoryDocument } from '../records/types';
import type { Alike, ReadDocuments } from '../storage/historyLoad';
import type { Engine } from './engine';

/** Opens what was loaded; the rows of the calibration are read only when they are needed. */
export function openPast(documents: readonly HistoryDocument[], engine: JudgingEngine, read: ReadDocuments): Past {
  const { model, modelInfo, prior } = engine;
  return {
    shelf: openShelf(documents),
    calibration: keptCalibration(documents, {
      columns: columnsOf(model),
      model: modelInfo.sha256,
      prior,
      readWindow: async () => (await read([windowName]))[0]?.data,
    }),
  };
}

/** What judging needs of the engine. */
export type JudgingEngine = Pick<Engine, 'model' | 'modelInfo' | 'prior'>;

/** What the checks are told of other records that may be the same invoice. */
export function doubles({ duplicateOf, alikeNumber, sameAmountAndDate }: Alike): Partial<HistoryView> {
  const sameNumber = duplicateOf.length + alikeNumber.length;
  return { ...(sameNumber > 0 && { sameNumber }), ...(sameAmountAndDate.length > 0 && { sameAmountAndDate: true }) };
}
