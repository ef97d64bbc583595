import type { AnyModel } from '../../../src/detection/anyModel';
import { generalPrior, type Prior } from '../../../src/detection/calibration/prior';
import { memoryDetector } from '../../../src/detection/detector';
import { judgeInvoice } from '../../../src/detection/judgeInvoice';
import { noModel } from '../../../src/detection/noModel';
import { type BenchmarkResult, runBenchmark } from '../../../src/learning/benchmark';
import { type RecipeName, recipes } from '../../../src/learning/recipes';
import { trainMaskedPackage } from '../../../src/learning/trainMaskedPackage';
import { trainPackage } from '../../../src/learning/trainPackage';
import { assembleMasked, assembleModel } from '../../../src/model/assembleModel';
import type { DataSet } from './dataSets';
import { forestSubject } from './forestSubject';
import { identities } from './identities';
import { rawFeatures } from './rawFeatures';

/** The model that judges a data set beside the checks, and what is known of its columns in general. */
export interface Companion {
  readonly model: AnyModel;
  readonly prior: Prior;
}

/** A detector that is measured; it sets its threshold from the history alone. */
interface MeasuredDetector {
  readonly title: string;
  /** It trains a network on each history. */
  readonly isTrained?: true;
  readonly measure: (set: DataSet, companion: () => Promise<Companion>) => Promise<BenchmarkResult>;
}

/** By the names that `--detectors` takes. */
export const detectors = {
  crossfoot: { title: 'everything', measure: async (set, companion) => ofBank(set, await companion()) },
  'no-network': {
    title: 'checks without the network',
    measure: async (set, companion) => ofBank(set, { model: noModel, prior: generalPrior((await companion()).prior) }),
  },
  'no-identities': {
    title: 'without sum, product, rate',
    measure: async (set, companion) => ofBank(set, await companion(), identities),
  },
  classic: { title: 'plain autoencoder', isTrained: true, measure: (set) => ofDense('classic', set) },
  deep: { title: 'deep autoencoder', isTrained: true, measure: (set) => ofDense('deep', set) },
  forest: { title: 'random cut forest', measure: ofForest },
} as const satisfies Record<string, MeasuredDetector>;

export type DetectorName = keyof typeof detectors;

/** Whether a detector is measured on a data set. */
export function isMeasured(name: DetectorName, { isLong }: DataSet): boolean {
  const { isTrained }: MeasuredDetector = detectors[name];
  return !(isLong && isTrained);
}

/** What a package says of itself; these are measured and never written. */
const unwritten = { name: 'measured', seed: '1', trainedOn: '2026-01-01', dataSha256: '', libraries: {} } as const;

const now = () => performance.now();

/** The model of a data set: the bundled one, or one that the masked recipe makes of its first rows. */
export async function companionOf({ training }: DataSet, bundled: Companion): Promise<Companion> {
  if (!training) return bundled;
  const model = assembleMasked(await trainMaskedPackage([training], unwritten));
  return { model: { kind: 'masked', model }, prior: generalPrior(bundled.prior) };
}

function ofBank({ tables, promise }: DataSet, { model, prior }: Companion, silent?: ReadonlySet<string>) {
  return runBenchmark(tables, memoryDetector(model, prior, promise, silent), now);
}

/** A dense model alone: above the quantile of its training errors that the promise gives. */
async function ofDense(recipe: RecipeName, { tables, promise, customKinds }: DataSet): Promise<BenchmarkResult> {
  const features = rawFeatures(tables.history, customKinds);
  const options = { ...unwritten, features, recipe: recipes[recipe], percentile: 100 * (1 - 1 / promise) };
  const model = assembleModel(await trainPackage(tables.history, options));
  const judge = async (invoice: Parameters<typeof judgeInvoice>[0]) => ({
    judgement: await judgeInvoice(invoice, model),
  });
  const result = await runBenchmark({ ...tables, history: [] }, { judge, learn: () => undefined }, now);
  model.dispose();
  return result;
}

function ofForest({ tables, promise, customKinds }: DataSet): Promise<BenchmarkResult> {
  const forest = forestSubject(rawFeatures(tables.history, customKinds), tables.history, promise);
  return runBenchmark({ ...tables, history: [] }, forest, now);
}
