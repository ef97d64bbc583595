import type { Finding, VerdictName } from '../detection/types';

/** A finding as far as learning goes. */
export type NoticeOrAlarm = Pick<Finding, 'check' | 'isNotice' | 'isHint'>;

/**
 * Whether an invoice is learned at once: a normal one, or one in review for nothing but notices. Any other only after
 * the person has said that it looks right. Hints are no reason for a verdict.
 */
export function learnable(verdict: VerdictName, findings: readonly NoticeOrAlarm[]): boolean {
  if (verdict === 'normal') return true;
  const reasons = findings.filter(({ isHint }) => !isHint);
  return verdict === 'review' && reasons.length > 0 && reasons.every(({ isNotice }) => isNotice === true);
}
