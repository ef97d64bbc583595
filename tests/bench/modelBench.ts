import { factsOf } from '../../src/detection/facts';
import { memoryHistory } from '../../src/detection/history/memoryHistory';
import { maskedRowOf } from '../../src/detection/masked/maskedRowOf';
import { maskedSurprisesOfAll } from '../../src/detection/masked/maskedSurprises';
import type { MaskedRow } from '../../src/detection/masked/types';
import type { Invoice } from '../../src/invoice/types';
import { generalCompanies } from '../../src/learning/generalCompanies';
import { type AssembledMasked, assembleMasked } from '../../src/model/assembleModel';
import { quantile } from '../../src/packages/scalers';
import type { FeatureUnit } from '../../src/packages/types';
import { bundledPackage } from './bundledPackage';
import { printTable } from './printTable';

const companies = 24;
/** The first invoices of a company have no history. */
const skipped = 10;
/** Invoices in one call of the engine. */
const together = 100;
/** What is added to a number to make it wrong: a factor of ten, ten points of tax, a month. */
const wrong: Readonly<Partial<Record<FeatureUnit, number>>> = { logarithm: Math.log(10), ratio: 0.1, days: 30 };

/** What the bundled network alone, without checks, says of each field on companies that training never saw. */
export async function modelBench(): Promise<void> {
  const model = assembleMasked(await bundledPackage());
  const rows = generalCompanies('bench', companies).flatMap((invoices) => rowsOf(model, invoices));
  const usual = await surprisesOf(model, rows);
  const lines: string[][] = [];
  for (const [at, { name, unit }] of model.spec.numbers.entries()) {
    const said = usual.get(name);
    if (!said) continue;
    const limit = quantile(said, 0.99);
    const changed =
      (
        await surprisesOf(
          model,
          rows.map((row) => withNumber(row, at, wrong[unit] ?? 0)),
        )
      ).get(name) ?? [];
    const inside = share(said, (surprise) => surprise <= Math.log(10));
    lines.push([name, String(said.length), inside, share(changed, (surprise) => surprise > limit)]);
  }
  model.dispose();
  printTable(`The bundled network alone on ${rows.length} invoices of ${companies} companies never seen`, [
    ['number', 'values', 'inside the 90 % range', 'wrong values found at 1 false alarm in 100'],
    ...lines,
  ]);
}

function rowsOf({ spec }: AssembledMasked, invoices: readonly Invoice[]): MaskedRow[] {
  const history = memoryHistory();
  const rows = invoices.map((invoice) => {
    const facts = factsOf(invoice);
    const row = maskedRowOf(spec, facts, history.view(facts));
    history.learn(facts);
    return row;
  });
  return rows.slice(skipped);
}

/** −ln p of each target in all rows that have it. */
async function surprisesOf(model: AssembledMasked, rows: readonly MaskedRow[]): Promise<Map<string, number[]>> {
  const byTarget = new Map<string, number[]>();
  for (let from = 0; from < rows.length; from += together) {
    for (const { target, negLogP } of (await maskedSurprisesOfAll(model, rows.slice(from, from + together))).flat()) {
      const values = byTarget.get(target) ?? [];
      values.push(negLogP);
      byTarget.set(target, values);
    }
  }
  return byTarget;
}

function withNumber(row: MaskedRow, at: number, more: number): MaskedRow {
  return {
    ...row,
    numbers: row.numbers.map((value, place) => (place === at && value !== undefined ? value + more : value)),
  };
}

function share(values: readonly number[], isMeant: (value: number) => boolean): string {
  return `${((100 * values.filter(isMeant).length) / values.length).toFixed(1)} %`;
}
