import { emptyCalibration } from '../detection/calibration/calibrate';
import { knownOf } from '../detection/history/knownOf';
import { judge } from '../detection/judge';
import { learnInstead, lessonOf } from '../detection/past';
import { documentNames } from '../records/documentNames';
import type { ReadDocuments } from '../storage/historyLoad';
import { type LearnedRecord, type LoadedRecord, markLooksRight } from '../storage/historyLooksRight';
import { withEngine } from './engine';
import { historyProblems } from './historyProblems';
import { doubles, type JudgingEngine, openPast } from './openPast';

/** Takes the person's word that a checked invoice looks right, and learns it. @returns Whether that was kept. */
export function looksRight(recordId: string): Promise<boolean> {
  return withEngine(async (engine) => {
    const marked = await historyProblems(() =>
      markLooksRight(recordId, (loaded, read) => learnRecord(loaded, read, engine)),
    );
    return marked.ok && marked.value !== undefined;
  });
}

/** The checks are asked once more: what they said of it is not kept in its record. */
async function learnRecord(loaded: LoadedRecord, read: ReadDocuments, engine: JudgingEngine): Promise<LearnedRecord> {
  const { record, documents } = loaded;
  const lesson = lessonOf(record, documentNames(record, record));
  const past = openPast(documents, engine, read);
  const context = {
    model: engine.model,
    prior: engine.prior,
    promise: 1,
    history: { ...past.shelf.view(lesson.names), ...doubles(loaded) },
    calibration: emptyCalibration,
    recent: [],
    referenceDay: record.checkedAt.slice(0, 10),
  };
  const judged = await judge(record.values, context, knownOf(record));
  const p = record.score === undefined ? judged.p : 10 ** -record.score;
  const row = await learnInstead(past, undefined, lesson, { ...judged, p });
  return {
    documents: [...past.shelf.changed(), ...past.calibration.changed()],
    ...(row !== undefined && { row }),
  };
}
