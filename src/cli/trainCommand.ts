import { version_core } from '@tensorflow/tfjs';
import { localDate } from '../invoice/calendar';
import { bundledFeatures } from '../learning/bundledFeatures';
import { columnFeatures } from '../learning/columnFeatures';
import { customColumns } from '../learning/customColumns';
import { LearningFailure } from '../learning/failure';
import { describeProblem, readInvoices } from '../learning/readCsv';
import { isRecipeName, type Recipe, recipes } from '../learning/recipes';
import { trainMaskedPackage } from '../learning/trainMaskedPackage';
import { trainPackage } from '../learning/trainPackage';
import type { InvoiceTable } from '../learning/types';
import { useNodeBackend } from '../model/nodeBackend';
import { packageSha256, sha256 } from '../packages/hash';
import type { Scaler } from '../packages/types';
import { writePackage } from '../packages/writePackage';
import { CommandFailure } from './failure';
import { readColumnMap, readText, writeFolder } from './files';
import { isoDateOption, readOptions, theFile } from './options';

/** `crossfoot train`: a CSV becomes a model package. */
export async function trainCommand(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args, {
    out: { type: 'string' },
    recipe: { type: 'string', default: 'deep' },
    features: { type: 'string' },
    map: { type: 'string' },
    scaler: { type: 'string' },
    percentile: { type: 'string' },
    seed: { type: 'string', default: '1' },
    name: { type: 'string' },
    'trained-on': { type: 'string', default: localDate(new Date()) },
  });
  const file = theFile(positionals);
  if (values.out === undefined) throw new CommandFailure('Name the folder for the package with --out.');
  const out = values.out;
  if (values.recipe === 'masked') return trainMaskedCommand(file, { ...values, out });
  const recipe = recipeOf(values.recipe, values.scaler);
  const percentile = values.percentile === undefined ? undefined : percentileOf(values.percentile);
  const csv = await readText(file);
  const chosen =
    values.features === undefined
      ? undefined
      : columnFeatures(values.features.split(','), await readColumnMap(values.map));
  const table = readInvoices(csv, chosen?.map ?? (await readColumnMap(values.map)));
  refuseUnread(table);
  await useNodeBackend();
  const model = await trainPackage(table.invoices, {
    name: values.name ?? `${recipe.name} model`,
    features: chosen?.features ?? bundledFeatures,
    recipe,
    seed: values.seed,
    trainedOn: isoDateOption('trained-on', values['trained-on']),
    dataSha256: await sha256(new TextEncoder().encode(csv)),
    libraries: libraries(),
    ...(percentile !== undefined && { percentile }),
    onEpoch: showEpoch,
  });
  const files = writePackage(model);
  await writeFolder(out, files);
  const { rows = 0, excludedRows = 0, imputed = {} } = model.training ?? {};
  const cells = Object.values(imputed).reduce((sum, count) => sum + count, 0);
  process.stderr.write(
    `${rows} rows; ${excludedRows} left out without a date; ${cells} missing cells given the median\n`,
  );
  process.stderr.write(`${out}: threshold ${model.threshold}, SHA-256 ${await packageSha256(files)}\n`);
}

interface MaskedValues {
  readonly out: string;
  readonly features?: string | undefined;
  readonly map?: string | undefined;
  readonly seed: string;
  readonly name?: string | undefined;
  readonly scaler?: string | undefined;
  readonly percentile?: string | undefined;
  readonly 'trained-on': string;
}

/** `--recipe masked`: one company's invoices in the order of entry. */
async function trainMaskedCommand(file: string, values: MaskedValues): Promise<void> {
  for (const option of ['scaler', 'percentile'] as const)
    if (values[option] !== undefined) throw new CommandFailure(`--${option} belongs to the recipes classic and deep.`);
  const csv = await readText(file);
  const map = await readColumnMap(values.map);
  const table = readInvoices(csv, customColumns(csv, values.features?.split(',') ?? [], map));
  refuseUnread(table);
  await useNodeBackend();
  const model = await trainMaskedPackage([table.invoices], {
    name: values.name ?? 'masked model',
    seed: values.seed,
    trainedOn: isoDateOption('trained-on', values['trained-on']),
    dataSha256: await sha256(new TextEncoder().encode(csv)),
    libraries: libraries(),
    onEpoch: showEpoch,
  });
  const files = writePackage(model);
  await writeFolder(values.out, files);
  process.stderr.write(
    `${model.training?.rows ?? 0} rows; ${model.training?.excludedRows ?? 0} left out, for the first have no history\n`,
  );
  process.stderr.write(`${values.out}: SHA-256 ${await packageSha256(files)}\n`);
}

function showEpoch(epoch: number, { training, validation }: { training: number; validation: number }): void {
  process.stderr.write(
    `epoch ${epoch}: training ${training.toPrecision(4)}, validation ${validation.toPrecision(4)}\n`,
  );
}

function libraries(): Record<string, string> {
  return { '@tensorflow/tfjs': version_core, node: process.versions.node.split('.')[0] ?? '' };
}

/** A cell that cannot be read would be learned as missing. */
function refuseUnread({ problems }: InvoiceTable): void {
  const [problem] = problems;
  if (!problem) return;
  const more = problems.length > 1 ? ` ${problems.length - 1} more cells cannot be read.` : '';
  throw new LearningFailure(`${describeProblem(problem)}${more} Mend or empty them; an empty cell counts as missing.`);
}

function recipeOf(name: string, scaler: string | undefined): Recipe {
  if (!isRecipeName(name))
    throw new CommandFailure(`--recipe must be one of masked, ${Object.keys(recipes).join(', ')}.`);
  const types: readonly Scaler['type'][] = ['minmax', 'standard', 'robust'];
  const type = scaler === undefined ? recipes[name].scaler : types.find((each) => each === scaler);
  if (type === undefined) throw new CommandFailure(`--scaler must be one of ${types.join(', ')}.`);
  return { ...recipes[name], scaler: type };
}

function percentileOf(text: string): number {
  const percentile = Number(text);
  if (percentile > 0 && percentile <= 100) return percentile;
  throw new CommandFailure('--percentile must be a number above 0 and at most 100, such as 99.');
}
