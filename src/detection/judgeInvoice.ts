import type { FieldPath, Invoice } from '../invoice/types';
import { type FeatureValue, featureValue, valueOfFeature } from './featureValue';
import { neededFields } from './neededFields';
import { type RowOpinion, rowOpinion } from './rowOpinion';
import type { FieldError, Finding, ForestModel, Judgement, Limits, Model, VerdictName } from './types';

/** What a judgement needs beside the invoice's values. */
export interface JudgeOptions {
  /** ISO date from which dates are counted; in the page the day of the check. */
  readonly referenceDay?: string;
  /** Fields that are there but have no certain value: a line of which nothing can be read is still a line. */
  readonly uncertain?: readonly FieldPath[];
}

/**
 * The model's verdict on one invoice.
 *
 * The score is the largest of the row's error and the field errors, each divided by its limit: above 1 is an anomaly,
 * so one wrong field is enough. A model without field limits, as every forest is, is judged by its threshold alone. With a feature that
 * cannot be computed the invoice is incomplete: nothing is imputed.
 */
export async function judgeInvoice(
  invoice: Invoice,
  model: Model | ForestModel,
  options: JudgeOptions = {},
): Promise<Judgement> {
  const values = model.features.map((feature) => featureValue(feature, invoice, options.referenceDay));
  const row = values.map(({ value }) => value);
  const unreadLines = uncertainLines(model, options.uncertain ?? []);
  if (unreadLines.length > 0 || !row.every((value) => value !== undefined)) {
    return incomplete(values, unreadLines, model, options);
  }
  return judgeOpinion(values, await rowOpinion(model, model.scale(row)), { invoice, model, options });
}

interface Context {
  readonly invoice: Invoice;
  readonly model: Model | ForestModel;
  readonly options: JudgeOptions;
}

function judgeOpinion(values: readonly FeatureValue[], opinion: RowOpinion, context: Context): Judgement {
  const { model, options } = context;
  const { errors, score: modelScore } = opinion;
  const anomaly = model.limits?.anomaly ?? thresholdOnly(model);
  const ratios = overLimits(errors, modelScore, anomaly);
  const review = model.limits ? overLimits(errors, modelScore, model.limits.review) : ratios;
  const fields: [FieldPath, FieldError][] = values.map(({ path }, at) => [
    path,
    fieldError(at, path, opinion, context),
  ]);
  const verdict: VerdictName = ratios.score > 1 ? 'anomaly' : review.score > 1 ? 'review' : 'normal';
  const deciding = verdict === 'anomaly' ? ratios : review;
  const asWhole = verdict !== 'normal' && !deciding.fields.some((ratio) => ratio > 1);
  const order = ranked(asWhole ? errors : ratios.fields);
  const blamedAt = verdict === 'normal' ? undefined : order[0];
  return {
    verdict,
    score: ratios.score,
    threshold: 1,
    modelScore,
    modelThreshold: model.threshold,
    ...(asWhole && { asWhole }),
    blamed: (blamedAt === undefined ? undefined : values[blamedAt]?.path) ?? null,
    fields: Object.fromEntries(fields),
    unread: [],
    notComputable: [],
    findings: findings(order, review.fields, blamedAt, fields, context),
    ...(options.referenceDay !== undefined && { referenceDay: options.referenceDay }),
  };
}

/** A package without field limits: only the row's error has one. */
function thresholdOnly(model: Model | ForestModel): Limits {
  return { fields: model.features.map(() => Number.POSITIVE_INFINITY), row: model.threshold };
}

function overLimits(errors: readonly number[], row: number, limits: Limits): { score: number; fields: number[] } {
  const fields = errors.map((error, at) => error / (limits.fields[at] ?? Number.NaN));
  // A threshold of zero is legal in a package: any error is above it.
  const ofRow = limits.row === 0 ? (row === 0 ? 0 : Number.MAX_VALUE) : row / limits.row;
  return { score: Math.max(ofRow, ...fields), fields };
}

function fieldError(at: number, path: FieldPath, { errors, expected }: RowOpinion, context: Context): FieldError {
  const { model, invoice, options } = context;
  const feature = expected && model.features[at];
  const value = feature && valueOfFeature(feature, path, expected[at] ?? Number.NaN, invoice, options.referenceDay);
  const limit = model.limits?.anomaly.fields[at];
  return {
    error: errors[at] ?? Number.NaN,
    ...(limit !== undefined && { limit }),
    ...(value !== undefined && { expected: value }),
  };
}

/** Places in descending order of weight. */
function ranked(weights: readonly number[]): number[] {
  return weights.map((_, at) => at).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
}

/** One finding for the blamed field and for each other one above its review limit, weightiest first. */
function findings(
  order: readonly number[],
  review: readonly number[],
  blamedAt: number | undefined,
  fields: readonly (readonly [FieldPath, FieldError])[],
  { invoice, model }: Context,
): Finding[] {
  return order
    .filter((at) => blamedAt !== undefined && (at === blamedAt || (review[at] ?? 0) > 1))
    .flatMap((at) => {
      const [path, ofField] = fields[at] ?? [];
      if (path === undefined) return [];
      const observed = invoice[path];
      const expected = ofField?.expected;
      return {
        check: 'attribution' in model ? 'forest' : 'autoencoder',
        family: 'model' as const,
        fields: [path],
        ...(observed !== undefined && { observed }),
        ...(expected !== undefined && { expected }),
      };
    });
}

function incomplete(
  values: readonly FeatureValue[],
  unreadLines: readonly FieldPath[],
  model: Model | ForestModel,
  { referenceDay }: JudgeOptions,
): Judgement {
  const missing = values.filter(({ value }) => value === undefined);
  const notComputable = missing.filter(({ unread }) => unread.length === 0).map(({ path }) => path);
  return {
    verdict: 'incomplete',
    threshold: 1,
    modelThreshold: model.threshold,
    blamed: null,
    fields: {},
    unread: [...new Set([...missing.flatMap(({ unread }) => unread), ...unreadLines])],
    notComputable,
    findings: [],
    ...(referenceDay !== undefined && { referenceDay }),
  };
}

/** The uncertain fields of lines that some feature needs of every line. */
function uncertainLines({ features }: Model | ForestModel, uncertain: readonly FieldPath[]): FieldPath[] {
  const needed = new Set(neededFields(features));
  return uncertain.filter((path) => needed.has(path.replace(/\.\d+\./, '.*.')) && path.includes('.'));
}
