import { fileURLToPath } from 'node:url';
import { judgeInvoice } from '../detection/judgeInvoice';
import { describeProblem, readInvoices } from '../learning/readCsv';
import { referenceDays } from '../learning/referenceDays';
import type { ColumnMap } from '../learning/types';
import { assembleModel } from '../model/assembleModel';
import { useNodeBackend } from '../model/nodeBackend';
import { describeProblem as describePackageProblem } from '../packages/problemTexts';
import { readPackage } from '../packages/readPackage';
import type { Feature, ModelPackage } from '../packages/types';
import { CommandFailure } from './failure';
import { readColumnMap, readFolder, readText } from './files';
import { isoDateOption, readOptions, theFile } from './options';
import { jsonLine, textLine } from './scoreLines';

const bundledModel = fileURLToPath(new URL('../../public/model', import.meta.url));

/** `crossfoot score`: each row of a CSV gets its verdict, in order. */
export async function scoreCommand(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args, {
    model: { type: 'string', default: bundledModel },
    map: { type: 'string' },
    'reference-day': { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const csv = await readText(theFile(positionals));
  const loaded = await readPackage(await readFolder(values.model));
  if (!loaded.ok) throw new CommandFailure(describePackageProblem(loaded.problem, 'en'));
  const table = readInvoices(csv, withFeatureColumns(await readColumnMap(values.map), loaded.value));
  for (const problem of table.problems) process.stderr.write(`${describeProblem(problem)}\n`);
  await useNodeBackend();
  const model = assembleModel(loaded.value);
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

/** A model's custom fields are read from the columns that its features are named after. */
function withFeatureColumns(map: ColumnMap, { features }: ModelPackage): ColumnMap {
  const custom = features
    .filter(({ field }) => field.startsWith('x-') && !Object.values(map.columns).includes(field))
    .map((feature) => [columnOfFeature(feature), feature.field] as const);
  return { ...map, columns: { ...map.columns, ...Object.fromEntries(custom) } };
}

function columnOfFeature({ field }: Feature): string {
  return field.slice('x-'.length);
}
