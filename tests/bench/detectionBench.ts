import { type Evaluation, evaluate } from '../../src/learning/evaluate';
import { assembleModel } from '../../src/model/assembleModel';
import { simulateCompany } from '../../src/simulation/company';
import { type CorruptionName, corruptions } from '../../src/simulation/corruptions';
import { simulateInvoices } from '../../src/simulation/invoices';
import { bundledPackage } from './bundledPackage';
import { printTable } from './printTable';

const companies = 60;
const invoicesEach = 51;

/** The changes that the targets are about; the others show what the bundled model does not see. */
const targets: readonly CorruptionName[] = ['grossTimes10', 'dateFiveYearsOff', 'quantityTimes100'];

/** What the bundled model says of the invoices of companies that its training never saw. */
export async function detectionBench(): Promise<void> {
  const model = assembleModel(await bundledPackage());
  const names = Object.keys(corruptions).filter((name): name is CorruptionName => Object.hasOwn(corruptions, name));
  const evaluations: (Evaluation & { readonly weight: number })[] = [];
  for (let at = 0; at < companies; at += 1) {
    const seed = `bench ${at}`;
    const booked = simulateInvoices(simulateCompany(seed), seed, { lastDay: '2026-06-30', days: 365 });
    const invoices = booked.slice(-invoicesEach).map(({ invoice }) => invoice);
    evaluations.push({ weight: invoices.length - 1, ...(await evaluate(model, invoices, names, seed)) });
  }
  model.dispose();
  const total = evaluations.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (share: (each: Evaluation) => number) =>
    evaluations.reduce((sum, each) => sum + share(each) * each.weight, 0) / total;
  printTable(`${total} normal invoices of ${companies} companies never seen`, [
    ['verdict', 'share', 'target'],
    ['normal', percent(mean((each) => each.normal.normal)), '≥ 95 %'],
    ['review', percent(mean((each) => each.normal.review)), ''],
    ['anomaly', percent(mean((each) => each.normal.anomaly)), '≤ 2 %'],
  ]);
  const rows = names.map((name) => {
    const results = evaluations.flatMap(({ corrupted }) => corrupted[name] ?? []).filter(({ count }) => count > 0);
    const count = results.reduce((sum, each) => sum + each.count, 0);
    const pooled = (share: 'found' | 'foundAndBlamed') =>
      results.reduce((sum, each) => sum + each[share] * each.count, 0) / count;
    return [
      name,
      String(count),
      percent(pooled('found')),
      percent(pooled('foundAndBlamed')),
      targets.includes(name) ? '≥ 90 %' : '',
    ];
  });
  printTable('The same invoices with one field changed', [
    ['change', 'invoices', 'anomaly', 'and blamed rightly', 'target'],
    ...rows,
  ]);
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
