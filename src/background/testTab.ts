import contentScript from '../content/content.ts?script&iife';
import { profileFor } from '../invoice/matchUrl';
import type { Profile, ProfileTest, SelectorTest } from '../invoice/types';
import { askContent } from '../messaging/bus';
import type { PageTest, TestResult, TestTab } from '../messaging/types';
import { browser } from '../platform/browser';
import { engine } from './engine';

/**
 * Tries the selectors of a profile in an open tab that shows one of its addresses and that may be read.
 *
 * @param tabId - Which one, when there are several.
 */
export async function testTab(profile: Profile, tabId?: number): Promise<TestResult> {
  const tabs = await tabsOf(profile);
  const [first, ...others] = tabId === undefined ? tabs : tabs.filter((tab) => tab.tabId === tabId);
  if (first === undefined) return { kind: 'notTested', problem: 'noTab' };
  if (others.length > 0) return { kind: 'choose', tabs };
  const pages = await testFrames(first.tabId, profile);
  const [top] = pages;
  if (top === undefined) return { kind: 'notTested', problem: 'noAccess' };
  if (pages.some(({ contentType }) => contentType === 'application/pdf')) return { kind: 'notTested', problem: 'pdf' };
  if (pages.some(({ loading }) => loading)) return { kind: 'notTested', problem: 'pageLoading' };
  return { kind: 'tested', tab: first, test: pages.map(({ test }) => test).reduce(bestOf) };
}

/** The tabs that show an address of the profile. The browser tells the addresses only of those that may be read. */
async function tabsOf(profile: Profile): Promise<TestTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url, title = '' }) =>
    id !== undefined && url !== undefined && profileFor(url, [profile]) ? [{ tabId: id, title, address: url }] : [],
  );
}

async function testFrames(tabId: number, profile: Profile): Promise<PageTest[]> {
  const customKinds = (await engine().catch(() => undefined))?.customKinds ?? {};
  const injected = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: [contentScript], injectImmediately: true })
    .catch(() => []);
  const tested = injected.map(async ({ frameId }) => {
    const answered = await askContent(tabId, frameId, 'content/test', { profile, customKinds });
    return answered.ok ? [answered.value] : [];
  });
  return (await Promise.all(tested)).flat();
}

/** Of the frames of a page each selector's best outcome: an invoice is often in one of several. */
function bestOf(a: ProfileTest, b: ProfileTest): ProfileTest {
  const fields = bestFields(a.fields, b.fields);
  if (!a.lines || !b.lines) return { fields };
  const found = ({ rows }: NonNullable<ProfileTest['lines']>) => rows.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  return { fields, lines: found(b.lines) > found(a.lines) ? b.lines : a.lines };
}

type FieldTests = Readonly<Record<string, readonly SelectorTest[]>>;

function bestFields(a: FieldTests, b: FieldTests): FieldTests {
  return Object.fromEntries(
    Object.entries(a).map(([path, tests]) => [
      path,
      tests.map((test, at) => {
        const other = b[path]?.[at];
        return other !== undefined && other.matches > 0 && test.matches === 0 ? other : test;
      }),
    ]),
  );
}
