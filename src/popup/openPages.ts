import { browser } from '../platform/browser';

/** Opens the form in which an invoice is entered by hand. */
export async function openByHand(): Promise<void> {
  await openOwnPage('src/popup/index.html?hand=empty');
}

/** Opens options where a new portal is set up, with the address of the page to begin with. */
export async function openNewPortal(address: string): Promise<void> {
  await openOwnPage(`src/options/index.html#new=${encodeURIComponent(address)}`);
}

async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
  // A popup closes by itself when a tab is opened; in Firefox only when it is told to.
  if (!location.search) window.close();
}
