import { profileFor } from '../invoice/matchUrl';
import { shippedProfiles } from '../invoice/shippedProfiles';
import { browser } from '../platform/browser';
import { clearBadge, showBadge } from './badge';
import { checkTab } from './checkTab';

/** The latest check of each tab; a verdict that comes after a newer check began is dropped. */
const latest = new Map<number, number>();

/** Checks invoices as they are opened, on sites that the person has granted, and shows the verdict on the button. */
export function checkGrantedSites(): void {
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'complete' || change.url !== undefined) void checkIfGranted(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    latest.delete(tabId);
  });
  browser.permissions.onAdded.addListener(() => {
    void checkActiveTabs();
  });
}

/** Right after a site was granted its open invoice is checked. */
async function checkActiveTabs(): Promise<void> {
  for (const { id } of await browser.tabs.query({ active: true })) if (id !== undefined) void checkIfGranted(id);
}

async function checkIfGranted(tabId: number): Promise<void> {
  const turn = (latest.get(tabId) ?? 0) + 1;
  latest.set(tabId, turn);
  const address = (await browser.tabs.get(tabId).catch(() => undefined))?.url;
  await clearBadge(tabId);
  if (address === undefined || !profileFor(address, shippedProfiles) || !(await isGranted(address))) return;
  const result = await checkTab(tabId);
  if (latest.get(tabId) === turn) await showBadge(tabId, result);
}

async function isGranted(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}
