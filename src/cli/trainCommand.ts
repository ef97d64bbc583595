import { version_core } from '@tensorflow/tfjs';
import { localDate } from '../invoice/calendar';
import { bundledFeatures } from '../learning/bundledFeatures';
import { columnFeatures } from '../learning/columnFeatures';
import { customColumns } from '../learning/customColumns';
import { readInvoices } from '../learning/readCsv';
import { isRecipeName, type Recipe, recipes } from '../learning/recipes';
import { trainMaskedPackage } from '../learning/trainMaskedPackage';
import { trainPackage } from '../learning/trainPackage';
import { useNodeBackend } from '../model/nodeBackend';
import { packageSha256, sha256 } from '../packages/hash';
import { writePackage } from '../packages/writePackage';
import { CommandFailure } from './failure';
import { readColumnMap, readText, writeFolder } from './files';
import { isoDateOption, readOptions, theFile } from './options';
import { trainForestCommand } from './trainForestCommand';
import {
  keepTrained,
  percentileOf,
  refuseOthersOptions,
  refuseUnread,
  scalerOf,
  type TrainValues,
} from './trainValues';

/** `crossfoot train`: a CSV becomes a model package. */
export async function trainCommand(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args, {
    out: { type: 'string' },
    recipe: { type: 'string', default: 'deep' },
    features: { type: 'string' },
    map: { type: 'string' },
    scaler: { type: 'string' },
    percentile: { type: 'string' },
    trees: { type: 'string' },
    samples: { type: 'string' },
    seed: { type: 'string', default: '1' },
    name: { type: 'string' },
    'trained-on': { type: 'string', default: localDate(new Date()) },
  });
  const file = theFile(positionals);
  if (values.out === undefined) throw new CommandFailure('Name the folder for the package with --out.');
  const asked: TrainValues = { ...values, out: values.out };
  refuseOthersOptions(values.recipe, asked);
  if (values.recipe === 'masked') return trainMaskedCommand(file, asked);
  if (values.recipe === 'forest') return trainForestCommand(file, asked);
  return trainDenseCommand(file, values.recipe, asked);
}

/** `--recipe classic` and `deep`. */
async function trainDenseCommand(file: string, name: string, values: TrainValues): Promise<void> {
  const recipe = recipeOf(name, values.scaler);
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
  await keepTrained(model, values.out);
}

/** `--recipe masked`: one company's invoices in the order of entry. */
async function trainMaskedCommand(file: string, values: TrainValues): Promise<void> {
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

function recipeOf(name: string, scaler: string | undefined): Recipe {
  if (!isRecipeName(name))
    throw new CommandFailure(`--recipe must be one of masked, ${Object.keys(recipes).join(', ')}, forest.`);
  return scaler === undefined ? recipes[name] : { ...recipes[name], scaler: scalerOf(scaler) };
}
