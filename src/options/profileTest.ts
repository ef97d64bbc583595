import { signal } from '@preact/signals';
import { originsOf } from '../invoice/profileOrigins';
import type { Profile, SelectorTest } from '../invoice/types';
import { askBackground } from '../messaging/bus';
import type { TestTab } from '../messaging/types';
import { browser } from '../platform/browser';
import { text } from '../ui/text';
import type { SelectorDraft } from './draft';
import { checkedProfile } from './editor';
import { isGranted } from './siteAccess';

/** A test that was done: of which profile, and what came of it. */
interface Tested {
  readonly profile: Profile;
  readonly title: string;
  readonly fields: Readonly<Record<string, readonly SelectorTest[]>>;
  readonly rows: readonly (number | undefined)[];
  readonly lineFields: Readonly<Record<string, readonly SelectorTest[]>>;
}

export const tested = signal<Tested | undefined>(undefined);
export const isTesting = signal(false);
/** The tabs to choose from, when several show an address of the profile. */
export const testTabs = signal<readonly TestTab[]>([]);
export const testProblem = signal<string | undefined>(undefined);

/** Forgets the last test. */
export function forgetTest(): void {
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
  const answered = await askBackground('background/test', { profile, ...(tabId !== undefined && { tabId }) });
  isTesting.value = false;
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
      rows: lines?.rows ?? [],
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

/** How many rows the last test found with a row selector; undefined as above, null for an invalid one. */
export function rowsOf(selector: SelectorDraft): number | null | undefined {
  const at = tested.value?.profile.lines?.row.findIndex(({ css }) => isSame(selector, css, selector.attribute.trim()));
  if (at === undefined || at < 0) return undefined;
  return tested.value?.rows[at] ?? null;
}

function isSame(selector: SelectorDraft, css: string, attribute: string): boolean {
  return selector.css.trim() === css && selector.attribute.trim() === attribute;
}
