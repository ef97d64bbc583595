import { signal } from '@preact/signals';
import { originsOf } from '../invoice/profileOrigins';
import type { MatchCount, Profile, SelectorTest } from '../invoice/types';
import { askBackground } from '../messaging/bus';
import type { TestTab } from '../messaging/types';
import { browser } from '../platform/browser';
import { text } from '../ui/text';
import type { SelectorDraft } from './draft';
import { checkedProfile } from './editor';
import { portalsNotice } from './portals';
import { isGranted } from './siteAccess';

/** A test that was done: of which profile, and what came of it. */
interface Tested {
  readonly profile: Profile;
  readonly title: string;
  readonly fields: Readonly<Record<string, readonly SelectorTest[]>>;
  readonly row: readonly MatchCount[];
  readonly more: readonly MatchCount[];
  readonly lineFields: Readonly<Record<string, readonly SelectorTest[]>>;
}

export const tested = signal<Tested | undefined>(undefined);
export const isTesting = signal(false);
/** The tabs to choose from, when several show an address of the profile. */
export const testTabs = signal<readonly TestTab[]>([]);
export const testProblem = signal<string | undefined>(undefined);

let latestTest = 0;

/** Forgets the last test, and one that is under way. */
export function forgetTest(): void {
  latestTest += 1;
  portalsNotice.value = undefined;
  tested.value = undefined;
  testTabs.value = [];
  testProblem.value = undefined;
}

/**
 * Tests the draft in an open tab. When its site has to be asked for first, that is the first call of the click: Firefox
 * forgets the click at the first await.
 */
export function testDraft(tabId?: number): void {
  const profile = checkedProfile();
  forgetTest();
  if (!profile) return;
  const origins = originsOf(profile);
  if (origins.length === 0) {
    testProblem.value = text('test.noHost');
  } else if (isGranted(origins)) {
    void runTest(profile, tabId);
  } else {
    browser.permissions.request({ origins: [...origins] }).then(
      (granted) => {
        if (granted) void runTest(profile, tabId);
        else testProblem.value = text('test.notAllowed');
      },
      () => {
        testProblem.value = text('popup.notAsked');
      },
    );
  }
}

async function runTest(profile: Profile, tabId: number | undefined): Promise<void> {
  isTesting.value = true;
  latestTest += 1;
  const turn = latestTest;
  const answered = await askBackground('background/test', { profile, ...(tabId !== undefined && { tabId }) });
  isTesting.value = false;
  // Another portal, or another test, meanwhile.
  if (turn !== latestTest) return;
  if (!answered.ok) {
    testProblem.value = text('test.failed', { code: answered.code });
    return;
  }
  const { value } = answered;
  if (value.kind === 'choose') testTabs.value = value.tabs;
  if (value.kind === 'notTested') testProblem.value = text(`test.${value.problem}`);
  if (value.kind === 'tested') {
    const { fields, lines } = value.test;
    tested.value = {
      profile,
      title: value.tab.title,
      fields,
      row: lines?.rows ?? [],
      more: lines?.more ?? [],
      lineFields: lines?.fields ?? {},
    };
  }
}

/** What the last test found with a selector as it is typed now; undefined when it was not tested as it is. */
export function outcomeOf(
  group: 'fields' | 'lineFields',
  id: string,
  selector: SelectorDraft,
): SelectorTest | undefined {
  const { profile } = tested.value ?? {};
  const given = group === 'fields' ? profile?.fields[id] : profile?.lines?.fields[id];
  const at = given?.findIndex(({ css, attribute = '' }) => isSame(selector, css, attribute)) ?? -1;
  return tested.value?.[group][id]?.[at];
}

/** What the last test found with a selector of rows, or of what is there while not all are; undefined as above. */
export function matchesOf(group: 'row' | 'more', selector: SelectorDraft): MatchCount | undefined {
  const given = tested.value?.profile.lines?.[group] ?? [];
  const at = given.findIndex(({ css, attribute = '' }) => isSame(selector, css, attribute));
  return tested.value?.[group][at];
}

function isSame(selector: SelectorDraft, css: string, attribute: string): boolean {
  return selector.css.trim() === css && selector.attribute.trim() === attribute;
}
