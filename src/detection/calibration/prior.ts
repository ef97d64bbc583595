import { smallestP, type Tail, tailP } from './tail';

/** How the checks come out on normal invoices of companies in general: what holds while a company has little history. */
export interface Prior {
  readonly version: 1;
  /** By column, then by stratum; null where the column never had a value. */
  readonly tails: Readonly<Record<string, readonly (Tail | null)[]>>;
  /** Of the score, by stratum. */
  readonly scores: readonly (Tail | null)[];
  /** Of the score that the checks give without the model, by stratum. */
  readonly checkScores: readonly (Tail | null)[];
}

/** How many invoices companies in general count for. */
export const generalWeight = 300;

/**
 * The p-value of the company's own calibration and that of companies in general, each weighted by the invoices behind it.
 *
 * @param weight - How many invoices the general one counts for.
 */
export function blendedP(
  own: Tail | undefined,
  general: Tail | null | undefined,
  weight: number,
  statistic: number,
  isOwn = false,
): number {
  if (!own) return general ? tailP(general, statistic) : 1;
  const p = tailP(own, statistic, isOwn);
  if (!general || weight === 0) return Math.max(p, smallestP);
  return Math.max((own.n * p + weight * tailP(general, statistic)) / (own.n + weight), smallestP);
}

/** A prior without what one model says: for another model of which nothing in general is known, or for none. */
export function generalPrior(prior: Prior): Prior {
  const tails = Object.fromEntries(Object.entries(prior.tails).filter(([id]) => !isOfModel(id)));
  return { ...prior, tails, scores: prior.checkScores };
}

/** Whether a column holds what a model says, and not a check. */
export function isOfModel(id: string): boolean {
  return id.startsWith('network.');
}
