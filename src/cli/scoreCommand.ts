import { once } from 'node:events';
import { type Detector, memoryDetector } from '../detection/detector';
import { judgeInvoice } from '../detection/judgeInvoice';
import type { HintLimits, Judgement } from '../detection/types';
import { isDecimal } from '../invoice/decimal';
import type { FieldPath } from '../invoice/types';
import { describeProblem, type InvoiceStream, streamInvoices } from '../learning/readCsv';
import { type Dated, withReferenceDays } from '../learning/referenceDays';
import type { InvoiceRow } from '../learning/types';
import { useNodeBackend } from '../model/nodeBackend';
import { describeProblem as describePackageProblem } from '../packages/problemTexts';
import type { DensePackage, ModelPackage } from '../packages/types';
import { anyModel } from './anyModel';
import { bundledModel, priorBeside } from './bundled';
import { CommandFailure } from './failure';
import { withFeatureColumns } from './featureColumns';
import { readColumnMap, readParts } from './files';
import { isLearned, learnColumn } from './learnColumn';
import { loadPackage } from './loadPackage';
import { isoDateOption, readOptions, theFile, wholeNumber } from './options';
import { jsonLine, textLine } from './scoreLines';

/** `crossfoot score`: each row of a CSV gets its verdict, in order; only a few rows are in memory at a time. */
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
  const open = (path: string) => openTable(path, values.map, model);
  const table = await open(file);
  const earlier = values.history === undefined ? undefined : await open(values.history);
  await useNodeBackend();
  const judge = values['model-only']
    ? await modelAlone(model)
    : await withHistory(
        memoryDetector(await anyModel(model), await priorBeside(values.model), wholeNumber('promise', values.promise)),
        values.learn,
        earlier,
      );
  const hints = hintLimits(values.hints, values['approval-limit']);
  for await (const { row: read, referenceDay } of datedRows(table)) {
    const { row, invoice } = read;
    const uncertain = uncertainOf(read);
    const day = fixedDay ?? referenceDay;
    const judgement = await judge(read, {
      uncertain,
      hints,
      ...(day !== undefined && { referenceDay: day }),
      ...(fixedDay !== undefined && { today: fixedDay }),
    });
    await print(values.json ? jsonLine(row, invoice, judgement, uncertain) : textLine(row, invoice, judgement));
  }
}

interface RowOptions {
  readonly referenceDay?: string;
  readonly today?: string;
  readonly uncertain: readonly FieldPath[];
  readonly hints: HintLimits;
}

type Judge = (row: InvoiceRow, options: RowOptions) => Promise<Judgement>;

/** A table without rows is said to be one: there is nothing to score or to learn, and nothing wrong. */
async function openTable(path: string, map: string | undefined, model: ModelPackage): Promise<InvoiceStream> {
  const columns = await readColumnMap(map);
  const parts = await readParts(path);
  const table = await streamInvoices(parts, (names) => withFeatureColumns(columns, model, names), [learnColumn]);
  if (table.isEmpty) process.stderr.write(`${path}: there are no rows below the column names.\n`);
  return table;
}

/** The rows of a table; what could not be read of each is said as it goes by. */
async function* datedRows(table: InvoiceStream): AsyncGenerator<Dated<InvoiceRow>, void> {
  for await (const dated of withReferenceDays(table.rows())) {
    for (const problem of dated.row.problems) process.stderr.write(`${describeProblem(problem)}\n`);
    yield dated;
  }
}

/** Whoever reads our output may be slower than we are. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** Rules, history and model together; the rows of `earlier` are learned first, but those that say otherwise. */
async function withHistory(
  detector: Detector,
  isLearning: boolean,
  earlier: InvoiceStream | undefined,
): Promise<Judge> {
  if (earlier) await learnAll(detector, earlier);
  return async (row, options) => {
    const judged = await detector.judge(row.invoice, options);
    if (isLearning && isLearned(row)) detector.learn(judged);
    return judged.judgement;
  };
}

async function learnAll(detector: Detector, table: InvoiceStream): Promise<void> {
  for await (const { row, referenceDay } of datedRows(table)) {
    const examined = await detector.examine(row.invoice, {
      uncertain: uncertainOf(row),
      ...(referenceDay !== undefined && { referenceDay }),
    });
    if (isLearned(row)) detector.learn(examined);
  }
}

/** The fields that are there but could not be read. */
function uncertainOf({ problems }: InvoiceRow): FieldPath[] {
  return problems.map(({ path }) => path);
}

/** A dense or forest package as it calls rows itself: by its threshold alone, whatever limits it has. */
async function modelAlone(model: ModelPackage): Promise<Judge> {
  if (model.kind === 'masked')
    throw new CommandFailure(
      '--model-only asks a package of the kind dense or forest; this one is of the kind masked.',
    );
  const alone = await anyModel(model.kind === 'dense' ? withoutLimits(model) : model);
  if (alone.kind === 'masked') throw new Error('a package of rows gave a masked model');
  return ({ invoice }, options) => judgeInvoice(invoice, alone.model, options);
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
