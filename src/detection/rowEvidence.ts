import type { FieldPath, Invoice } from '../invoice/types';
import type { Weighed } from './blame';
import type { Calibration, Column } from './calibration/calibrate';
import type { Finding, ForestModel, Judgement, Model } from './types';

const id = 'network.score';
/** So many of a company's invoices calibrate the score by themselves. */
const fewest = 100;

/**
 * What a model says that sees an invoice as one row (a dense or a forest one): its score of the row. It knows no seller,
 * and nothing is known of it in companies in general: until there are enough of this company's invoices, its own
 * calibration stands in, if it has one.
 */
export function rowColumn({ calibration: standIn }: Model | ForestModel): Column {
  return { id, penalty: 1, pooled: { fewest, ...(standIn && { standIn }) } };
}

/** Where a row's score gives no probability, an alarm counts as much: it decides between fields that the checks cannot. */
const alarmSurprise = 5;

/** What a model's judgement of the row says for the blame. @param surprise - −ln p of its score; NaN where it abstained. */
export function rowWeighed(judgement: Judgement, surprise = Number.NaN): Weighed[] {
  const field = fieldToBlame(judgement);
  if (field === undefined) return [];
  const isWeaker = judgement.verdict === 'anomaly' && !(surprise > alarmSurprise);
  return [{ fields: [field], weakFields: [], exoneration: 0, surprise: isWeaker ? alarmSurprise : surprise }];
}

/**
 * What the model found in a row, the first with the p-value of the row's score. Where it found nothing by its own limits and
 * that p-value is odd, the field that it has to do with most.
 *
 * @param score - −ln p of the score, NaN where it abstained, and whether that alone would ask for a second look.
 */
export function rowFindings(
  judgement: Judgement,
  invoice: Invoice,
  { tails }: Pick<Calibration, 'tails'>,
  { surprise = Number.NaN, isOdd }: { readonly surprise: number | undefined; readonly isOdd: boolean },
): Finding[] {
  const isByScore = judgement.findings.length === 0 && isOdd;
  const [first, ...others] = isByScore ? byScore(judgement, invoice) : judgement.findings;
  if (!first || Number.isNaN(surprise)) return [...judgement.findings];
  const n = tails[id]?.[0]?.n ?? 0;
  return [{ ...first, p: Math.exp(-surprise), ...(n >= fewest && { n }) }, ...others];
}

function byScore(judgement: Judgement, invoice: Invoice): Finding[] {
  const path = fieldToBlame(judgement);
  if (path === undefined) return [];
  const observed = invoice[path];
  const expected = judgement.fields[path]?.expected;
  return [
    {
      check: id,
      family: 'model',
      fields: [path],
      ...(observed !== undefined && { observed }),
      ...(expected !== undefined && { expected }),
      sentence: {
        en: 'The model finds the whole invoice odder than nearly all earlier ones, and this field has most to do with it.',
        de: 'Das Modell findet die ganze Rechnung auffälliger als fast alle früheren, und dieses Feld trägt am meisten dazu bei.',
      },
    },
  ];
}

/** The field that the model blames, or else the one with the largest error beside its limit. */
function fieldToBlame({ blamed, fields }: Judgement): FieldPath | undefined {
  if (blamed !== null) return blamed;
  const weight = ({ error, limit = 1 }: Judgement['fields'][string]) => error / limit;
  const [largest] = Object.entries(fields).sort(([, a], [, b]) => weight(b) - weight(a));
  return largest?.[0];
}
