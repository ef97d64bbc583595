import type { Invoice } from '../invoice/types';
import { customColumns } from '../learning/customColumns';
import { generalCompanies } from '../learning/generalCompanies';
import { bundledSpec } from '../learning/maskedSpecs';
import { readInvoices } from '../learning/readCsv';
import { trainMaskedPackage } from '../learning/trainMaskedPackage';
import { writeInvoices } from '../learning/writeCsv';
import type { UnfittedSpec } from '../model/fitSpec';
import { useNodeBackend } from '../model/nodeBackend';
import { sha256 } from '../packages/hash';
import { CommandFailure } from './failure';
import { readColumnMap, readText } from './files';
import { isoDateOption, theFile, wholeNumber } from './options';
import { keepTrained, libraries, showEpoch } from './trainingOutput';
import { refuseUnread, type TrainValues } from './trainValues';

/** Invoices to train on, each company's in the order of entry. */
interface Data {
  readonly companies: readonly (readonly Invoice[])[];
  /** Of the data as it was before it was read. */
  readonly sha256: string;
  /** Without one it follows from the data. */
  readonly spec?: UnfittedSpec;
}

/** `--recipe masked`: one company's own model from its CSV, or with `--companies` one of companies in general. */
export async function trainMaskedCommand(positionals: readonly string[], values: TrainValues): Promise<void> {
  const trainedOn = isoDateOption('trained-on', values['trained-on']);
  const { companies, sha256, spec } = await (values.companies === undefined
    ? ofFile(theFile(positionals), values)
    : simulated(values.companies, positionals, values));
  await useNodeBackend();
  const { name = 'masked model', seed, out } = values;
  const model = await trainMaskedPackage(companies, {
    ...{ name, seed, trainedOn, dataSha256: sha256, libraries: libraries(), onEpoch: showEpoch },
    ...(spec && { spec }),
  });
  await keepTrained(model, out);
}

async function ofFile(file: string, { features, map }: TrainValues): Promise<Data> {
  const csv = await readText(file);
  const table = readInvoices(csv, customColumns(csv, features?.split(',') ?? [], await readColumnMap(map)));
  refuseUnread(table);
  return { companies: [table.invoices], sha256: await sha256(new TextEncoder().encode(csv)) };
}

/** The SHA-256 is that of the companies' CSVs' SHA-256, a line each: together they would be too long for one text. */
async function simulated(count: string, positionals: readonly string[], values: TrainValues): Promise<Data> {
  if (positionals.length > 0 || values.features !== undefined || values.map !== undefined)
    throw new CommandFailure('--companies simulates invoices to train on: it takes no CSV, --features or --map.');
  const companies = generalCompanies(values.seed, wholeNumber('companies', count));
  const encoder = new TextEncoder();
  const lines: string[] = [];
  for (const invoices of companies) lines.push(`${await sha256(encoder.encode(writeInvoices(invoices)))}\n`);
  return { companies, sha256: await sha256(encoder.encode(lines.join(''))), spec: bundledSpec };
}
