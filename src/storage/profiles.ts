import * as v from 'valibot';
import { mostProfiles } from '../invoice/profileFile';
import { profileSchema } from '../invoice/profileSchema';
import { shippedProfiles } from '../invoice/shippedProfiles';
import type { Profile } from '../invoice/types';
import { storedItem } from './storedItem';

const storedSchema = v.object({
  own: v.pipe(v.array(profileSchema), v.maxLength(mostProfiles)),
  disabled: v.array(v.string()),
});
type StoredProfiles = v.InferOutput<typeof storedSchema>;

/** The profiles that people made themselves, and the ids of all that are switched off. */
export const profilesItem = storedItem<StoredProfiles>({
  key: 'profiles',
  version: 1,
  schema: storedSchema,
  defaults: { own: [], disabled: [] },
  migrations: [],
});

/** What is stored of one profile: its own version of it, if there is one, and whether it is switched off. */
export interface ProfileState {
  readonly profile?: Profile;
  readonly isDisabled: boolean;
}

/** A profile before and after; turned round it is the way back. */
export interface ProfileChange {
  readonly id: string;
  readonly from: ProfileState;
  readonly to: ProfileState;
}

/** A profile as options list it. */
export interface ListedProfile {
  readonly profile: Profile;
  readonly isShipped: boolean;
  readonly isDisabled: boolean;
}

/** All profiles in the order in which they are tried: own ones by name, then the shipped ones. */
export function listedProfiles({ own, disabled }: StoredProfiles): ListedProfile[] {
  const listed = (profile: Profile, isShipped: boolean) => ({
    profile,
    isShipped,
    isDisabled: disabled.includes(profile.id),
  });
  const byName = [...own].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  return [
    ...byName.map((profile) => listed(profile, false)),
    ...shippedProfiles.map((profile) => listed(profile, true)),
  ];
}

/** The profiles that are switched on, in the order in which they are tried. */
export async function activeProfiles(): Promise<Profile[]> {
  const { data } = await profilesItem.load();
  return listedProfiles(data).flatMap(({ profile, isDisabled }) => (isDisabled ? [] : [profile]));
}

/**
 * Changes profiles all at once, or, when one of them is not any more as it was, not at all.
 *
 * @returns `conflict` when another page has changed one of them meanwhile, `tooMany` when they would not all fit,
 *   `unreadable` when what is stored is of another version of the extension, `notStored` when the browser refused.
 */
export async function changeProfiles(
  changes: readonly ProfileChange[],
): Promise<'changed' | 'conflict' | 'tooMany' | 'unreadable' | 'notStored'> {
  let outcome: 'changed' | 'conflict' | 'tooMany' = 'changed';
  const isWritten = await profilesItem
    .update((stored) => {
      if (changes.some(({ id, from }) => !isSame(stateOf(stored, id), from))) {
        outcome = 'conflict';
        return stored;
      }
      const changed = changes.reduce(withState, stored);
      if (changed.own.length > mostProfiles) outcome = 'tooMany';
      return outcome === 'changed' ? changed : stored;
    })
    .catch((error: unknown) => {
      console.error('crossfoot', error);
      return undefined;
    });
  if (isWritten === undefined) return 'notStored';
  return isWritten ? outcome : 'unreadable';
}

function stateOf({ own, disabled }: StoredProfiles, id: string): ProfileState {
  const profile = own.find((each) => each.id === id);
  return { ...(profile && { profile }), isDisabled: disabled.includes(id) };
}

function withState({ own, disabled }: StoredProfiles, { id, to }: ProfileChange): StoredProfiles {
  return {
    own: [...own.filter((each) => each.id !== id), ...(to.profile ? [to.profile] : [])],
    disabled: [...disabled.filter((each) => each !== id), ...(to.isDisabled ? [id] : [])],
  };
}

function isSame(a: ProfileState, b: ProfileState): boolean {
  return a.isDisabled === b.isDisabled && canonical(a.profile) === canonical(b.profile);
}

/** JSON with its keys in order: storage and schema do not keep the order in which they were written. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
