import type { BenchmarkResult, KindResult } from '../../../src/learning/benchmark';
import { type Estimate, meanWithInterval, wilson } from './intervals';

/** A share and the cases that it is of. */
export interface Share {
  readonly share: number;
  readonly cases: number;
}

/** What is read off a benchmark's result. */
export type Measure = (result: BenchmarkResult) => Share;

/** Changes that carry on into other fields, so that the invoice still adds up. */
const coherent = /^cohq?_/;

/** The share found, mean of the kinds that touch one field. */
export const foundOfOneField: Measure = ({ kinds }) => found(kinds.filter(({ kind }) => !coherent.test(kind)));

/** The share found, mean of all kinds. */
export const foundOfAll: Measure = ({ kinds }) => found(kinds);

/** The share found, mean of the kinds named. */
export function foundOf(...names: readonly string[]): Measure {
  return ({ kinds }) => found(kinds.filter(({ kind }) => names.includes(kind)));
}

/** The share of normal invoices that are called odd. */
export const falseAlarms: Measure = (result) => ({ share: result.falseAlarms, cases: result.normal });

/** The share of those found in which the changed field is blamed first. */
export const blame: Measure = ({ kinds }) => {
  const cases = kinds.reduce((sum, kind) => sum + kind.found, 0);
  return { share: kinds.reduce((sum, kind) => sum + kind.foundAndBlamed, 0) / cases, cases };
};

/** One result's share with Wilson's interval; of several companies the mean of their shares with Student's, cut to [0, 1]. */
export function estimate(results: readonly BenchmarkResult[], measure: Measure): Estimate {
  const shares = results.map(measure).filter(({ cases }) => cases > 0);
  const [only, ...others] = shares;
  if (only && others.length === 0) return wilson(only.share, only.cases);
  const { value, low, high } = meanWithInterval(shares.map(({ share }) => share));
  return { value, low: Math.max(0, low), high: Math.min(1, high) };
}

function found(kinds: readonly KindResult[]): Share {
  return {
    share: kinds.reduce((sum, { found: hits, count }) => sum + hits / count, 0) / kinds.length,
    cases: kinds.reduce((sum, { count }) => sum + count, 0),
  };
}
