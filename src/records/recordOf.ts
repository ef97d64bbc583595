import type { Finding, Judgement } from '../detection/types';
import type { Reading } from '../invoice/types';
import { agreement } from './agreement';
import { findIbans, withoutIbans } from './findIbans';
import { endOf, normaliseId } from './protectInvoice';
import type { SeenInvoice } from './sameInvoice';
import { withSighting } from './sightings';
import type { InvoiceRecord, ProtectedInvoice } from './types';

/** What a record is made of. */
export interface RecordParts {
  /** For an invoice that is seen for the first time. */
  readonly newId: string;
  readonly company: string;
  readonly seen: SeenInvoice;
  /** The record that this invoice has. */
  readonly same?: InvoiceRecord | undefined;
  readonly reading: Reading;
  readonly judgement: Pick<Judgement, 'verdict' | 'score' | 'threshold' | 'blamed' | 'findings'>;
  readonly model: InvoiceRecord['model'];
  readonly checkedAt: string;
  /** Whether what the statistics contain after this check contains it. */
  readonly learned: boolean;
  /** Its row of the calibration, once it has one. */
  readonly row?: number;
}

/**
 * The record of a check. Of an invoice that has one it is that record with this check in it. What an earlier reading
 * knew more stays when the two agree (a list shows fewer fields than a detail page), and goes when they differ, with the
 * person's word that it looks right.
 */
export function recordOf({
  newId,
  company,
  seen,
  same,
  reading,
  judgement,
  model,
  ...told
}: RecordParts): InvoiceRecord {
  const earlier = same && agreement(same, seen) !== 'differ' ? same : undefined;
  const { verdict, score, threshold, blamed, findings } = judgement;
  return {
    ...told,
    id: same?.id ?? newId,
    company,
    seller: seen.seller || (earlier?.seller ?? ''),
    number: seen.number || (earlier?.number ?? ''),
    type: seen.type,
    values: { ...earlier?.values, ...seen.values },
    hashed: { ...earlier?.hashed, ...seen.hashed },
    fields: { ...earlier?.fields, ...summaries(reading) },
    sightings: withSighting(same?.sightings ?? [], seen.sighting),
    verdict,
    ...(score !== undefined && { score }),
    threshold,
    blamed,
    findings: findings.map((finding) => withoutIds(finding, seen)),
    model: { name: model.name, sha256: model.sha256 },
    ...(earlier?.looksRight && { looksRight: true }),
  };
}

function summaries({ fields }: Reading): InvoiceRecord['fields'] {
  return Object.fromEntries(
    Object.entries(fields).map(([path, { status, source }]) => [path, { status, ...(source && { source }) }]),
  );
}

/** A country, or an id of which nothing but country and end is left. */
const tellsNothing = /^[A-Z]{2}$|^(?:[A-Z]{2})?….{0,4}$/;

/** A finding with the end alone of each id in it, as it may be kept. */
function withoutIds(finding: Finding, { hashed }: ProtectedInvoice): Finding {
  const isOfId = finding.fields.some((path) => Object.hasOwn(hashed, path));
  const hide = (text: string) =>
    isOfId && findIbans(text).length === 0 && !tellsNothing.test(text)
      ? `…${endOf(normaliseId(text))}`
      : withoutIbans(text);
  return {
    ...finding,
    ...(finding.observed !== undefined && { observed: hide(finding.observed) }),
    // A range is of numbers or dates.
    ...(typeof finding.expected === 'string' && { expected: hide(finding.expected) }),
  };
}
