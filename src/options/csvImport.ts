import { signal } from '@preact/signals';
import type { FieldPath } from '../invoice/types';
import { text } from '../ui/text';
import { type CsvFile, csvFile } from './csvFile';
import { loadCompanies } from './historyFacts';
import type { Importer } from './importer';
import type { ColumnChoice, FromWorker, ImportOutcome, ReadTable } from './importProtocol';

/** How far an import has come. */
export type ImportStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'read' }
  | { readonly kind: 'importing'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly outcome: ImportOutcome };

export const step = signal<ImportStep>({ kind: 'none' });

/** The table as it would be imported; it stays while it is read anew. */
export const table = signal<ReadTable | undefined>(undefined);

/** What the person has said of its columns. */
export const choice = signal<ColumnChoice>({ columns: {} });

/** A sentence about what was just done. */
export const importNotice = signal<string | undefined>(undefined);

/** The chosen file. */
export const csv = signal<CsvFile | undefined>(undefined);

let latestTurn = 0;

/** Forgets the file, and gives up what is under way. */
export function startOver(importer: Importer): void {
  latestTurn += 1;
  importer.cancel();
  csv.value = undefined;
  table.value = undefined;
  choice.value = { columns: {} };
  importNotice.value = undefined;
  step.value = { kind: 'none' };
}

/** Takes a file, and reads it as its columns' names say. */
export async function takeFile(importer: Importer, file: File): Promise<void> {
  startOver(importer);
  const turn = latestTurn;
  step.value = { kind: 'reading', name: file.name };
  const taken = await csvFile(file);
  if (turn !== latestTurn) return;
  if (typeof taken === 'string') {
    step.value = { kind: 'refused', sentence: text(`csv.${taken}`, { file: file.name }) };
    return;
  }
  csv.value = taken;
  await readAgain(importer);
}

/** Says what a column is, or null to leave it out. */
export function chooseField(importer: Importer, column: string, path: FieldPath | null): Promise<void> {
  choice.value = { ...choice.value, columns: { ...choice.value.columns, [column]: path } };
  return readAgain(importer);
}

/** Says how numbers or dates are written; undefined as they themselves show. */
export function chooseLocale(
  importer: Importer,
  what: 'numberLocale' | 'dateLocale',
  tag: string | undefined,
): Promise<void> {
  const { [what]: _, ...others } = choice.value;
  choice.value = { ...others, ...(tag !== undefined && { [what]: tag }) };
  return readAgain(importer);
}

/** Only the answer to what was asked last counts. */
async function readAgain(importer: Importer): Promise<void> {
  const file = csv.value;
  if (!file) return;
  latestTurn += 1;
  const turn = latestTurn;
  importNotice.value = undefined;
  const answer = await importer.read(file.text, choice.value);
  if (turn !== latestTurn) return;
  if (answer.kind === 'table') table.value = answer.table;
  step.value = answer.kind === 'table' ? { kind: 'read' } : { kind: 'refused', sentence: refusal(answer, file.name) };
}

function refusal(answer: FromWorker, file: string): string {
  if (answer.kind !== 'unreadable') return text('csv.failed', { file, code: 'internal' });
  const { problem } = answer;
  // The column names are the first row of the file.
  return problem.code === 'quotes' ? text('csv.quotes', { file, row: problem.row + 1 }) : text('csv.noRows', { file });
}

/** Imports the rows that can be read. */
export async function startImport(importer: Importer, company: string): Promise<void> {
  const [file, read] = [csv.value, table.value];
  if (!file || !read) return;
  latestTurn += 1;
  const turn = latestTurn;
  importNotice.value = undefined;
  step.value = { kind: 'importing', done: 0, total: read.rows - read.badRows };
  const answer = await importer.run(company, file.sha256, (done, total) => {
    if (turn === latestTurn) step.value = { kind: 'importing', done, total };
  });
  if (turn !== latestTurn) return;
  step.value = stepAfter(answer, read, file.name);
  await loadCompanies();
}

function stepAfter(answer: FromWorker, { badRows }: ReadTable, file: string): ImportStep {
  if (answer.kind === 'done') {
    const { imported, leftOut, odd } = answer.outcome;
    return { kind: 'done', outcome: { imported, odd, leftOut: leftOut + badRows } };
  }
  const problem = answer.kind === 'failed' ? answer.problem : 'internal';
  const sentence =
    problem === 'internal' ? text('csv.failed', { file, code: problem }) : text(`history.problem.${problem}`);
  return { kind: 'refused', sentence };
}

/** Gives the import up: nothing of it is kept, and the file can be imported anew. */
export async function cancelImport(importer: Importer): Promise<void> {
  latestTurn += 1;
  importer.cancel();
  await readAgain(importer);
  importNotice.value = text('csv.cancelled');
}
