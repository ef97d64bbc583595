import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { askBackground } from '../messaging/bus';
import type { Checked, CheckedPage, CheckResult } from '../messaging/types';
import { browser } from '../platform/browser';
import { text } from '../ui/text';

/** The verdict on show; undefined while the first check runs. */
export const result = signal<CheckResult | undefined>(undefined);

/** Whether the check takes longer than a page that stands still needs. */
export const isSlow = signal(false);

/** Whether the site on show is checked by itself. */
export const siteGranted = signal(false);

/** A sentence about something that did not work, until the next step. */
export const notice = signal<string | undefined>(undefined);

/** The tab that is checked: the one named in the address, else the active one of this window. */
async function checkedTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null && /^\d{1,10}$/.test(named)) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/** The form in which the values on show are corrected, while they are. */
export const editing = signal<FunctionComponent<{ checked: Checked; onBack: () => void }> | undefined>(undefined);

/** Leaves the form; what the page says is on show again. */
export function stopEditing(): void {
  editing.value = undefined;
}

let latestCheck = 0;

/** Checks the tab's invoice. When it is asked for again meanwhile, only the latest answer is shown. */
export async function check(): Promise<void> {
  result.value = undefined;
  await checkAgain();
}

/** Checks it once more, with the verdict on show until the next one is there. */
export async function checkAgain(): Promise<void> {
  latestCheck += 1;
  const turn = latestCheck;
  editing.value = undefined;
  notice.value = undefined;
  isSlow.value = false;
  const slow = setTimeout(() => {
    isSlow.value = turn === latestCheck;
  }, slowMs);
  const checked = await checkOnce();
  clearTimeout(slow);
  if (turn !== latestCheck) return;
  result.value = checked;
  await updateGrant();
}

const slowMs = 700;

async function checkOnce(): Promise<CheckResult> {
  const tabId = await checkedTab();
  if (tabId === undefined) return { kind: 'notChecked', tabId: -1, problem: 'noTab' };
  const answered = await askBackground('background/check', { tabId });
  return answered.ok
    ? ownPageExplained(answered.value)
    : { kind: 'notChecked', tabId, problem: 'internal', detail: answered.code };
}

/** Finds out whether the site on show is granted. */
export async function updateGrant(): Promise<void> {
  const origin = result.value && originOf(result.value);
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
  if (checked.kind === 'checked') return checked.page && siteOf(checked.page);
  return checked.problem === 'frameNotGranted' && checked.detail !== undefined
    ? hostPattern(checked.detail)
    : undefined;
}

/** The host permission of a checked invoice's site. */
export function siteOf({ address }: CheckedPage): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** The host permission for a frame's host; a match pattern has no port. */
export function hostPattern(host: string): string {
  return `*://${host.replace(/:\d+$/, '')}/*`;
}

/** Asks for a site. It must be the first call of a click: Firefox forgets the click at the first await. */
export function requestSite(origin: string): void {
  browser.permissions.request({ origins: [origin] }).then(
    (granted) => {
      notice.value = granted ? undefined : text('popup.notAllowed');
    },
    () => {
      notice.value = text('popup.notAsked');
    },
  );
}

/** Scrolls the page to where a value was read and outlines it there, if it still shows the invoice that was checked. */
export async function showInPage({ tabId, address }: CheckedPage, frameId: number, selector: string): Promise<void> {
  const answered = await askBackground('background/outline', { tabId, frameId, selector, address });
  notice.value = answered.ok && answered.value ? undefined : text('popup.pageChanged');
}
