import type { CheckResult } from '../messaging/types';
import { browser } from '../platform/browser';

/** A symbol, words and a colour for each verdict: never the colour alone. */
const looks = {
  normal: { symbol: '✓', title: 'normal', color: '#1a7f4b' },
  review: { symbol: '?', title: 'have a look', color: '#9a6700' },
  anomaly: { symbol: '!', title: 'something is wrong', color: '#c4262e' },
  incomplete: { symbol: '…', title: 'could not be judged', color: '#5b6472' },
} as const;

/** Shows a tab's verdict on the toolbar button. */
export async function showBadge(tabId: number, result: CheckResult): Promise<void> {
  const { symbol, title, color } = looks[result.kind === 'checked' ? result.judgement.verdict : 'incomplete'];
  await setBadge(tabId, symbol, `Crossfoot: ${title}`, color);
}

/** Takes the verdict off the button, for a page that was not checked. */
export async function clearBadge(tabId: number): Promise<void> {
  await setBadge(tabId, '', 'Crossfoot: check this invoice', '#5b6472');
}

async function setBadge(tabId: number, text: string, title: string, color: string): Promise<void> {
  // The tab may be gone by now; then there is nothing to show it on.
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
  ]).catch(() => undefined);
}
