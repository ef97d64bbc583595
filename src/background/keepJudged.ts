import type { Judged } from '../detection/judge';
import { isSameLesson, type Lesson, learnInstead, lessonOf, type Past } from '../detection/past';
import type { ModelInfo } from '../packages/types';
import { agreement } from '../records/agreement';
import { documentNames } from '../records/documentNames';
import { learnable } from '../records/learnable';
import { recordOf } from '../records/recordOf';
import type { InvoiceRecord } from '../records/types';
import type { CheckChanges } from '../storage/history';
import type { Loaded } from '../storage/historyLoad';
import type { AskedCheck } from './judgeAndKeep';

/**
 * The record of a check, and the documents that learned from it. What was learned before is in none of the documents
 * any more: it was forgotten for the judging.
 */
export async function keepJudged(
  loaded: Loaded,
  judged: Judged,
  past: Past,
  { check, reading }: Pick<AskedCheck, 'check' | 'reading'>,
  model: Pick<ModelInfo, 'name' | 'sha256'>,
): Promise<CheckChanges> {
  const { judgement } = judged;
  const before = learnedBefore(loaded);
  const isAsBefore = before !== undefined && agreement(before, loaded.seen) !== 'differ';
  const record = recordOf({
    newId: crypto.randomUUID(),
    company: loaded.company,
    seen: loaded.seen,
    same: loaded.same,
    reading,
    judgement,
    model,
    checkedAt: check.checkedAt,
    learned: isAsBefore || learnable(judgement.verdict, judgement.findings),
  });
  if (!loaded.same) past.calibration.note(judged.p);
  const [earlier, now] = [before && taught(before), record.learned ? taught(record) : undefined];
  if (earlier && now && isSameLesson(earlier, now)) {
    return { record: withRow(record, earlier.row), documents: past.calibration.changed() };
  }
  const row = await learnInstead(past, earlier, now, judged);
  return { record: withRow(record, row), documents: [...past.shelf.changed(), ...past.calibration.changed()] };
}

/** The record of this invoice, if the statistics contain it. */
export function learnedBefore({ same }: Pick<Loaded, 'same'>): InvoiceRecord | undefined {
  return same?.learned ? same : undefined;
}

function taught(record: InvoiceRecord): Lesson {
  return lessonOf(record, documentNames(record, record));
}

function withRow(record: InvoiceRecord, row: number | undefined): InvoiceRecord {
  return { ...record, ...(row !== undefined && { row }) };
}
