import { judgeInvoice } from '../detection/judgeInvoice';
import type { Judgement, Model, VerdictName } from '../detection/types';
import type { Invoice } from '../invoice/types';
import { type CorruptionName, corrupt } from '../simulation/corruptions';
import { createRandom } from '../simulation/random';
import { referenceDays } from './referenceDays';

/** What a model says of normal invoices and of the same invoices with one field changed. */
export interface Evaluation {
  /** Share of the normal invoices by verdict, in [0, 1]. */
  readonly normal: Readonly<Record<VerdictName, number>>;
  readonly corrupted: Readonly<Record<string, CorruptionResult>>;
}

export interface CorruptionResult {
  /** How many invoices the change could be made in. */
  readonly count: number;
  /** Share called an anomaly, and share called an anomaly with the changed field blamed; in [0, 1]. */
  readonly found: number;
  readonly foundAndBlamed: number;
}

/**
 * Judges invoices as they are and with each corruption, each at its place in the stream of the normal ones.
 *
 * @param invoices - Normal invoices in the order in which they were entered; the first has no reference day and only
 *   sets it.
 */
export async function evaluate(
  model: Model,
  invoices: readonly Invoice[],
  names: readonly CorruptionName[],
  seed: string,
): Promise<Evaluation> {
  const random = createRandom(seed);
  const references = referenceDays(invoices);
  const verdicts: VerdictName[] = [];
  const results = new Map(names.map((name) => [name, { count: 0, found: 0, blamed: 0 }]));
  for (const [at, invoice] of invoices.entries()) {
    const referenceDay = references[at];
    if (referenceDay === undefined) continue;
    verdicts.push((await judgeInvoice(invoice, model, { referenceDay })).verdict);
    for (const [name, result] of results) {
      const changed = corrupt(invoice, name, random);
      if (!changed) continue;
      count(result, await judgeInvoice(changed.invoice, model, { referenceDay }), changed.field);
    }
  }
  const share = (verdict: VerdictName) => verdicts.filter((each) => each === verdict).length / verdicts.length;
  return {
    normal: {
      normal: share('normal'),
      review: share('review'),
      anomaly: share('anomaly'),
      incomplete: share('incomplete'),
    },
    corrupted: Object.fromEntries(
      [...results].map(([name, { count: n, found, blamed }]) => [
        name,
        { count: n, found: found / n, foundAndBlamed: blamed / n },
      ]),
    ),
  };
}

function count(result: { count: number; found: number; blamed: number }, judgement: Judgement, field: string): void {
  result.count += 1;
  if (judgement.verdict !== 'anomaly') return;
  result.found += 1;
  if (judgement.blamed === field) result.blamed += 1;
}
