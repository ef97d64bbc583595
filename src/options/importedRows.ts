import { columnsOf } from '../detection/anyModel';
import { type CalibrationSetting, keptCalibration, windowName } from '../detection/calibration/keptCalibration';
import type { Prior } from '../detection/calibration/prior';
import type { HistoryView } from '../detection/history/historyView';
import { knownOf } from '../detection/history/knownOf';
import { openShelf } from '../detection/history/shelf';
import { judge } from '../detection/judge';
import { noModel } from '../detection/noModel';
import { isSameLesson, type Lesson, learnInstead, lessonOf, type Past } from '../detection/past';
import { dayNumber } from '../invoice/calendar';
import { documentNames } from '../records/documentNames';
import { numberRest } from '../records/invoiceKey';
import { recordOf } from '../records/recordOf';
import { withSighting } from '../records/sightings';
import type { InvoiceRecord, ProtectedInvoice } from '../records/types';
import type { Identified } from '../storage/historyIdentify';
import type { ImportChanges, LoadedImport } from '../storage/historyImport';

/** What the rows of an import are judged with. */
export interface ImportSetting {
  readonly prior: Prior;
  /** About one false alarm in so many invoices. */
  readonly promise: number;
  /** ISO date and time. */
  readonly checkedAt: string;
  readonly onProgress: (done: number, total: number) => void;
}

const rowsPerProgress = 100;

/**
 * Judges the rows of an import one after another, and learns each as if the person had said that it looks right. What is
 * odd itself the calibration leaves out. No model is asked of thousands of rows: the next check of a page fits it in.
 */
export async function importedRows(loaded: LoadedImport, setting: ImportSetting): Promise<ImportChanges> {
  const past = openAll(loaded, setting);
  const doubles = doublesAmong();
  const records: InvoiceRecord[] = [];
  const rows = inOrderOfDates(loaded.rows);
  for (const [at, row] of rows.entries()) {
    records.push(await learnRow(row, past, doubles(row), setting));
    if (at % rowsPerProgress === 0) setting.onProgress(at, rows.length);
  }
  setting.onProgress(rows.length, rows.length);
  return { records, documents: [...past.shelf.changed(), ...past.calibration.changed()] };
}

function openAll({ documents }: LoadedImport, { prior }: ImportSetting): Past {
  const ofModel: CalibrationSetting = {
    columns: columnsOf(noModel),
    model: undefined,
    prior,
    readWindow: async () => documents.find(({ kind, key }) => kind === windowName.kind && key === windowName.key)?.data,
  };
  return { shelf: openShelf(documents), calibration: keptCalibration(documents, ofModel) };
}

async function learnRow(
  row: Identified,
  past: Past,
  doubles: Partial<HistoryView>,
  { prior, promise, checkedAt }: ImportSetting,
): Promise<InvoiceRecord> {
  const { seen, same, company } = row;
  const before = same?.learned ? lessonOf(same, documentNames(same, same)) : undefined;
  // What it taught stays where it is: forgotten and learned again it would be the newest.
  if (same && before && isSameLesson(before, lessonWith(same, seen))) return seenAgain(same, seen, checkedAt);
  if (before) past.shelf.forget(before.names, before.facts);
  const history = { ...past.shelf.view(documentNames(seen, seen)), ...doubles };
  const calibration = await past.calibration.current(true);
  const { recent } = past.calibration;
  const context = { model: noModel, prior, promise, history, calibration, recent };
  const judged = await judge(seen.values, { ...context, referenceDay: checkedAt.slice(0, 10) }, knownOf(seen));
  const record = recordOf({
    newId: crypto.randomUUID(),
    company,
    seen,
    same,
    reading: { fields: Object.fromEntries(Object.keys(seen.values).map((path) => [path, ofCsv])) },
    judgement: judged.judgement,
    model: { name: '', sha256: '' },
    checkedAt,
    learned: true,
  });
  if (!same) past.calibration.note(judged.p);
  const lesson = lessonOf(record, documentNames(record, record));
  const place = await learnInstead(past, before, lesson, judged);
  return { ...record, ...(place !== undefined && { row: place }) };
}

/** What a record teaches with what a row says of the same invoice. */
function lessonWith(same: InvoiceRecord, { values, hashed }: ProtectedInvoice): Lesson {
  const merged = { ...same, values: { ...same.values, ...values }, hashed: { ...same.hashed, ...hashed } };
  return lessonOf(merged, documentNames(merged, merged));
}

function seenAgain(same: InvoiceRecord, { sighting }: Identified['seen'], checkedAt: string): InvoiceRecord {
  return { ...same, sightings: withSighting(same.sightings, sighting), checkedAt };
}

const ofCsv = { status: 'certain', source: 'csv' } as const;

/** What each row is told of the rows before it. */
function doublesAmong(): (row: Identified) => Partial<HistoryView> {
  const rests = new Map<string, number>();
  const amounts = new Map<string, string>();
  return ({ seen, duplicateOf }) => {
    const { seller, number, type, values } = seen;
    if (seller === '' || number === '') return {};
    const [rest, amount] = [numberRest(number), JSON.stringify([values['grossTotal'], values['issueDate']])];
    const [restKey, amountKey] = [JSON.stringify([seller, type, rest]), JSON.stringify([seller, type, amount])];
    const earlierRows = rests.get(restKey) ?? 0;
    // An earlier row may be one of these records.
    const sameNumber = Math.max(duplicateOf.length, earlierRows);
    const other = amounts.get(amountKey);
    rests.set(restKey, earlierRows + 1);
    amounts.set(amountKey, number);
    return {
      ...(sameNumber > 0 && { sameNumber }),
      ...(other !== undefined && other !== number && { sameAmountAndDate: true }),
    };
  };
}

/** A table that begins with the newest invoices is learned from its end. */
function inOrderOfDates(rows: readonly Identified[]): readonly Identified[] {
  const days = rows.flatMap(({ seen }) => dayNumber(seen.values['issueDate'] ?? '') ?? []);
  const [first, last] = [days[0], days.at(-1)];
  return first !== undefined && last !== undefined && last < first ? [...rows].reverse() : rows;
}
