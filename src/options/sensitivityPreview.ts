import type { Value } from '../invoice/types';
import type { InvoiceRecord } from '../records/types';

/** An invoice that would have stood out. */
export interface Unusual {
  readonly id: string;
  readonly number: string;
  readonly seller: string;
  /** ISO date on it; absent when it has none. */
  readonly issueDate?: Value;
  readonly verdict: 'review' | 'anomaly';
}

/** What a sensitivity would have flagged. */
export interface SensitivityPreview {
  /** Invoices of which enough could be read for a verdict. */
  readonly checked: number;
  readonly alarms: number;
  readonly looks: number;
  /** The most unusual ones, oddest first. */
  readonly unusual: readonly Unusual[];
}

type Scored = InvoiceRecord & { readonly score: number };

const mostListed = 5;
/** A second look is asked for at three times the promised rate. */
const looksForAlarm = 3;

/**
 * Counts which of some invoices would have been alarms, and which cases for a second look.
 *
 * @param records - Their score is −log10 of how often a normal invoice is as odd.
 * @param promise - About one false alarm in so many invoices, ≥ 1.
 */
export function sensitivityPreview(records: readonly InvoiceRecord[], promise: number): SensitivityPreview {
  const scored = records.filter((record): record is Scored => record.score !== undefined);
  const flagged = scored
    .flatMap((record) => {
      const verdict = verdictAt(record, promise);
      return verdict === undefined ? [] : [{ record, verdict }];
    })
    .sort(
      (a, b) => Number(b.verdict === 'anomaly') - Number(a.verdict === 'anomaly') || b.record.score - a.record.score,
    );
  const alarms = flagged.filter(({ verdict }) => verdict === 'anomaly').length;
  return {
    checked: scored.length,
    alarms,
    looks: flagged.length - alarms,
    unusual: flagged.slice(0, mostListed).map(({ record, verdict }) => unusual(record, verdict)),
  };
}

function verdictAt({ score, findings }: Scored, promise: number): Unusual['verdict'] | undefined {
  if (score > Math.log10(promise)) return 'anomaly';
  const isLook = score > Math.log10(promise / looksForAlarm) || findings.some(({ isNotice }) => isNotice);
  return isLook ? 'review' : undefined;
}

function unusual({ id, number, values }: InvoiceRecord, verdict: Unusual['verdict']): Unusual {
  const { issueDate, sellerName = '', invoiceNumber = number } = values;
  return { id, number: invoiceNumber, seller: sellerName, verdict, ...(issueDate !== undefined && { issueDate }) };
}
