import { beforeAll, describe, expect, it } from 'vitest';
import { type Facts, factsOf } from '../../../src/detection/facts';
import { memoryHistory } from '../../../src/detection/history/memoryHistory';
import { encodeRow } from '../../../src/detection/masked/encode';
import { maskedRowOf } from '../../../src/detection/masked/maskedRowOf';
import { maskedSurprises } from '../../../src/detection/masked/maskedSurprises';
import { maskedSelfTest } from '../../../src/detection/masked/selfTest';
import { addDays } from '../../../src/invoice/calendar';
import type { Invoice } from '../../../src/invoice/types';
import { generalCompanies } from '../../../src/learning/generalCompanies';
import { bundledSpec } from '../../../src/learning/maskedSpecs';
import { type AssembledMasked, assembleMasked } from '../../../src/model/assembleModel';
import { useNodeBackend } from '../../../src/model/nodeBackend';
import { plainForward } from '../../../src/model/runNetwork';
import { bundledPackage } from '../../bench/bundledPackage';

const bundled = await bundledPackage();
const { spec, network } = bundled;
let model: AssembledMasked;

beforeAll(async () => {
  await useNodeBackend();
  model = assembleMasked(bundled);
});

describe('the bundled model', () => {
  it('is a sound package of the masked kind, and passes its self-test', async () => {
    expect(bundled.kind).toBe('masked');
    expect(await maskedSelfTest(model)).toBe(true);
  });

  it('reads what it was meant to read, and no seller', () => {
    const unfitted = <T extends { center: number; scale: number }>({ center: _, scale: __, ...rest }: T) => rest;
    expect({ ...spec, numbers: spec.numbers.map(unfitted), context: spec.context.map(unfitted) }).toEqual(bundledSpec);
    expect(spec.categories.map(({ name }) => name)).not.toContain('seller');
  });

  it('is small enough to be fetched at each start', () => {
    const weights = network.layers.reduce((sum, { inputs, units }) => sum + (inputs + 1) * units, 0);
    expect(4 * weights).toBeLessThan(700_000);
  });
});

/** Companies that training never saw: one of header records, one of invoices with lines. */
const companies = generalCompanies('held out', 2);
const last = 30;

/** The last invoices of a company, each with the history before it. */
function* lastOf(invoices: readonly Invoice[]) {
  const history = memoryHistory();
  for (const [at, invoice] of invoices.entries()) {
    const facts = factsOf(invoice);
    if (at >= invoices.length - last) yield { facts, view: history.view(facts) };
    history.learn(facts);
  }
}

async function surprise(facts: Facts, view: ReturnType<ReturnType<typeof memoryHistory>['view']>, target: string) {
  const surprises = await maskedSurprises(model, maskedRowOf(spec, facts, view));
  return surprises.find((each) => each.target === target)?.negLogP;
}

describe('what the bundled model says of invoices that it has never seen', () => {
  it('is on WebAssembly what plain loops say', async () => {
    for (const invoices of companies) {
      for (const { facts, view } of lastOf(invoices)) {
        const row = maskedRowOf(spec, facts, view);
        const inputs = spec.patterns.flatMap((pattern) => encodeRow(spec, row, pattern) ?? []);
        const outputs = await model.reconstruct(inputs);
        const plain = inputs.flatMap((input) => [...plainForward(network, input)]);
        for (const [at, output] of outputs.flat().entries()) {
          const expected = plain[at] ?? Number.NaN;
          expect(Math.abs(output - expected)).toBeLessThan(1e-4 * Math.max(1, Math.abs(expected)));
        }
      }
    }
  });

  const times = (path: string, factor: number) => (invoice: Invoice) => ({
    ...invoice,
    [path]: String(factor * Number(invoice[path])),
  });
  const wild: readonly (readonly [string, string, (invoice: Invoice) => Invoice])[] = [
    ['gross total', 'logGross', times('grossTotal', 1e6)],
    ['net total', 'logNet', times('netTotal', 1e6)],
    ['tax total', 'taxRate', (invoice) => ({ ...invoice, taxTotal: invoice['grossTotal'] ?? '' })],
    ['due date', 'paymentDays', (invoice) => ({ ...invoice, dueDate: addDays(invoice['dueDate'] ?? '', 365) ?? '' })],
  ];
  it.each(wild)('finds a wild %s odder than the right one, on every invoice', async (_, target, change) => {
    for (const invoices of companies) {
      for (const { facts, view } of lastOf(invoices)) {
        const usual = await surprise(facts, view, target);
        const changed = await surprise(factsOf(change(facts.invoice)), view, target);
        if (usual !== undefined && changed !== undefined) expect(changed).toBeGreaterThan(usual);
      }
    }
  });
});
