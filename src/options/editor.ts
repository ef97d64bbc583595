import { computed, signal } from '@preact/signals';
import { isMatchPattern } from '../invoice/matchUrl';
import { type ProfileReason, profileIssues } from '../invoice/profileFile';
import type { Profile } from '../invoice/types';
import { draftOf, newDraft, newId, type ProfileDraft, profileOf, tidied } from './draft';
import { listed, portalsNotice, savePortal, takenIds } from './portals';

/** The profile being edited; undefined when none is. */
export const draft = signal<ProfileDraft | undefined>(undefined);

/** What is wrong with the draft, by place (`fields.grossTotal.0.css`), since it was last tested or saved. */
export const issues = signal<ReadonlyMap<string, ProfileReason>>(new Map());

const past = signal<readonly ProfileDraft[]>([]);
const before = signal<Profile | undefined>(undefined);
let lastPlace: string | undefined;

/** Whether there is a step to take back, so that leaving would lose something. */
export const canUndo = computed(() => past.value.length > 0);
export const isNew = computed(() => before.value === undefined);

/** Opens a profile for editing, or a new one for the page of an address. */
export function openEditor(id: string | undefined, address: string | undefined, locale: string): void {
  const opened = id === undefined ? undefined : listed(id)?.profile;
  before.value = opened;
  draft.value = opened ? draftOf(opened) : newDraft(address, locale, 'new');
  past.value = [];
  issues.value = new Map();
  portalsNotice.value = undefined;
  lastPlace = undefined;
}

export function closeEditor(): void {
  draft.value = undefined;
  past.value = [];
}

/** Changes the draft. All that is typed in one place is one step to take back. */
export function edit(change: Partial<ProfileDraft>, place?: string): void {
  const now = draft.value;
  if (!now) return;
  if (place === undefined || place !== lastPlace) past.value = [...past.value, now];
  lastPlace = place;
  draft.value = { ...now, ...change };
}

/** Takes back the last step. */
export function undoEdit(): void {
  const last = past.value.at(-1);
  if (!last) return;
  past.value = past.value.slice(0, -1);
  lastPlace = undefined;
  draft.value = last;
}

/** The draft as a profile, or undefined with its issues listed. */
export function checkedProfile(): Profile | undefined {
  if (!draft.value) return undefined;
  const now = tidied(draft.value);
  draft.value = now;
  const id = before.value?.id ?? newId(now.name, takenIds());
  const profile = profileOf({ ...now, id });
  const found = new Map<string, ProfileReason>(profileIssues(profile).map(({ path, reason }) => [path, reason]));
  for (const [at, pattern] of now.urlPatterns.entries()) {
    if (!isMatchPattern(pattern.trim())) found.set(`urlPatterns.${at}`, 'notAMatchPattern');
  }
  if (Object.keys(profile.fields).length === 0 && !profile.lines) found.set('fields', 'missing');
  issues.value = found;
  return found.size === 0 ? profile : undefined;
}

let isSaving = false;

/** Stores the draft. When the profile was changed elsewhere meanwhile that is said, and the next time it is replaced. */
export async function saveDraft(): Promise<boolean> {
  const profile = checkedProfile();
  if (!profile || isSaving) return false;
  isSaving = true;
  const outcome = await savePortal(profile, before.value);
  isSaving = false;
  if (outcome === 'conflict') before.value = listed(profile.id)?.profile;
  if (outcome !== 'changed') return false;
  closeEditor();
  return true;
}
