import { signal } from '@preact/signals';
import { originsOf } from '../invoice/profileOrigins';
import type { Profile } from '../invoice/types';
import { browser } from '../platform/browser';
import { text } from '../ui/text';

/** Whether sites are granted, by their list. Looked up beforehand, so that a click need not wait for the answer. */
const granted = signal<ReadonlyMap<string, boolean>>(new Map());

/** A sentence about an access that was not given or taken back, until the next one. */
export const accessNotice = signal<string | undefined>(undefined);

/** Whether sites may be read as far as is known now; what is not known is looked up, and whoever asked is told. */
export function isGranted(origins: readonly string[]): boolean {
  const key = origins.join(' ');
  const known = granted.value.get(key);
  if (known === undefined) queueMicrotask(() => void lookUp(key));
  return known ?? false;
}

async function lookUp(key: string): Promise<void> {
  const origins = key.split(' ');
  const isThere = key !== '' && (await browser.permissions.contains({ origins }).catch(() => false));
  if (granted.peek().get(key) !== isThere) granted.value = new Map([...granted.peek(), [key, isThere]]);
}

/** Keeps what is known of sites true while the page is open. */
export function followAccess(): void {
  const again = () => {
    for (const key of granted.peek().keys()) void lookUp(key);
  };
  browser.permissions.onAdded.addListener(again);
  browser.permissions.onRemoved.addListener(again);
}

/** Asks for a profile's site. It must be the first call of a click: Firefox forgets the click at the first await. */
export function requestAccess(profile: Profile): void {
  browser.permissions.request({ origins: originsOf(profile) }).then(tellRefusal, () => tellRefusal(false));
}

/** Gives a profile's site back, in whatever form it was allowed: with any scheme from the popup, with one from here. */
export async function removeAccess(profile: Profile): Promise<void> {
  const wanted = originsOf(profile);
  const hosts = new Set(wanted.map(hostOf));
  try {
    const { origins = [] } = await browser.permissions.getAll();
    await browser.permissions.remove({ origins: origins.filter((origin) => hosts.has(hostOf(origin))) });
    tellRefusal(!(await browser.permissions.contains({ origins: wanted })));
  } catch {
    tellRefusal(false);
  }
}

function hostOf(origin: string): string {
  return origin.replace(/^[^/]*:\/\//, '').replace(/\/.*$/, '');
}

function tellRefusal(isDone: boolean): void {
  accessNotice.value = isDone ? undefined : text('portals.accessUnchanged');
}
