import { computed, signal } from '@preact/signals';
import { readProfileFile, writeProfileFile } from '../invoice/profileFile';
import type { Profile } from '../invoice/types';
import {
  changeProfiles,
  type ListedProfile,
  listedProfiles,
  type ProfileChange,
  profilesItem,
} from '../storage/profiles';
import { text } from '../ui/text';
import { newId } from './draft';
import { importRefusal } from './importRefusal';

/** Every profile, own ones first; undefined until they are loaded. */
export const portals = signal<readonly ListedProfile[] | undefined>(undefined);

/** What is stored is of another version: nothing can be changed. */
export const portalsUnreadable = signal(false);

/** A sentence about the last change, or why there was none. */
export const portalsNotice = signal<{ readonly sentence: string; readonly isProblem: boolean } | undefined>(undefined);

const done = signal<readonly (readonly ProfileChange[])[]>([]);

/** Whether there is a change to take back. */
export const canUndoPortals = computed(() => done.value.length > 0);

/** Loads the profiles, now and after each change in whatever window. */
export async function followPortals(): Promise<void> {
  const load = async () => {
    const { data, isUnreadable } = await profilesItem.load();
    portals.value = listedProfiles(data);
    portalsUnreadable.value = isUnreadable ?? false;
  };
  profilesItem.onChanged(() => void load());
  await load();
}

type Outcome = Awaited<ReturnType<typeof changeProfiles>>;

/** Makes changes that can be taken back. When they cannot be made nothing is changed, and it is said. */
async function make(changes: readonly ProfileChange[], sentence: string): Promise<Outcome> {
  const outcome = await changeProfiles(changes);
  if (outcome === 'changed') done.value = [...done.value, changes];
  tell(outcome, sentence);
  return outcome;
}

function tell(outcome: Outcome, sentence: string): void {
  const problems = {
    conflict: () => text('portals.conflict'),
    tooMany: () => text('portals.tooMany'),
    unreadable: () => text('options.unreadable'),
    notStored: () => text('portals.notStored'),
  };
  portalsNotice.value =
    outcome === 'changed' ? { sentence, isProblem: false } : { sentence: problems[outcome](), isProblem: true };
}

/** Takes the last change back, if what it made is still as it made it. */
export async function undoPortals(): Promise<void> {
  const last = done.value.at(-1);
  if (!last) return;
  const outcome = await changeProfiles(last.map(({ id, from, to }) => ({ id, from: to, to: from })));
  if (outcome !== 'unreadable') done.value = done.value.slice(0, -1);
  tell(outcome, text('portals.did.undone'));
}

/** Stores a profile that was edited; `before` is the profile as it was opened, or undefined for a new one. */
export function savePortal(profile: Profile, before: Profile | undefined): Promise<Outcome> {
  const isDisabled = before !== undefined && (listed(profile.id)?.isDisabled ?? false);
  const from = { ...(before && { profile: before }), isDisabled };
  return make([{ id: profile.id, from, to: { profile, isDisabled } }], text('portals.did.saved', profile));
}

/** Makes a copy of a profile under another name, to be changed. */
export function duplicatePortal({ profile }: ListedProfile): Promise<Outcome> {
  const name = text('portals.copyName', profile).slice(0, 100);
  const id = newId(name, takenIds());
  const copy = { ...profile, id, name };
  const change = { id, from: { isDisabled: false }, to: { profile: copy, isDisabled: false } };
  return make([change], text('portals.did.duplicated', profile));
}

/** Deletes an own profile. */
export function deletePortal({ profile, isDisabled }: ListedProfile): Promise<Outcome> {
  const change = { id: profile.id, from: { profile, isDisabled }, to: { isDisabled: false } };
  return make([change], text('portals.did.deleted', profile));
}

/** Switches a profile off or on again. */
export function switchPortal({ profile, isShipped, isDisabled }: ListedProfile): Promise<Outcome> {
  const own = isShipped ? {} : { profile };
  const change = { id: profile.id, from: { ...own, isDisabled }, to: { ...own, isDisabled: !isDisabled } };
  return make([change], text(isDisabled ? 'portals.did.switchedOn' : 'portals.did.switchedOff', profile));
}

const noFile = { ok: false, problem: { code: 'notJson' } } as const;

/** Adds the profiles of an exported file; one whose id is taken gets another. All of them or none. */
export async function importPortals(file: File): Promise<void> {
  const content = await file.text().catch(() => undefined);
  const read = content === undefined ? noFile : readProfileFile(content);
  if (!read.ok) {
    portalsNotice.value = { sentence: importRefusal(file.name, read.problem), isProblem: true };
    return;
  }
  const taken = [...takenIds()];
  const changes = read.profiles.map((profile) => {
    const id = taken.includes(profile.id) ? newId(profile.id, taken) : profile.id;
    taken.push(id);
    return { id, from: { isDisabled: false }, to: { profile: { ...profile, id }, isDisabled: false } };
  });
  await make(changes, text('portals.did.imported', { count: changes.length }));
}

/** Saves profiles as a file that others can import. */
export function exportPortals(profiles: readonly Profile[]): void {
  const [only] = profiles;
  const name = profiles.length === 1 && only ? only.id : 'portals';
  const address = URL.createObjectURL(new Blob([writeProfileFile(profiles)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `crossfoot-${name}.json`;
  link.click();
  // Not at once: the download has only been asked for.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Forgets what could be taken back: what it was made of is deleted. */
export function forgetUndo(): void {
  done.value = [];
}

/** The ids that are taken, by own and shipped profiles. */
export function takenIds(): readonly string[] {
  return (portals.value ?? []).map(({ profile }) => profile.id);
}

/** A profile by its id. */
export function listed(id: string): ListedProfile | undefined {
  return portals.value?.find(({ profile }) => profile.id === id);
}
