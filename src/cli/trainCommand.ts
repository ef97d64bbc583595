import { localDate } from '../invoice/calendar';
import { columnFeatures } from '../learning/columnFeatures';
import { readInvoices } from '../learning/readCsv';
import { isRecipeName, type Recipe, recipes } from '../learning/recipes';
import { relationFeatures } from '../learning/relationFeatures';
import { trainPackage } from '../learning/trainPackage';
import { useNodeBackend } from '../model/nodeBackend';
import { packageSha256, sha256 } from '../packages/hash';
import type { Scaler } from '../packages/types';
import { writePackage } from '../packages/writePackage';
import { CommandFailure } from './failure';
import { readColumnMap, readText, writeFolder } from './files';
import { isoDateOption, readOptions, theFile } from './options';
import { libraries, refuseUnread, showEpoch } from './trainingOutput';
import { trainMaskedCommand } from './trainMaskedCommand';

/** `crossfoot train`: a CSV, or the invoices of simulated companies, become a model package. */
export async function trainCommand(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args, {
    out: { type: 'string' },
    companies: { type: 'string' },
    recipe: { type: 'string', default: 'deep' },
    features: { type: 'string' },
    map: { type: 'string' },
    scaler: { type: 'string' },
    percentile: { type: 'string' },
    seed: { type: 'string', default: '1' },
    name: { type: 'string' },
    'trained-on': { type: 'string', default: localDate(new Date()) },
  });
  if (values.out === undefined) throw new CommandFailure('Name the folder for the package with --out.');
  const out = values.out;
  if (values.recipe === 'masked') return trainMaskedCommand(positionals, { ...values, out });
  if (values.companies !== undefined) throw new CommandFailure('--companies belongs to the recipe masked.');
  const file = theFile(positionals);
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
    features: chosen?.features ?? relationFeatures,
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
