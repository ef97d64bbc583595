import { signal } from '@preact/signals';
import { askBackground } from '../messaging/bus';
import type { CheckResult } from '../messaging/types';
import { browser } from '../platform/browser';

/** The verdict on show; undefined while the first check runs. */
export const result = signal<CheckResult | undefined>(undefined);

/** Whether the check takes longer than a page that stands still needs. */
export const isSlow = signal(false);

/** Whether the site on show is checked by itself. */
export const siteGranted = signal(false);

/** A sentence about something that did not work, until the next step. */
export const notice = signal<string | undefined>(undefined);

/** The tab that is checked: the one named in the address, else the active one of this window. */
export async function checkedTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null && /^\d{1,10}$/.test(named)) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/** Checks the tab's invoice. The background may have been ended in the middle: then once more. */
export async function check(): Promise<void> {
  result.value = undefined;
  notice.value = undefined;
  isSlow.value = false;
  const slow = setTimeout(() => {
    isSlow.value = true;
  }, slowMs);
  await checkOnce();
  clearTimeout(slow);
}

const slowMs = 700;

async function checkOnce(): Promise<void> {
  const tabId = await checkedTab();
  if (tabId === undefined) {
    result.value = { kind: 'notChecked', tabId: -1, problem: 'noTab' };
    return;
  }
  const first = await askBackground('background/check', { tabId });
  const answered = first.ok ? first : await askBackground('background/check', { tabId });
  result.value = answered.ok
    ? ownPageExplained(answered.value)
    : { kind: 'notChecked', tabId, problem: 'internal', detail: answered.code };
  const origin = originOf(result.value);
  siteGranted.value = origin !== undefined && (await browser.permissions.contains({ origins: [origin] }));
}

/** A click on the button grants every page but the browser's own. In a window of our own nothing was clicked. */
function ownPageExplained(checked: CheckResult): CheckResult {
  const wasClicked = !location.search.includes('tab=');
  const isRefused = checked.kind === 'notChecked' && checked.problem === 'noAccess' && checked.detail === undefined;
  return wasClicked && isRefused ? { ...checked, problem: 'browserPage' } : checked;
}

/** The host permission that covers what was checked, or the frame that could not be read. */
export function originOf(checked: CheckResult): string | undefined {
  if (checked.kind === 'notChecked') {
    return checked.problem === 'frameNotGranted' && checked.detail !== undefined
      ? hostPattern(checked.detail)
      : undefined;
  }
  const { protocol, hostname } = new URL(checked.address);
  return `${protocol}//${hostname}/*`;
}

/** The host permission for a frame's host; a match pattern has no port. */
export function hostPattern(host: string): string {
  return `*://${host.replace(/:\d+$/, '')}/*`;
}

/** Asks for a site. It must be the first call of a click: Firefox forgets the click at the first await. */
export function requestSite(origin: string): void {
  void browser.permissions.request({ origins: [origin] });
}

/** Scrolls the page to where a value was read and outlines it there. */
export async function showInPage(tabId: number, frameId: number, selector: string): Promise<void> {
  const answered = await askBackground('background/outline', { tabId, frameId, selector });
  notice.value = answered.ok && answered.value ? undefined : 'That place is no longer on the page. Check again.';
}
