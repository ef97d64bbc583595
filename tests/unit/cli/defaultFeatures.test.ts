import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultFeatures } from '../../../src/cli/defaultFeatures';
import { CommandFailure } from '../../../src/cli/failure';
import { loadPackage } from '../../../src/cli/loadPackage';
import { trainCommand } from '../../../src/cli/trainCommand';
import type { Invoice } from '../../../src/invoice/types';
import { relationFeatures } from '../../../src/learning/relationFeatures';
import { writeInvoices } from '../../../src/learning/writeCsv';
import { invoices } from '../support/simulated';

/** The same invoices without their lines. */
const headers = invoices
  .slice(0, 60)
  .map(
    (invoice): Invoice => Object.fromEntries(Object.entries(invoice).filter(([path]) => !path.startsWith('lines.'))),
  );
const ofHeaders = ['days_before_reference', 'tax_per_net', 'gross_per_net'];
const ofLines = ['net_per_line_total', 'quantity_per_net_and_price', 'log_unit_price'];

let folder = '';
let noted = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossfoot-'));
  noted = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    noted += text;
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe('what is trained on where no columns are named', () => {
  it('is all relations between fields, without a note, where the invoices have lines', () => {
    expect(defaultFeatures(invoices.slice(0, 60))).toEqual(relationFeatures);
    expect(noted).toBe('');
  });

  it('is kept as long as a single row has it', () => {
    expect(defaultFeatures([...headers, ...invoices.slice(60, 61)])).toEqual(relationFeatures);
  });

  it('is of header records without the relations of lines, and these are named', () => {
    expect(defaultFeatures(headers).map(({ name }) => name)).toEqual(ofHeaders);
    expect(noted).toBe(`No row has what these features need: ${ofLines.join(', ')}. They are left out.\n`);
  });

  it('is too little with fewer than two relations', () => {
    const dates = headers.map(({ issueDate = '' }): Invoice => ({ issueDate }));
    expect(() => defaultFeatures(dates)).toThrow(CommandFailure);
    expect(() => defaultFeatures(dates)).toThrow('name columns to train on with --features');
    const untaxed = headers.map(({ issueDate = '', netTotal = '', grossTotal = '' }): Invoice => {
      return { issueDate, netTotal, grossTotal };
    });
    expect(defaultFeatures(untaxed)).toHaveLength(2);
  });

  it.each(['forest', 'classic'])('makes a package of header records with the recipe %s', async (recipe) => {
    const file = join(folder, 'headers.csv');
    await writeFile(file, writeInvoices(headers));
    await trainCommand([file, '--recipe', recipe, '--out', join(folder, 'model'), '--trained-on', '2026-03-31']);
    const loaded = await loadPackage(join(folder, 'model'));
    if (!loaded.ok || loaded.value.model.kind === 'masked') throw new Error('no package of rows was written');
    expect(loaded.value.model.features.map(({ name }) => name)).toEqual(ofHeaders);
  });
});
