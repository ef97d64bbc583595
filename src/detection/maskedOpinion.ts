import type { FieldPath, Value } from '../invoice/types';
import type { Column } from './calibration/calibrate';
import { categoryPath, modelValue } from './explainModelValue';
import type { Facts } from './facts';
import type { HistoryView } from './history/historyView';
import { type MaskedNames, maskedRowOf, middleOf } from './masked/maskedRowOf';
import { maskedSurprises } from './masked/maskedSurprises';
import type { MaskedModel, MaskedSpec, MaskedSurprise } from './masked/types';
import { tailSurprise } from './measures/tailSurprise';
import type { ReadSpec } from './readFields';
import type { Expectation } from './types';

/** A masked model with the names of its inputs; `reconstruct` runs wherever it likes. */
export interface NamedMaskedModel extends MaskedModel {
  readonly spec: MaskedSpec & MaskedNames & ReadSpec;
}

/** What the model says of one field. */
export interface FieldOpinion {
  readonly path: FieldPath;
  /** Higher is odder. */
  readonly statistic: number;
  readonly expected?: Expectation;
}

/** The amount is what most is at stake in, and what other checks see least of. */
const penaltyOfAmount = -3;
const amounts: ReadonlySet<string> = new Set(['logGross', 'logNet']);

/**
 * One column for each question that the model is asked. The questions share what one check may spend of the false alarms
 * (Bonferroni): each is less by ln of how many there are. A company's own model knows its sellers and says of an amount
 * what no check can; the bundled one sees little more of it than the checks do.
 */
export function maskedColumns({ patterns, categories }: MaskedSpec): Column[] {
  const shared = Math.log(patterns.length);
  const knowsSellers = categories.some(({ name }) => name === 'seller');
  return patterns.map(({ target }, at) => {
    const before = patterns.slice(0, at).filter((each) => each.target === target).length;
    return {
      id: `network.${target}${before === 0 ? '' : `.${before + 1}`}`,
      penalty: knowsSellers && amounts.has(target) ? penaltyOfAmount : shared,
    };
  });
}

/**
 * What the model says of each field, in the order of its columns; undefined where the field is not there.
 *
 * Of an amount the surprise is the mean of the network's and of the seller's own history: each sees what the other
 * cannot.
 */
export async function maskedOpinion(
  model: NamedMaskedModel,
  facts: Facts,
  history: HistoryView,
): Promise<(FieldOpinion | undefined)[]> {
  const surprises = await maskedSurprises(model, maskedRowOf(model.spec, facts, history));
  const opinions: (FieldOpinion | undefined)[] = model.spec.patterns.map(() => undefined);
  for (const surprise of surprises) opinions[surprise.pattern] = opinionOf(surprise, model.spec, facts, history);
  return opinions;
}

function opinionOf(
  surprise: MaskedSurprise,
  { numbers }: NamedMaskedModel['spec'],
  facts: Facts,
  history: HistoryView,
): FieldOpinion | undefined {
  const { target, negLogP, expected } = surprise;
  const number = numbers.find(({ name }) => name === target);
  if (!number) {
    const path = categoryPath(target, facts);
    return path === undefined ? undefined : { path, statistic: negLogP, ...(expected !== undefined && { expected }) };
  }
  const offset = number.relativeTo === undefined ? 0 : (middleOf(target, history) ?? 0);
  const [low, high] = [surprise.low, surprise.high].map((raw = Number.NaN) =>
    modelValue(target, raw + offset, facts, history),
  );
  if (low === undefined) return undefined;
  const range = expectation(low.value, high?.value);
  return {
    path: low.path,
    statistic: withHistory(target, negLogP, facts, history),
    ...(range !== undefined && { expected: range }),
  };
}

function withHistory(name: string, negLogP: number, { numbers }: Facts, { seller, company }: HistoryView): number {
  const value = numbers[name];
  const spread = company.spreads[name];
  const earlier = seller?.numbers[name];
  if (!name.startsWith('log') || value === undefined || !spread || !earlier || earlier.length === 0) return negLogP;
  return (negLogP + tailSurprise(earlier, value, spread)) / 2;
}

function expectation(from: Value | undefined, to: Value | undefined): Expectation | undefined {
  if (from === undefined || to === undefined) return undefined;
  return from === to ? from : { from, to };
}
