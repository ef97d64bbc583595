import { anyModel } from '../../../src/cli/anyModel';
import { bundledModel, priorBeside } from '../../../src/cli/bundled';
import { loadPackage } from '../../../src/cli/loadPackage';
import type { BenchmarkResult } from '../../../src/learning/benchmark';
import { useNodeBackend } from '../../../src/model/nodeBackend';
import { describeProblem } from '../../../src/packages/problemTexts';
import { type DataSet, type SuiteName, suites } from './dataSets';
import { type Companion, companionOf, type DetectorName, detectors, isMeasured } from './detectors';

/** How one detector did on one data set; plain. */
export interface Measured {
  readonly group: string;
  readonly set: string;
  readonly promise: number;
  readonly earlierInvoices: number;
  readonly detector: DetectorName;
  /** All of it; training too, of a model that several share in the first that needs it. */
  readonly seconds: number;
  readonly result: BenchmarkResult;
}

/**
 * Measures detectors on the same rows of each data set of a suite; what is done stands on stderr.
 *
 * @returns Nothing when the folder lacks the suite.
 */
export async function measureSuite(
  folder: string,
  suite: SuiteName,
  names: readonly DetectorName[],
): Promise<Measured[]> {
  await useNodeBackend();
  const bundled = await bundledCompanion();
  const measured: Measured[] = [];
  for await (const set of suites[suite](folder)) measured.push(...(await measureSet(set, names, bundled)));
  return measured;
}

async function measureSet(set: DataSet, names: readonly DetectorName[], bundled: Companion): Promise<Measured[]> {
  let companion: Promise<Companion> | undefined;
  const once = () => {
    companion ??= companionOf(set, bundled);
    return companion;
  };
  const measured: Measured[] = [];
  for (const detector of names.filter((name) => isMeasured(name, set))) {
    const start = performance.now();
    const result = await detectors[detector].measure(set, once);
    const seconds = (performance.now() - start) / 1000;
    const { group, name, promise, tables } = set;
    process.stderr.write(`${group} (${name}), ${detector}: ${seconds.toFixed(1)} s\n`);
    measured.push({ group, set: name, promise, earlierInvoices: tables.history.length, detector, seconds, result });
  }
  return measured;
}

async function bundledCompanion(): Promise<Companion> {
  const loaded = await loadPackage(bundledModel);
  if (!loaded.ok) throw new Error(describeProblem(loaded.problem, 'en'));
  return { model: await anyModel(loaded.value.model), prior: await priorBeside(bundledModel) };
}
