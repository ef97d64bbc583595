import { factsOfKept } from '../detection/history/knownOf';
import type { Judged } from '../detection/judge';
import type { ModelInfo } from '../packages/types';
import { agreement } from '../records/agreement';
import { documentNames } from '../records/documentNames';
import { learnable } from '../records/learnable';
import { recordOf } from '../records/recordOf';
import type { InvoiceRecord } from '../records/types';
import type { CheckChanges } from '../storage/history';
import type { Loaded } from '../storage/historyLoad';
import type { AskedCheck } from './judgeAndKeep';
import type { Past } from './openPast';

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
  const row = await learnRecord(record, before, judged, past);
  return {
    record: { ...record, ...(row !== undefined && { row }) },
    documents: [...(isUnchanged(record, before) ? [] : past.shelf.changed()), ...past.calibration.changed()],
  };
}

/** The record of this invoice, if the statistics contain it. */
export function learnedBefore({ same }: Pick<Loaded, 'same'>): InvoiceRecord | undefined {
  return same?.learned ? same : undefined;
}

/** @returns The record's row of the calibration, if it has one. */
async function learnRecord(
  record: InvoiceRecord,
  before: InvoiceRecord | undefined,
  { statistics, stratum }: Judged,
  { shelf, calibration }: Past,
): Promise<number | undefined> {
  if (before && isUnchanged(record, before)) return before.row;
  if (record.learned) {
    shelf.learn(documentNames(record, record), factsOfKept(record));
    return calibration.add(statistics, stratum, before?.row);
  }
  // A row in which nothing is said calibrates nothing.
  if (before?.row !== undefined) await calibration.add([], stratum, before.row);
  return undefined;
}

function isUnchanged(record: InvoiceRecord, before: InvoiceRecord | undefined): boolean {
  const told = (each: InvoiceRecord) => JSON.stringify([documentNames(each, each), factsOfKept(each)]);
  return before !== undefined && record.learned && told(record) === told(before);
}
