import type { FieldPath } from '../invoice/types';
import { blame, type Relief, type Weighed } from './blame';
import { surprisesOf } from './calibration/calibrate';
import { fieldsOf, pathsOf } from './checks/check';
import { checks } from './checks/registry';
import { checkStatistics, type Examined } from './examine';
import { factsOf, knownFrom } from './facts';
import { repairs } from './repairs';
import { rowWeighed } from './rowEvidence';
import type { Finding } from './types';

const largestGain = 18;

/** The fields by blame, the first deserves it most; a model of the row that raised the alarm alone blames by itself. */
export function blamedFields(examined: Examined, findings: readonly Finding[]): FieldPath[] {
  const { ofRow, p, limits } = examined;
  const isByChecks = p < limits.review || findings.some(({ isNotice }) => isNotice);
  const isByModelAlone = !isByChecks || (ofRow?.verdict === 'anomaly' && p >= limits.anomaly);
  if (ofRow?.blamed && isByModelAlone) return [ofRow.blamed];
  return blame(weighedOf(examined), reliefsOf(examined));
}

/** What each check and the model say of which fields; those that abstained are left out. */
export function weighedOf({ facts, opinions, surprises, ofRow }: Examined): Weighed[] {
  const weighed: Weighed[] = [];
  for (const [at, surprise] of surprises.entries()) {
    const check = checks[at];
    const opinion = opinions[at - checks.length];
    if (Number.isNaN(surprise)) continue;
    if (check) {
      const weakFields = pathsOf(check.weakRoles ?? [], facts);
      weighed.push({ fields: fieldsOf(check, facts), weakFields, exoneration: check.exoneration, surprise });
    }
    if (opinion) weighed.push({ fields: [opinion.path], weakFields: [], exoneration: 0, surprise });
  }
  const ofRows = ofRow ? rowWeighed(ofRow, surprises[checks.length]) : [];
  return [...weighed, ...ofRows.filter(({ surprise }) => !Number.isNaN(surprise))];
}

/** What each repair takes away of the checks' surprises; the model is not asked again. */
function reliefsOf({ facts, context, columns, stratum, surprises }: Examined): Relief[] {
  const { history, calibration, prior, isOwn } = context;
  const before = excess(surprises);
  return repairs(facts, history).map(({ path, invoice }) => {
    const known = { ...knownFrom(facts), ...(path === 'iban' && { iban: invoice['iban'] ?? '' }) };
    const statistics = checkStatistics(factsOf(invoice, known, facts.uncertain), context);
    const after = surprisesOf(statistics, stratum, columns, calibration, prior, isOwn);
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
