import type { FieldPath } from '../invoice/types';
import { type AnyModel, columnsOf } from './anyModel';
import { type Calibration, type Column, scoreOf, scoreP, surprisesOf } from './calibration/calibrate';
import type { Prior } from './calibration/prior';
import { stratumOf } from './calibration/strata';
import { checks } from './checks/registry';
import type { Facts } from './facts';
import { timesLearned } from './history/bothTypes';
import type { HistoryView } from './history/historyView';
import { judgeInvoice } from './judgeInvoice';
import { type FieldOpinion, maskedOpinion } from './maskedOpinion';
import { finite, measured } from './measured';
import type { HintLimits, Judgement } from './types';

/** What a verdict is given on, beside the invoice. */
export interface JudgeContext {
  readonly model: AnyModel;
  readonly history: HistoryView;
  readonly calibration: Calibration;
  readonly prior: Prior | undefined;
  /** About one false alarm in so many invoices. */
  readonly promise: number;
  /** The p-values of the last invoices that were checked. */
  readonly recent: readonly number[];
  /** The calibration rests on this very invoice, too: it does not count as its own company. */
  readonly isOwn?: boolean;
  readonly referenceDay?: string;
  /** Fields that are there but have no certain value. */
  readonly uncertain?: readonly FieldPath[];
  /** Fields that were looked for and have no certain value; the uncertain ones where nothing else is said. */
  readonly withoutValue?: readonly FieldPath[];
  /** Ids of checks that are to abstain, to measure what they are worth. */
  readonly silent?: ReadonlySet<string>;
  /** Absent without any. */
  readonly hints?: HintLimits;
}

/** All that was worked out of one invoice, before anything is said of it. */
export interface Examined {
  readonly facts: Facts;
  readonly context: JudgeContext;
  readonly columns: readonly Column[];
  /** Of a masked model, one for each of its columns; empty without one. */
  readonly opinions: readonly (FieldOpinion | undefined)[];
  /** Of a model that sees the invoice as one row. */
  readonly ofRow: Judgement | undefined;
  /** What the checks and the model said, in the order of the columns; NaN where they abstained. */
  readonly statistics: Float64Array;
  readonly stratum: number;
  /** −ln p of each column; NaN where it abstained. */
  readonly surprises: Float64Array;
  /** How often a normal invoice looks at least this odd as a whole. */
  readonly p: number;
  /** p-values below them ask for a second look, and raise an alarm. */
  readonly limits: { readonly review: number; readonly anomaly: number };
}

/** What learning takes of an invoice. */
export type Learnable = Pick<Examined, 'facts' | 'statistics' | 'stratum' | 'p'>;

/** Second looks are up to three times as frequent as alarms. */
const reviewFactor = 3;

/** Asks the checks and the model, and how odd what they say is beside the company's earlier invoices. */
export async function examine(facts: Facts, context: JudgeContext): Promise<Examined> {
  const { model, history, calibration, prior, isOwn, promise } = context;
  const columns = columnsFor(model, history);
  const opinions = model.kind === 'masked' ? await maskedOpinion(model.model, facts, history) : [];
  const ofRow = model.kind === 'masked' ? undefined : await judgeInvoice(facts.invoice, model.model, context);
  const ofModel = ofRow ? [ofRow.modelScore] : opinions.map((opinion) => opinion?.statistic);
  const statistics = Float64Array.from([...checkStatistics(facts, context), ...ofModel.map(finite)]);
  const stratum = stratumOf(history.seller?.n ?? 0);
  const surprises = surprisesOf(statistics, stratum, columns, calibration, prior, isOwn);
  const p = scoreP(scoreOf(surprises, columns), stratum, calibration, prior, isOwn);
  const limits = { review: reviewFactor / promise, anomaly: 1 / promise };
  return { facts, context, columns, opinions, ofRow, statistics, stratum, surprises, p, limits };
}

/** What looks at a credit note's seller by both types is calibrated by how many there are of both. */
function columnsFor(model: AnyModel, history: HistoryView): Column[] {
  const columns = columnsOf(model);
  if (!history.ofInvoices) return columns;
  const stratum = stratumOf(timesLearned(history));
  return columns.map((column, at) => (checks[at]?.ofBothTypes ? { ...column, stratum } : column));
}

/** What each check says, in the order of the registry; NaN where it abstains. */
export function checkStatistics(facts: Facts, context: JudgeContext): number[] {
  return checks.map((check) => measured(check, facts, context));
}
