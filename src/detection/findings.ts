import { scoreP } from './calibration/calibrate';
import { type Check, fieldsOf } from './checks/check';
import { checks } from './checks/registry';
import type { Examined } from './examine';
import type { Facts } from './facts';
import type { HistoryView } from './history/historyView';
import type { FieldOpinion } from './maskedOpinion';
import { rowFindings } from './rowEvidence';
import type { Finding } from './types';

/**
 * One finding for each check that alone would ask for a second look, the weightiest first; of an odd invoice at least one.
 * What a model of the row found comes before them.
 */
export function findingsOf(examined: Examined): Finding[] {
  const { surprises, context, ofRow, facts } = examined;
  const odd = oddColumns(examined);
  const findings = odd.flatMap((at) => findingAt(at, examined) ?? []);
  const score = { surprise: surprises[checks.length], isOdd: odd.includes(checks.length) };
  return [...(ofRow ? rowFindings(ofRow, facts.invoice, context.calibration, score) : []), ...findings];
}

/** Places of the columns that have something to tell, the weightiest first. */
function oddColumns({ columns, surprises, statistics, stratum, context, limits, p }: Examined): number[] {
  const { calibration, prior, isOwn } = context;
  // The smaller the weight, the larger its p-value: behind the first that is not odd none is.
  let isOdd = true;
  return columns
    .map((column, at) => ({ at, weight: (surprises[at] ?? Number.NaN) - column.penalty }))
    .filter(({ weight }) => !Number.isNaN(weight))
    .sort((a, b) => b.weight - a.weight)
    .filter(({ at, weight }, rank) => {
      if (columns[at]?.isNotice) return (statistics[at] ?? 0) > 0;
      const isOddest = rank === 0 && p < limits.review;
      isOdd &&= isOddest || scoreP(weight, stratum, calibration, prior, isOwn) < limits.review;
      return isOdd;
    })
    .map(({ at }) => at);
}

/** Undefined for the column of a row's score, of which the model itself tells what it found. */
function findingAt(at: number, { facts, context, opinions, surprises }: Examined): Finding | undefined {
  const p = Math.exp(-(surprises[at] ?? 0));
  const check = checks[at];
  if (check) return { ...ofCheck(check, facts, context.history), ...(!check.isNotice && { p }) };
  const opinion = opinions[at - checks.length];
  return opinion && { ...ofModel(opinion, facts), p, n: context.history.seller?.n ?? 0 };
}

function ofCheck(check: Check, facts: Facts, history: HistoryView): Finding {
  const { id, family, isNotice, sentence } = check;
  return {
    check: id,
    family,
    fields: fieldsOf(check, facts),
    sentence,
    ...check.explain(facts, history),
    ...(isNotice && { isNotice }),
  };
}

function ofModel({ path, expected }: FieldOpinion, { invoice }: Facts): Finding {
  const observed = invoice[path];
  return {
    check: 'network',
    family: 'model',
    fields: [path],
    ...(observed !== undefined && { observed }),
    ...(expected !== undefined && { expected }),
    sentence: {
      en: 'The model expects another value here, given the rest of the invoice and the seller’s habits.',
      de: 'Nach dem Rest der Rechnung und den Gewohnheiten des Verkäufers erwartet das Modell hier einen anderen Wert.',
    },
  };
}
