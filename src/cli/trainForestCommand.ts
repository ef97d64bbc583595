import { columnFeatures } from '../learning/columnFeatures';
import { forestFeatures } from '../learning/forestFeatures';
import { readInvoices } from '../learning/readCsv';
import { trainForestPackage } from '../learning/trainForestPackage';
import { sha256 } from '../packages/hash';
import { defaultFeatures } from './defaultFeatures';
import { readColumnMap, readText } from './files';
import { isoDateOption, wholeNumber } from './options';
import { keepTrained } from './trainingOutput';
import { percentileOf, refuseUnread, scalerOf, type TrainValues } from './trainValues';

/** `crossfoot train --recipe forest`: one company's invoices in the order of entry. */
export async function trainForestCommand(file: string, values: TrainValues): Promise<void> {
  const csv = await readText(file);
  const map = await readColumnMap(values.map);
  const chosen = values.features === undefined ? undefined : columnFeatures(values.features.split(','), map);
  const table = readInvoices(csv, chosen?.map ?? map);
  refuseUnread(table);
  const percentile = values.percentile === undefined ? undefined : percentileOf(values.percentile);
  const model = trainForestPackage(table.invoices, {
    name: values.name ?? 'forest model',
    features: chosen ? forestFeatures(chosen.features, table.invoices) : defaultFeatures(table.invoices),
    scaler: values.scaler === undefined ? 'standard' : scalerOf(values.scaler),
    trees: wholeNumber('trees', values.trees ?? '50'),
    samples: wholeNumber('samples', values.samples ?? '512'),
    seed: values.seed,
    trainedOn: isoDateOption('trained-on', values['trained-on']),
    dataSha256: await sha256(new TextEncoder().encode(csv)),
    libraries: { node: process.versions.node.split('.')[0] ?? '' },
    ...(percentile !== undefined && { percentile }),
  });
  await keepTrained(model, values.out);
}
