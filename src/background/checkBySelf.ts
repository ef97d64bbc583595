import { profileFor } from '../invoice/matchUrl';
import { browser } from '../platform/browser';
import { activeProfiles } from '../storage/profiles';
import { clearBadge, showBadge } from './badge';
import { checkTab } from './checkTab';
import { forgetTurns, takeTurn } from './turns';

/** Checks invoices as they are opened, on sites that the person has granted, and shows the verdict on the button. */
export function checkGrantedSites(): void {
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading' || change.url !== undefined) void clearBadge(tabId);
    if (change.status === 'complete' || change.url !== undefined) void checkIfGranted(tabId);
  });
  browser.tabs.onRemoved.addListener(forgetTurns);
  browser.permissions.onAdded.addListener(() => {
    void checkActiveTabs();
  });
}

/** Right after a site was granted its open invoice is checked. */
async function checkActiveTabs(): Promise<void> {
  for (const { id } of await browser.tabs.query({ active: true })) if (id !== undefined) void checkIfGranted(id);
}

async function checkIfGranted(tabId: number): Promise<void> {
  const address = (await browser.tabs.get(tabId).catch(() => undefined))?.url;
  if (address === undefined || !profileFor(address, await activeProfiles())) return;
  if (!(await isGranted(address))) return;
  const isLatest = takeTurn(tabId);
  const result = await checkTab(tabId).catch((error: unknown) => {
    console.error('crossfoot', error instanceof Error ? error.stack : error);
    return { kind: 'notChecked', tabId, problem: 'internal' } as const;
  });
  if (isLatest()) await showBadge(tabId, result);
}

async function isGranted(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}
