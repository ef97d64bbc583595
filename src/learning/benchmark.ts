import type { Judgement } from '../detection/types';
import type { FieldPath, Invoice } from '../invoice/types';

/** The tables of a benchmark: what came before, normal invoices, and the same with one thing changed each. */
export interface BenchmarkTables {
  readonly history: readonly Invoice[];
  readonly test: readonly Invoice[];
  readonly anomalies: readonly BenchmarkAnomaly[];
}

/** A changed invoice; it is judged at the place of the one that it was, and not learned. */
export interface BenchmarkAnomaly {
  readonly invoice: Invoice;
  readonly kind: string;
  readonly field: FieldPath | undefined;
  /** Row of `test`. */
  readonly sourceRow: number;
}

/** How one kind of change was judged. */
export interface KindResult {
  readonly kind: string;
  readonly count: number;
  readonly found: number;
  readonly foundAndBlamed: number;
}

/** What a benchmark came to; shares in [0, 1]. */
export interface BenchmarkResult {
  readonly normal: number;
  readonly falseAlarms: number;
  readonly reviews: number;
  readonly kinds: readonly KindResult[];
  /** The share found, mean of the kinds. */
  readonly recall: number;
  /** The share of those found in which the changed field is blamed first. */
  readonly blame: number;
  /** Rows judged a second, learning among it. */
  readonly rowsPerSecond: number;
}

/** What a verdict must tell to be measured. */
export interface Verdict {
  readonly judgement: Pick<Judgement, 'verdict' | 'blamed'>;
}

/** Whatever judges the invoices of one company one after another, by a threshold of its own. */
export interface Subject<Judged extends Verdict> {
  readonly judge: (invoice: Invoice) => Promise<Judged>;
  /** Takes in an invoice as a normal one, as it was judged. */
  readonly learn: (judged: Judged) => void;
}

/**
 * Runs the protocol: learns the history, then judges the test rows in order, the changed ones at their places.
 *
 * @param now - The time in milliseconds.
 */
export async function runBenchmark<Judged extends Verdict>(
  tables: BenchmarkTables,
  detector: Subject<Judged>,
  now: () => number,
): Promise<BenchmarkResult> {
  const start = now();
  for (const invoice of tables.history) await judgeAndLearn(detector, invoice);
  const kinds = new Map<string, KindResult>();
  const bySource = grouped(tables.anomalies);
  let falseAlarms = 0;
  let reviews = 0;
  for (const [row, invoice] of tables.test.entries()) {
    for (const anomaly of bySource.get(row) ?? []) await judgeAnomaly(detector, anomaly, kinds);
    const { verdict } = await judgeAndLearn(detector, invoice);
    if (verdict === 'anomaly') falseAlarms += 1;
    if (verdict === 'review') reviews += 1;
  }
  const seconds = (now() - start) / 1000;
  const normal = tables.test.length;
  const results = [...kinds.values()];
  const total = (name: 'found' | 'foundAndBlamed') => results.reduce((sum, each) => sum + each[name], 0);
  return {
    normal,
    falseAlarms: falseAlarms / normal,
    reviews: reviews / normal,
    kinds: results,
    recall: results.reduce((sum, { found, count }) => sum + found / count, 0) / results.length,
    blame: total('foundAndBlamed') / total('found'),
    rowsPerSecond: (tables.history.length + normal + tables.anomalies.length) / seconds,
  };
}

async function judgeAndLearn<Judged extends Verdict>(detector: Subject<Judged>, invoice: Invoice) {
  const judged = await detector.judge(invoice);
  detector.learn(judged);
  return judged.judgement;
}

async function judgeAnomaly<Judged extends Verdict>(
  detector: Subject<Judged>,
  anomaly: BenchmarkAnomaly,
  kinds: Map<string, KindResult>,
) {
  const { kind, field } = anomaly;
  const { judgement } = await detector.judge(anomaly.invoice);
  const isFound = judgement.verdict === 'anomaly';
  const before = kinds.get(kind) ?? { kind, count: 0, found: 0, foundAndBlamed: 0 };
  kinds.set(kind, {
    kind,
    count: before.count + 1,
    found: before.found + (isFound ? 1 : 0),
    foundAndBlamed: before.foundAndBlamed + (isFound && field !== undefined && judgement.blamed === field ? 1 : 0),
  });
}

function grouped(anomalies: readonly BenchmarkAnomaly[]): Map<number, BenchmarkAnomaly[]> {
  const bySource = new Map<number, BenchmarkAnomaly[]>();
  for (const anomaly of anomalies) {
    const group = bySource.get(anomaly.sourceRow);
    if (group) group.push(anomaly);
    else bySource.set(anomaly.sourceRow, [anomaly]);
  }
  return bySource;
}
