import { fileURLToPath } from 'node:url';
import { judgeInvoice } from '../detection/judgeInvoice';
import { describeProblem, readInvoices } from '../learning/readCsv';
import { followReference } from '../learning/referenceDays';
import type { ColumnMap } from '../learning/types';
import { assembleModel } from '../model/assembleModel';
import { useNodeBackend } from '../model/nodeBackend';
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
  if (!loaded.ok) throw new CommandFailure(`${loaded.problem.file}: ${loaded.problem.detail}.`);
  const table = readInvoices(csv, withFeatureColumns(await readColumnMap(values.map), loaded.value, csv));
  for (const problem of table.problems) process.stderr.write(`${describeProblem(problem)}\n`);
  await useNodeBackend();
  const model = assembleModel(loaded.value);
  const fixedDay = values['reference-day'];
  const reference = followReference(fixedDay === undefined ? undefined : isoDateOption('reference-day', fixedDay));
  const ambiguous = new Map(table.problems.map(({ row, path }) => [`${row} ${path}`, 'ambiguous' as const]));
  for (const [row, invoice] of table.invoices.entries()) {
    const day = reference.day();
    const judgement = await judgeInvoice(invoice, model, day === undefined ? {} : { referenceDay: day });
    reference.follow(invoice, judgement.blamed === 'issueDate');
    const statusOf = (path: string) => ambiguous.get(`${row} ${path}`);
    process.stdout.write(
      `${values.json ? jsonLine(row, invoice, judgement, statusOf) : textLine(row, invoice, judgement)}\n`,
    );
  }
  model.dispose();
}

/** A model's custom fields are read from the columns that its features are named after. */
function withFeatureColumns(map: ColumnMap, { features }: ModelPackage, csv: string): ColumnMap {
  const header = csv
    .slice(0, csv.search(/\r?\n|$/))
    .split(',')
    .map((name) => name.replace(/^"|"$/g, '').trim());
  const custom = features
    .filter(({ field }) => field.startsWith('x-') && !Object.values(map.columns).includes(field))
    .map((feature) => [columnOfFeature(feature), feature.field] as const);
  const missing = custom.find(([column]) => !header.includes(column));
  if (missing)
    throw new CommandFailure(`The model needs the column ${missing[0]}. The columns are: ${header.join(', ')}.`);
  return { ...map, columns: { ...map.columns, ...Object.fromEntries(custom) } };
}

function columnOfFeature({ field }: Feature): string {
  return field.slice('x-'.length);
}
