import type { FieldPath, Invoice } from '../invoice/types';
import type { Weighed } from './blame';
import type { Calibration, Column } from './calibration/calibrate';
import type { Finding, Judgement } from './types';

/**
 * What a model says that sees an invoice as one row (a dense or a forest one): its score of the row. It knows no seller,
 * and nothing is known of it in companies in general, so it waits for earlier invoices of this company.
 */
export const rowColumn: Column = { id: 'network.score', penalty: 1, fewest: 100 };

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
  return [{ ...first, p: Math.exp(-surprise), n: tails[rowColumn.id]?.[0]?.n ?? 0 }, ...others];
}

function byScore(judgement: Judgement, invoice: Invoice): Finding[] {
  const path = fieldToBlame(judgement);
  if (path === undefined) return [];
  const observed = invoice[path];
  const expected = judgement.fields[path]?.expected;
  return [
    {
      check: rowColumn.id,
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
