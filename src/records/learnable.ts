import type { Finding, VerdictName } from '../detection/types';

/** A finding as far as learning goes. Detection's Finding is to have `isNotice`: a new seller, a first account. */
export type NoticeOrAlarm = Pick<Finding, 'check'> & { readonly isNotice?: true };

/**
 * Whether an invoice is learned at once: a normal one, or one in review for nothing but notices. Any other only after
 * the person has said that it looks right.
 */
export function learnable(verdict: VerdictName, findings: readonly NoticeOrAlarm[]): boolean {
  if (verdict === 'normal') return true;
  return verdict === 'review' && findings.length > 0 && findings.every(({ isNotice }) => isNotice === true);
}
