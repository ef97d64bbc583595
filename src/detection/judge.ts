import type { Invoice } from '../invoice/types';
import { blamedFields } from './blamedFields';
import { evidenceOf } from './evidence';
import { type Examined, examine, type JudgeContext, type Learnable } from './examine';
import { factsOf, type Known } from './facts';
import { findingsOf } from './findings';
import { hintsOf } from './hints/hintsOf';
import { fieldsRead, unreadFields } from './readFields';
import { shownErrors } from './shownErrors';
import type { Finding, Judgement, VerdictName } from './types';

/** A verdict, and what is to be remembered of it. */
export interface Judged extends Learnable {
  readonly judgement: Judgement;
}

/** A masked model with fewer fields than this says nothing of the whole. */
const fewestFields = 4;

/**
 * Judges an invoice by rules, by what came before, and by the model.
 *
 * @param known - How the history knows the seller and the ids, where it knows them by other than what the invoice shows.
 */
export async function judge(invoice: Invoice, context: JudgeContext, known: Known = {}): Promise<Judged> {
  return judgedAs(await examine(factsOf(invoice, known, context.uncertain), context));
}

/** The verdict on what was worked out of an invoice. */
export function judgedAs(examined: Examined): Judged {
  const { facts, statistics, stratum, p } = examined;
  return { judgement: judgementOf(examined), facts, statistics, stratum, p };
}

function judgementOf(examined: Examined): Judgement {
  const { context, ofRow, p, facts } = examined;
  const findings = findingsOf(examined);
  const verdict = verdictOf(examined, findings);
  const isShown = verdict === 'anomaly' || verdict === 'review';
  const [blamed] = isShown ? blamedFields(examined, findings) : [];
  return {
    verdict,
    ...(verdict !== 'incomplete' && { score: -Math.log10(p) }),
    threshold: Math.log10(context.promise),
    ...(ofRow?.modelScore !== undefined && { modelScore: ofRow.modelScore }),
    ...(ofRow && { modelThreshold: ofRow.modelThreshold }),
    blamed: blamed ?? null,
    ...(ofRow?.asWhole && { asWhole: true as const }),
    fields: shownErrors(examined, blamed, findings),
    notComputable: ofRow?.notComputable ?? [],
    unread: unreadOf(examined),
    findings: [
      ...(isShown || findings.some(({ isNotice }) => isNotice) ? findings : []),
      ...hintsOf(facts, context.hints),
    ],
    ...(context.referenceDay !== undefined && { referenceDay: context.referenceDay }),
    evidence: evidenceOf(examined),
  };
}

function verdictOf(examined: Examined, findings: readonly Finding[]): VerdictName {
  const { p, limits, ofRow } = examined;
  if (p < limits.anomaly || ofRow?.verdict === 'anomaly') return 'anomaly';
  if (isIncomplete(examined)) return 'incomplete';
  const isReview = p < limits.review || ofRow?.verdict === 'review';
  return isReview || findings.some(({ isNotice }) => isNotice) ? 'review' : 'normal';
}

function isIncomplete({ context: { model }, ofRow, facts }: Examined): boolean {
  return model.kind === 'masked' ? fieldsRead(model.model.spec, facts) < fewestFields : ofRow?.verdict === 'incomplete';
}

function unreadOf({ context, ofRow, facts }: Examined): Judgement['unread'] {
  const { model, withoutValue = context.uncertain } = context;
  return model.kind === 'masked' ? unreadFields(model.model.spec, facts, withoutValue) : (ofRow?.unread ?? []);
}
