import { localDate } from '../invoice/calendar';
import { columnFeatures } from '../learning/columnFeatures';
import { readInvoices } from '../learning/readCsv';
import { isRecipeName, type Recipe, recipes } from '../learning/recipes';
import { trainPackage } from '../learning/trainPackage';
import { useNodeBackend } from '../model/nodeBackend';
import { sha256 } from '../packages/hash';
import { defaultFeatures } from './defaultFeatures';
import { CommandFailure } from './failure';
import { readColumnMap, readText } from './files';
import { isoDateOption, readOptions, theFile } from './options';
import { trainForestCommand } from './trainForestCommand';
import { keepTrained, libraries, showEpoch } from './trainingOutput';
import { trainMaskedCommand } from './trainMaskedCommand';
import { percentileOf, refuseOthersOptions, refuseUnread, scalerOf, type TrainValues } from './trainValues';

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
    trees: { type: 'string' },
    samples: { type: 'string' },
    seed: { type: 'string', default: '1' },
    name: { type: 'string' },
    'trained-on': { type: 'string', default: localDate(new Date()) },
  });
  if (values.out === undefined) throw new CommandFailure('Name the folder for the package with --out.');
  const asked: TrainValues = { ...values, out: values.out };
  refuseOthersOptions(values.recipe, asked);
  if (values.recipe === 'masked') return trainMaskedCommand(positionals, asked);
  if (values.recipe === 'forest') return trainForestCommand(theFile(positionals), asked);
  return trainDenseCommand(theFile(positionals), values.recipe, asked);
}

/** `--recipe classic` and `deep`. */
async function trainDenseCommand(file: string, name: string, values: TrainValues): Promise<void> {
  const recipe = recipeOf(name, values.scaler);
  const percentile = values.percentile === undefined ? undefined : percentileOf(values.percentile);
  const csv = await readText(file);
  const map = await readColumnMap(values.map);
  const chosen = values.features === undefined ? undefined : columnFeatures(values.features.split(','), map);
  const table = readInvoices(csv, chosen?.map ?? map);
  refuseUnread(table);
  await useNodeBackend();
  const model = await trainPackage(table.invoices, {
    name: values.name ?? `${recipe.name} model`,
    features: chosen?.features ?? defaultFeatures(table.invoices),
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

function recipeOf(name: string, scaler: string | undefined): Recipe {
  if (!isRecipeName(name))
    throw new CommandFailure(`--recipe must be one of masked, forest, ${Object.keys(recipes).join(', ')}.`);
  return scaler === undefined ? recipes[name] : { ...recipes[name], scaler: scalerOf(scaler) };
}
