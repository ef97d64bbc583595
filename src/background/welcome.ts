import { browser } from '../platform/browser';

/** After the installation a page says what this is; not after an update. */
export function welcomeNewPeople(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('src/options/welcome.html') });
  });
}
