import { signal } from '@preact/signals';
import type { Profile } from '../invoice/types';
import { browser } from '../platform/browser';

/** The profiles whose site is granted, by id. Kept true while the page is open. */
export const grantedProfiles = signal<ReadonlySet<string>>(new Set());

/** A sentence about an access that was not given or taken back, until the next one. */
export const accessNotice = signal<string | undefined>(undefined);

function tellRefusal(isDone: boolean): void {
  accessNotice.value = isDone ? undefined : 'Nothing has changed: the browser did not allow it.';
}

/** The host permissions that a profile's addresses need; none when its patterns name no host. */
export function originsOf({ urlPatterns }: Profile): string[] {
  const origins = urlPatterns.flatMap(
    (pattern) => /^(?:\*|https?):\/\/[^*/]+\//.exec(pattern)?.map((site) => `${site}*`) ?? [],
  );
  return [...new Set(origins)];
}

/** Asks for a profile's site. It must be the first call of a click: Firefox forgets the click at the first await. */
export function requestAccess(profile: Profile): void {
  browser.permissions.request({ origins: originsOf(profile) }).then(tellRefusal, () => tellRefusal(false));
}

/** Gives a profile's site back. */
export function removeAccess(profile: Profile): void {
  browser.permissions.remove({ origins: originsOf(profile) }).then(tellRefusal, () => tellRefusal(false));
}

/** Finds out which profiles are granted, now and after each change. */
export function followAccess(profiles: readonly Profile[]): void {
  const update = async () => {
    const granted = await Promise.all(
      profiles.map(async (profile) => {
        const origins = originsOf(profile);
        return origins.length > 0 && (await browser.permissions.contains({ origins })) ? [profile.id] : [];
      }),
    );
    grantedProfiles.value = new Set(granted.flat());
  };
  browser.permissions.onAdded.addListener(() => void update());
  browser.permissions.onRemoved.addListener(() => void update());
  void update();
}
