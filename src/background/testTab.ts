import { profileFor } from '../invoice/matchUrl';
import { betterReading } from '../invoice/mergeReadings';
import type { MatchCount, Profile, ProfileTest, SelectorTest } from '../invoice/types';
import { askContent } from '../messaging/bus';
import type { TestResult, TestTab } from '../messaging/types';
import { browser } from '../platform/browser';
import { engine } from './engine';
import { inFrames } from './inFrames';

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
  const { customKinds } = (await engine().catch(() => undefined)) ?? { customKinds: {} };
  const frames = await inFrames(first.tabId, (frameId) =>
    askContent(first.tabId, frameId, 'content/test', { profile, customKinds }),
  );
  if (frames.length === 0) return { kind: 'notTested', problem: 'noAccess' };
  // A portal may show the PDF of an invoice in a frame beside its fields.
  if (frames.some(({ frameId, page }) => frameId === 0 && page.contentType === 'application/pdf'))
    return { kind: 'notTested', problem: 'pdf' };
  if (frames.some(({ page }) => page.loading)) return { kind: 'notTested', problem: 'pageLoading' };
  return { kind: 'tested', tab: first, test: frames.map(({ page }) => page.test).reduce(together) };
}

/** The tabs that show an address of the profile. The browser tells the addresses only of those that may be read. */
async function tabsOf(profile: Profile): Promise<TestTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url, title = '' }) =>
    id !== undefined && url !== undefined && profileFor(url, [profile]) ? [{ tabId: id, title, address: url }] : [],
  );
}

/** What two frames of a page say together, as a check of the page would take it. */
function together(a: ProfileTest, b: ProfileTest): ProfileTest {
  const fields = togetherIn(a.fields, b.fields);
  if (!a.lines || !b.lines) return { fields };
  const count = (found: MatchCount) => (typeof found === 'number' ? found : 0);
  const found = ({ rows }: NonNullable<ProfileTest['lines']>) => rows.reduce<number>((sum, n) => sum + count(n), 0);
  return { fields, lines: found(b.lines) > found(a.lines) ? b.lines : a.lines };
}

type FieldTests = Readonly<Record<string, readonly SelectorTest[]>>;

function togetherIn(a: FieldTests, b: FieldTests): FieldTests {
  return Object.fromEntries(
    Object.entries(a).map(([path, tests]) => [
      path,
      tests.map((test, at) => {
        const other = b[path]?.[at];
        if (!other) return test;
        return { reading: betterReading(test.reading, other.reading), matches: test.matches + other.matches };
      }),
    ]),
  );
}
