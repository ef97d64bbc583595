import type { FieldPath, Invoice } from '../invoice/types';
import { blame, type Relief, type Weighed } from './blame';
import { type Calibration, type Column, scoreOf, scoreP, surprisesOf } from './calibration/calibrate';
import { drift } from './calibration/drift';
import type { Prior } from './calibration/prior';
import { stratumOf } from './calibration/strata';
import type { Check } from './checks/check';
import { checks } from './checks/registry';
import { type Facts, factsOf, type Known, knownBy, type Role } from './facts';
import type { HistoryView } from './history/historyView';
import { judgeInvoice } from './judgeInvoice';
import { type FieldOpinion, maskedColumns, maskedOpinion, type NamedMaskedModel } from './maskedOpinion';
import { finite, measured } from './measured';
import { repairs } from './repairs';
import type { Evidence, FieldError, Finding, Judgement, Model, VerdictName } from './types';

/** The model in use, of whatever kind. */
export type AnyModel =
  | { readonly kind: 'dense'; readonly model: Model }
  | { readonly kind: 'masked'; readonly model: NamedMaskedModel };

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
  /** Ids of checks that are to abstain, to measure what they are worth. */
  readonly silent?: ReadonlySet<string>;
}

/** A verdict, and what is to be remembered of it. */
export interface Judged {
  readonly judgement: Judgement;
  readonly facts: Facts;
  /** What the checks and the model said, in the order of `columnsOf`; NaN where they abstained. */
  readonly statistics: Float64Array;
  readonly stratum: number;
  /** How often a normal invoice looks at least this odd as a whole. */
  readonly p: number;
}

/** Second looks are up to three times as frequent as alarms. */
const reviewFactor = 3;
/** A masked model with fewer fields than this says nothing of the whole. */
const fewestFields = 4;
/** So many earlier invoices for each one of the promise let the company's own invoices keep it. */
const invoicesForPromise = 3;
const largestGain = 18;
const denseSurprise = 5;

/** The columns of a calibration with this model in use. */
export function columnsOf(model: AnyModel): Column[] {
  const own = checks.map(({ id, penalty, isNotice }) => ({ id, penalty, ...(isNotice && { isNotice }) }));
  return model.kind === 'masked' ? [...own, ...maskedColumns(model.model.spec)] : own;
}

/** Judges an invoice by rules, by what came before, and by the model. */
export function judge(invoice: Invoice, context: JudgeContext, known: Known = {}): Promise<Judged> {
  return judgeFacts(factsOf(invoice, known), context);
}

/** The same of an invoice whose facts are known. */
export async function judgeFacts(facts: Facts, context: JudgeContext): Promise<Judged> {
  const { model, history, calibration, prior, isOwn } = context;
  const columns = columnsOf(model);
  const opinions = model.kind === 'masked' ? await maskedOpinion(model.model, facts, history) : [];
  const dense = model.kind === 'dense' ? await judgeInvoice(facts.invoice, model.model, context) : undefined;
  const statistics = statisticsOf(facts, context, opinions, columns.length);
  const stratum = stratumOf(history.seller?.n ?? 0);
  const surprises = surprisesOf(statistics, stratum, columns, calibration, prior, isOwn);
  const p = scoreP(scoreOf(surprises, columns), stratum, calibration, prior, isOwn);
  const all: Whole = { facts, context, columns, opinions, dense, statistics, stratum, surprises, p };
  return { judgement: judgementOf(all), facts, statistics, stratum, p };
}

/** All that was worked out of one invoice. */
interface Whole {
  readonly facts: Facts;
  readonly context: JudgeContext;
  readonly columns: readonly Column[];
  readonly opinions: readonly (FieldOpinion | undefined)[];
  readonly dense: Judgement | undefined;
  readonly statistics: Float64Array;
  readonly stratum: number;
  readonly surprises: Float64Array;
  readonly p: number;
}

function statisticsOf(
  facts: Facts,
  context: JudgeContext,
  opinions: readonly (FieldOpinion | undefined)[],
  width: number,
): Float64Array {
  const statistics = new Float64Array(width).fill(Number.NaN);
  for (const [at, check] of checks.entries()) statistics[at] = measured(check, facts, context);
  for (const [at, opinion] of opinions.entries()) statistics[checks.length + at] = finite(opinion?.statistic);
  return statistics;
}

function judgementOf(all: Whole): Judgement {
  const { context, dense, p } = all;
  const { promise } = context;
  const findings = findingsOf(all);
  const verdict = verdictOf(all, findings);
  const isShown = verdict === 'anomaly' || verdict === 'review';
  const unread = dense?.unread ?? [];
  const [first] = isShown ? blamed(all, findings) : [];
  return {
    verdict,
    ...(verdict !== 'incomplete' && { score: -Math.log10(p) }),
    threshold: Math.log10(promise),
    ...(dense?.modelScore !== undefined && { modelScore: dense.modelScore }),
    ...(dense && { modelThreshold: dense.modelThreshold }),
    blamed: first ?? null,
    ...(dense?.asWhole && { asWhole: true as const }),
    fields: dense ? dense.fields : fieldErrors(all),
    notComputable: dense?.notComputable ?? [],
    unread,
    findings: isShown || findings.some(({ isNotice }) => isNotice) ? findings : [],
    ...(context.referenceDay !== undefined && { referenceDay: context.referenceDay }),
    evidence: evidenceOf(all),
  };
}

function verdictOf({ p, dense, context, facts }: Whole, findings: readonly Finding[]): VerdictName {
  if (p < 1 / context.promise || dense?.verdict === 'anomaly') return 'anomaly';
  const isIncomplete =
    context.model.kind === 'dense' ? dense?.verdict === 'incomplete' : fieldsRead(facts) < fewestFields;
  if (isIncomplete) return 'incomplete';
  const isReview = p < reviewFactor / context.promise || dense?.verdict === 'review';
  return isReview || findings.some(({ isNotice }) => isNotice) ? 'review' : 'normal';
}

function fieldsRead({ invoice }: Facts): number {
  return new Set(Object.keys(invoice).map((path) => path.replace(/\.\d+\./, '.*.'))).size;
}

/** One finding for each check that alone would ask for a second look, the weightiest first; of an odd invoice at least one. */
function findingsOf(all: Whole): Finding[] {
  const { columns, surprises, stratum, context, dense, p } = all;
  const limit = reviewFactor / context.promise;
  const ranked = columns
    .map((column, at) => ({ at, weight: (surprises[at] ?? Number.NaN) - column.penalty }))
    .filter(({ weight }) => !Number.isNaN(weight))
    .sort((a, b) => b.weight - a.weight);
  const odd = ranked.filter(({ at, weight }, rank) => {
    if (columns[at]?.isNotice) return (all.statistics[at] ?? 0) > 0;
    return (
      scoreP(weight, stratum, context.calibration, context.prior, context.isOwn) < limit || (rank === 0 && p < limit)
    );
  });
  return [...(dense?.findings ?? []), ...odd.flatMap(({ at }) => findingAt(at, all) ?? [])];
}

function findingAt(at: number, { facts, context, opinions, surprises }: Whole): Finding | undefined {
  const p = Math.exp(-(surprises[at] ?? 0));
  const check = checks[at];
  if (check) return { ...findingOf(check, facts, context.history), ...(!check.isNotice && { p }) };
  const opinion = opinions[at - checks.length];
  if (!opinion) return undefined;
  const { path, expected } = opinion;
  const observed = facts.invoice[path];
  return {
    check: 'network',
    family: 'model',
    fields: [path],
    ...(observed !== undefined && { observed }),
    ...(expected !== undefined && { expected }),
    p,
    n: context.history.seller?.n ?? 0,
    sentence: {
      en: 'The model expects another value here, given the rest of the invoice and the seller’s habits.',
      de: 'Nach dem Rest der Rechnung und den Gewohnheiten des Verkäufers erwartet das Modell hier einen anderen Wert.',
    },
  };
}

function findingOf(check: Check, facts: Facts, history: HistoryView): Finding {
  const { id, family, roles, isNotice, sentence } = check;
  return {
    check: id,
    family,
    fields: pathsOf(roles, facts),
    ...check.explain(facts, history),
    ...(isNotice && { isNotice }),
    sentence,
  };
}

function pathsOf(roles: readonly Role[] | undefined, { paths }: Facts): FieldPath[] {
  const found = (roles ?? []).flatMap((role) => paths[role] ?? []);
  return found.filter((path, at) => found.indexOf(path) === at);
}

/** The fields by blame; a dense model that raised the alarm alone blames by itself. */
function blamed(all: Whole, findings: readonly Finding[]): FieldPath[] {
  const { dense, p, context } = all;
  const isByChecks = p < reviewFactor / context.promise || findings.some(({ isNotice }) => isNotice);
  const isByModelAlone = dense?.blamed && (!isByChecks || (dense.verdict === 'anomaly' && p >= 1 / context.promise));
  if (isByModelAlone && dense.blamed) return [dense.blamed];
  return blame(weighedOf(all), reliefsOf(all));
}

function weighedOf({ facts, opinions, surprises, dense }: Omit<Whole, 'context' | 'p'>): Weighed[] {
  const byCheck = checks.map(({ roles, weakRoles, exoneration }, at) => ({
    fields: pathsOf(roles, facts),
    weakFields: pathsOf(weakRoles, facts),
    exoneration,
    surprise: surprises[at] ?? Number.NaN,
  }));
  const byModel = opinions.map((opinion, at) => ({
    fields: opinion ? [opinion.path] : [],
    weakFields: [],
    exoneration: 0,
    surprise: surprises[checks.length + at] ?? Number.NaN,
  }));
  return [...byCheck, ...byModel, ...byDense(dense)];
}

/** A dense model gives no probability: its alarm decides between fields that the checks cannot tell apart, no more. */
function byDense(dense: Judgement | undefined): Weighed[] {
  if (dense?.verdict !== 'anomaly' || dense.blamed === null) return [];
  return [{ fields: [dense.blamed], weakFields: [], exoneration: 0, surprise: denseSurprise }];
}

/** What each repair takes away of the checks' surprises; the model is not asked again. */
function reliefsOf({ facts, context, columns, statistics, stratum, surprises }: Whole): Relief[] {
  const before = excess(surprises);
  return repairs(facts, context.history).map(({ path, invoice }) => {
    const repaired = factsOf(invoice, { ...knownBy(facts), ...(path === 'iban' && { iban: invoice['iban'] ?? '' }) });
    const measured = statisticsOf(repaired, context, [], columns.length);
    const after = surprisesOf(
      measured.map((value, at) => (at < checks.length ? value : (statistics[at] ?? Number.NaN))),
      stratum,
      columns,
      context.calibration,
      context.prior,
      context.isOwn,
    );
    return { path, gain: before - excess(after) };
  });
}

/** All that is odder than usual, in natural logarithms, by the checks. */
function excess(surprises: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < checks.length; at += 1) {
    const surprise = surprises[at] ?? Number.NaN;
    if (surprise > 1) sum += Math.min(surprise, largestGain) - 1;
  }
  return sum;
}

/** What the masked model says of each field, as −log10 of how often a normal one is as odd. */
function fieldErrors({ columns, opinions, surprises, context }: Whole): Readonly<Record<FieldPath, FieldError>> {
  const errors: Record<FieldPath, FieldError> = {};
  for (const [at, opinion] of opinions.entries()) {
    const surprise = surprises[checks.length + at] ?? Number.NaN;
    if (!opinion || Number.isNaN(surprise)) continue;
    const { path, expected } = opinion;
    const error = Math.max(0, surprise) / Math.LN10;
    if (error < (errors[path]?.error ?? -1)) continue;
    const limit = (columns[checks.length + at]?.penalty ?? 0) / Math.LN10 + Math.log10(context.promise);
    errors[path] = { error, limit, ...(expected !== undefined && { expected }) };
  }
  return errors;
}

function evidenceOf(all: Whole): Evidence {
  const { facts, context } = all;
  const { calibration, history, promise, recent } = context;
  const index = drift(recent);
  const judged = new Set<FieldPath>();
  for (const { fields, surprise } of weighedOf(all))
    if (!Number.isNaN(surprise)) for (const path of fields) judged.add(path);
  return {
    invoices: calibration.n,
    leftOut: calibration.leftOut,
    sellerInvoices: history.seller?.n ?? 0,
    promise,
    leansOnPrior: calibration.n < invoicesForPromise * promise,
    ...(index !== undefined && { drift: index }),
    notJudged: Object.values(facts.paths).filter((path) => facts.invoice[path] !== undefined && !judged.has(path)),
  };
}
