import { isCustomField } from '../invoice/catalogue';
import { profileFor } from '../invoice/matchUrl';
import { mergeReadings } from '../invoice/mergeReadings';
import type { CustomKinds, Profile, Reading } from '../invoice/types';
import { askContent } from '../messaging/bus';
import type { CheckProblem, PageReading } from '../messaging/types';
import { browser } from '../platform/browser';
import type { Tab } from '../platform/types';
import { activeProfiles } from '../storage/profiles';
import { engine } from './engine';
import { type FrameAnswer, inFrames } from './inFrames';

/** A tab's invoice as read, or why it could not be. */
export type TabReading =
  | {
      readonly ok: true;
      readonly profile: Profile;
      readonly address: string;
      readonly reading: Reading;
      readonly settled: boolean;
      readonly unreadFrames: readonly string[];
    }
  | { readonly ok: false; readonly problem: CheckProblem; readonly detail?: string; readonly address?: string };

/**
 * Reads the invoice in a tab by the profile of its address, in all frames that may be read.
 *
 * @param settle - Wait until the page stands still before reading.
 */
export async function readTab(tabId: number, settle: boolean): Promise<TabReading> {
  const [tab, profiles] = await Promise.all([browser.tabs.get(tabId).catch(() => undefined), activeProfiles()]);
  const address = tab?.url;
  const problem = unreadable(tab);
  if (problem || address === undefined) return { ok: false, problem: problem ?? 'noAccess' };
  const profile = profileFor(address, profiles);
  if (!profile) {
    return { ok: false, problem: (await isPdf(tabId)) ? 'pdf' : 'noProfile', detail: new URL(address).host, address };
  }
  if (profile.pageKind === 'list') return { ok: false, problem: 'listPage', detail: profile.name };
  const customKinds = await kindsFor(profile);
  const frames = await inFrames(tabId, (frameId) =>
    askContent(tabId, frameId, 'content/read', { profile, settle, customKinds }),
  );
  if (frames.length === 0) return { ok: false, problem: 'noAccess', detail: new URL(address).host };
  if (frames.some(({ frameId, page }) => frameId === 0 && page.contentType === 'application/pdf'))
    return { ok: false, problem: 'pdf' };
  if (frames.some(({ page }) => page.loading)) return { ok: false, problem: 'pageLoading' };
  const now = frames.find(({ frameId }) => frameId === 0)?.page.address;
  if (now !== undefined && now !== address) return { ok: false, problem: 'pageChanged' };
  return whole(frames, profile, address);
}

function whole(frames: readonly FrameAnswer<PageReading>[], profile: Profile, address: string): TabReading {
  const reading = mergeReadings(frames.map(({ frameId, page }) => ({ frameId, reading: page.reading })));
  const read = new Set(frames.map(({ page }) => new URL(page.address).host));
  const foreign = new Set(frames.flatMap(({ page }) => page.foreignFrames));
  const unreadFrames = [...foreign].filter((host) => !read.has(host));
  const found = Object.values(reading.fields).some(({ source }) => source !== undefined && source !== 'profile');
  if (!found) {
    const [host] = unreadFrames;
    return host === undefined
      ? { ok: false, problem: 'noMatch', detail: profile.name }
      : { ok: false, problem: 'frameNotGranted', detail: host };
  }
  return { ok: true, profile, address, reading, unreadFrames, settled: frames.every(({ page }) => page.settled) };
}

/** The model decides what custom fields hold. Without any there is no need to wait for it. */
async function kindsFor({ fields }: Profile): Promise<CustomKinds> {
  if (!Object.keys(fields).some(isCustomField)) return {};
  return (await engine().catch(() => undefined))?.customKinds ?? {};
}

/** A PDF may be served under any address; then the document in the tab says what it is. */
async function isPdf(tabId: number): Promise<boolean> {
  const injected = await browser.scripting
    .executeScript({ target: { tabId }, func: contentTypeInPage })
    .catch(() => []);
  return injected[0]?.result === 'application/pdf';
}

/** Runs in the page, which has a document; the background has none. */
function contentTypeInPage(): string | undefined {
  const { document } = globalThis as { document?: { contentType: string } };
  return document?.contentType;
}

/** Pages that no extension may read, or that hold nothing to read. */
function unreadable(tab: Tab | undefined): CheckProblem | undefined {
  if (!tab) return 'noTab';
  const { url } = tab;
  if (url === undefined) return undefined;
  const { protocol, pathname, host } = new URL(url);
  if (protocol === 'file:') return /\.pdf$/i.test(pathname) ? 'pdf' : 'file';
  if ((protocol !== 'http:' && protocol !== 'https:') || stores.includes(host)) return 'browserPage';
  return /\.pdf$/i.test(pathname) ? 'pdf' : undefined;
}

/** The browsers keep extensions out of their own stores. */
const stores = ['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];
