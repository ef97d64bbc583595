import { once } from 'node:events';
import { type Detector, memoryDetector } from '../detection/detector';
import { judgeInvoice } from '../detection/judgeInvoice';
import type { Judgement } from '../detection/types';
import type { Invoice } from '../invoice/types';
import { describeProblem, type InvoiceStream, streamInvoices } from '../learning/readCsv';
import { type Dated, withReferenceDays } from '../learning/referenceDays';
import type { InvoiceRow } from '../learning/types';
import { useNodeBackend } from '../model/nodeBackend';
import { describeProblem as describePackageProblem } from '../packages/problemTexts';
import type { DensePackage, ModelPackage } from '../packages/types';
import { anyModel } from './anyModel';
import { bundledModel, bundledPrior } from './bundled';
import { CommandFailure } from './failure';
import { withFeatureColumns } from './featureColumns';
import { readColumnMap, readParts } from './files';
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
    : await withHistory(model, wholeNumber('promise', values.promise), values.learn, earlier);
  for await (const { row: read, referenceDay } of datedRows(table)) {
    const { row, invoice, problems, texts } = read;
    const uncertain = problems.map(({ path }) => path);
    const day = fixedDay ?? referenceDay;
    const judgement = await judge(invoice, {
      uncertain,
      ...(day !== undefined && { referenceDay: day }),
      isLearned: texts['learn'] !== '0',
    });
    await print(values.json ? jsonLine(row, invoice, judgement, uncertain) : textLine(row, invoice, judgement));
  }
}

interface RowOptions {
  readonly referenceDay?: string;
  readonly uncertain: readonly string[];
  readonly isLearned: boolean;
}

type Judge = (invoice: Invoice, options: RowOptions) => Promise<Judgement>;

async function openTable(path: string, map: string | undefined, model: ModelPackage): Promise<InvoiceStream> {
  const columns = await readColumnMap(map);
  return streamInvoices(await readParts(path), (names) => withFeatureColumns(columns, model, names), ['learn']);
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

/** Rules, history and model together; the rows of `earlier` are learned first. */
async function withHistory(
  model: ModelPackage,
  promise: number,
  isLearning: boolean,
  earlier: InvoiceStream | undefined,
): Promise<Judge> {
  const detector = memoryDetector(await anyModel(model), await bundledPrior(), promise);
  if (earlier) await learnAll(detector, earlier);
  return async (invoice, { isLearned, ...options }) => {
    const judged = await detector.judge(invoice, options);
    if (isLearning && isLearned) detector.learn(judged);
    return judged.judgement;
  };
}

async function learnAll(detector: Detector, table: InvoiceStream): Promise<void> {
  for await (const { row, referenceDay } of datedRows(table))
    detector.learn(await detector.judge(row.invoice, { ...(referenceDay !== undefined && { referenceDay }) }));
}

/** A dense package as it calls rows itself: by its threshold alone, whatever limits it has. */
async function modelAlone(model: ModelPackage): Promise<Judge> {
  if (model.kind !== 'dense')
    throw new CommandFailure(`--model-only asks a package of the kind dense; this one is of the kind ${model.kind}.`);
  const alone = await anyModel(withoutLimits(model));
  if (alone.kind !== 'dense') throw new Error('a dense package gave another kind of model');
  return (invoice, options) => judgeInvoice(invoice, alone.model, options);
}

function withoutLimits({ limits: _, ...model }: DensePackage): DensePackage {
  return model;
}
