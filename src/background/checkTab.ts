import { invoiceOf } from '../detection/invoiceOf';
import { judgeInvoice } from '../detection/judgeInvoice';
import { localDate } from '../invoice/calendar';
import type { CheckResult } from '../messaging/types';
import { type Engine, engine } from './engine';
import { readTab } from './readTab';

/**
 * Reads and judges the invoice in a tab.
 *
 * A page may still be filling its table while it is read. So only a normal verdict is taken at once: its parts agree.
 * Any other is taken on a second reading, when the page stands still.
 */
export async function checkTab(tabId: number): Promise<CheckResult> {
  const [judge, first] = await Promise.all([engine(), readTab(tabId, false)]);
  const result = await judged(tabId, first, judge);
  if (result.kind === 'checked' ? result.judgement.verdict === 'normal' : !mayAppear(result.problem)) return result;
  return judged(tabId, await readTab(tabId, true), judge);
}

/** Whether waiting for the page can help. */
function mayAppear(problem: string): boolean {
  return (
    problem === 'noMatch' || problem === 'pageLoading' || problem === 'pageChanged' || problem === 'frameNotGranted'
  );
}

async function judged(tabId: number, read: Awaited<ReturnType<typeof readTab>>, judge: Engine): Promise<CheckResult> {
  if (!read.ok) {
    return {
      kind: 'notChecked',
      tabId,
      problem: read.problem,
      ...(read.detail !== undefined && { detail: read.detail }),
    };
  }
  const now = new Date();
  const { profile, address, reading, unreadFrames } = read;
  const judgement = await judgeInvoice(invoiceOf(reading), judge.model, { referenceDay: localDate(now) });
  return {
    kind: 'checked',
    tabId,
    address,
    checkedAt: now.toISOString(),
    profile: { id: profile.id, name: profile.name },
    reading,
    judgement,
    model: judge.modelInfo,
    unreadFrames,
  };
}
