import { fileURLToPath } from 'node:url';
import { judgeInvoice } from '../detection/judgeInvoice';
import { describeProblem, readInvoices } from '../learning/readCsv';
import { referenceDays } from '../learning/referenceDays';
import { assembleModel } from '../model/assembleModel';
import { useNodeBackend } from '../model/nodeBackend';
import { selfTest } from '../model/selfTest';
import { selfTestProblem } from '../packages/problem';
import { describeProblem as describePackageProblem } from '../packages/problemTexts';
import type { DensePackage } from '../packages/types';
import { CommandFailure } from './failure';
import { columnsOf, withFeatureColumns } from './featureColumns';
import { readColumnMap, readText } from './files';
import { loadPackage } from './loadPackage';
import { isoDateOption, readOptions, theFile } from './options';
import { jsonLine, textLine } from './scoreLines';

const bundledModel = fileURLToPath(new URL('../../public/model', import.meta.url));

/** `crossfoot score`: each row of a CSV gets its verdict, in order. */
export async function scoreCommand(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args, {
    model: { type: 'string', default: bundledModel },
    map: { type: 'string' },
    'reference-day': { type: 'string' },
    'model-only': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  const csv = await readText(theFile(positionals));
  const loaded = await loadPackage(values.model);
  if (!loaded.ok) throw new CommandFailure(describePackageProblem(loaded.problem, 'en'));
  const { model: read } = loaded.value;
  if (read.kind !== 'dense') throw new CommandFailure('Rows can be scored with a dense package only.');
  const table = readInvoices(csv, withFeatureColumns(await readColumnMap(values.map), read, columnsOf(csv)));
  for (const problem of table.problems) process.stderr.write(`${describeProblem(problem)}\n`);
  await useNodeBackend();
  const model = assembleModel(values['model-only'] ? withoutLimits(read) : read);
  if (!(await selfTest(model))) throw new CommandFailure(describePackageProblem(selfTestProblem, 'en'));
  const fixedDay = values['reference-day'];
  const days = fixedDay === undefined ? referenceDays(table.invoices) : undefined;
  const day = fixedDay === undefined ? undefined : isoDateOption('reference-day', fixedDay);
  const uncertainOf = new Map<number, string[]>();
  for (const { row, path } of table.problems) uncertainOf.set(row, [...(uncertainOf.get(row) ?? []), path]);
  for (const [row, invoice] of table.invoices.entries()) {
    const referenceDay = day ?? days?.[row];
    const uncertain = uncertainOf.get(row) ?? [];
    const judgement = await judgeInvoice(invoice, model, {
      uncertain,
      ...(referenceDay !== undefined && { referenceDay }),
    });
    process.stdout.write(
      `${values.json ? jsonLine(row, invoice, judgement, uncertain) : textLine(row, invoice, judgement)}\n`,
    );
  }
  model.dispose();
}

/** A package as it calls rows itself: by its threshold alone, whatever limits it has. */
function withoutLimits({ limits: _, ...model }: DensePackage): DensePackage {
  return model;
}
