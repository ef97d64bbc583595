import { type Detector, memoryDetector } from '../detection/detector';
import { judgeInvoice } from '../detection/judgeInvoice';
import type { HintLimits, Judgement } from '../detection/types';
import { isDecimal } from '../invoice/decimal';
import type { Invoice } from '../invoice/types';
import { describeProblem, readInvoices } from '../learning/readCsv';
import { referenceDays } from '../learning/referenceDays';
import type { InvoiceTable } from '../learning/types';
import { useNodeBackend } from '../model/nodeBackend';
import { describeProblem as describePackageProblem } from '../packages/problemTexts';
import type { DensePackage, ModelPackage } from '../packages/types';
import { anyModel } from './anyModel';
import { bundledModel, priorBeside } from './bundled';
import { CommandFailure } from './failure';
import { columnsOf, withFeatureColumns } from './featureColumns';
import { readColumnMap, readText } from './files';
import { loadPackage } from './loadPackage';
import { isoDateOption, readOptions, theFile, wholeNumber } from './options';
import { jsonLine, textLine } from './scoreLines';

/** `crossfoot score`: each row of a CSV gets its verdict, in order. */
export async function scoreCommand(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args, {
    model: { type: 'string', default: bundledModel },
    map: { type: 'string' },
    'reference-day': { type: 'string' },
    'model-only': { type: 'boolean', default: false },
    history: { type: 'string' },
    learn: { type: 'boolean', default: false },
    promise: { type: 'string', default: '100' },
    hints: { type: 'boolean', default: false },
    'approval-limit': { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  });
  const file = theFile(positionals);
  const loaded = await loadPackage(values.model);
  if (!loaded.ok) throw new CommandFailure(describePackageProblem(loaded.problem, 'en'));
  const { model } = loaded.value;
  const fixedDay = values['reference-day'] && isoDateOption('reference-day', values['reference-day']);
  const read = (path: string) => readTable(path, values.map, model);
  const table = await read(file);
  const earlier = values.history === undefined ? undefined : await read(values.history);
  await useNodeBackend();
  const judge = values['model-only']
    ? await modelAlone(model)
    : await withHistory(
        memoryDetector(await anyModel(model), await priorBeside(values.model), wholeNumber('promise', values.promise)),
        values.learn,
        earlier,
      );
  const days = fixedDay === undefined ? referenceDays(table.invoices) : undefined;
  const hints = hintLimits(values.hints, values['approval-limit']);
  const uncertain = uncertainFields(table);
  for (const [row, invoice] of table.invoices.entries()) {
    const referenceDay = fixedDay ?? days?.[row];
    const unread = uncertain.get(row) ?? [];
    const judgement = await judge(invoice, {
      uncertain: unread,
      hints,
      ...(referenceDay !== undefined && { referenceDay }),
      isLearned: table.texts[row]?.['learn'] !== '0',
    });
    const line = values.json ? jsonLine(row, invoice, judgement, unread) : textLine(row, invoice, judgement);
    process.stdout.write(`${line}\n`);
  }
}

interface RowOptions {
  readonly referenceDay?: string;
  readonly uncertain: readonly string[];
  readonly hints: HintLimits;
  readonly isLearned: boolean;
}

type Judge = (invoice: Invoice, options: RowOptions) => Promise<Judgement>;

async function readTable(path: string, map: string | undefined, model: ModelPackage): Promise<InvoiceTable> {
  const csv = await readText(path);
  const columns = await readColumnMap(map);
  const table = readInvoices(csv, withFeatureColumns(columns, model, columnsOf(csv)), ['learn']);
  for (const problem of table.problems) process.stderr.write(`${describeProblem(problem)}\n`);
  return table;
}

/** Rules, history and model together; the rows of `earlier` are learned first. */
async function withHistory(detector: Detector, isLearning: boolean, earlier: InvoiceTable | undefined): Promise<Judge> {
  if (earlier) await learnAll(detector, earlier);
  return async (invoice, { isLearned, ...options }) => {
    const judged = await detector.judge(invoice, options);
    if (isLearning && isLearned) detector.learn(judged);
    return judged.judgement;
  };
}

async function learnAll(detector: Detector, { invoices }: InvoiceTable): Promise<void> {
  const days = referenceDays(invoices);
  for (const [row, invoice] of invoices.entries()) {
    const referenceDay = days[row];
    detector.learn(await detector.judge(invoice, { ...(referenceDay !== undefined && { referenceDay }) }));
  }
}

/** A dense or forest package as it calls rows itself: by its threshold alone, whatever limits it has. */
async function modelAlone(model: ModelPackage): Promise<Judge> {
  if (model.kind === 'masked')
    throw new CommandFailure(
      '--model-only asks a package of the kind dense or forest; this one is of the kind masked.',
    );
  const alone = await anyModel(model.kind === 'dense' ? withoutLimits(model) : model);
  if (alone.kind === 'masked') throw new Error('a package of rows gave a masked model');
  return (invoice, options) => judgeInvoice(invoice, alone.model, options);
}

function withoutLimits({ limits: _, ...model }: DensePackage): DensePackage {
  return model;
}

/** Weekends and round amounts are pointed out together, amounts just below the limit where there is one. */
function hintLimits(isWanted: boolean, approvalLimit: string): HintLimits {
  if (approvalLimit !== '' && !(isDecimal(approvalLimit) && Number(approvalLimit) > 0))
    throw new CommandFailure('--approval-limit must be an amount above zero such as 5000 or 4999.50.');
  return { weekend: isWanted, roundAmount: isWanted, approvalLimit };
}

/** The fields of each row that are there and could not be read. */
function uncertainFields({ problems }: InvoiceTable): Map<number, string[]> {
  const uncertain = new Map<number, string[]>();
  for (const { row, path } of problems) uncertain.set(row, [...(uncertain.get(row) ?? []), path]);
  return uncertain;
}
