import { signal } from '@preact/signals';
import { askBackground } from '../messaging/bus';
import type { EngineInfo, Result } from '../messaging/types';
import { type Settings, settingsItem } from '../storage/settings';
import type { Loaded } from '../storage/storedItem';
import { speakTo } from '../ui/reader';

/** What is chosen; undefined until it is loaded. */
export const settings = signal<Loaded<Settings> | undefined>(undefined);

/** The engine in use; undefined while it is measured. */
export const engine = signal<Result<EngineInfo> | undefined>(undefined);

/** Loads the settings, now and after each change in whatever window, and speaks to the reader by them. */
export async function followSettings(): Promise<void> {
  const load = async () => {
    settings.value = await settingsItem.load();
    speakTo(settings.value.data);
  };
  settingsItem.onChanged(() => void load());
  await load();
}

/** Whether the last choice could not be stored. */
export const isNotStored = signal(false);

/** Stores a choice. When it cannot be stored that is said, and what holds is shown again. */
export async function choose(change: Partial<Settings>): Promise<void> {
  // What ran until now is not what was chosen.
  if (change.backend !== undefined) engine.value = undefined;
  const isWritten = await settingsItem.update((before) => ({ ...before, ...change })).catch(() => false);
  isNotStored.value = !isWritten;
  if (!isWritten) settings.value = await settingsItem.load();
  if (change.backend !== undefined) await measureEngine();
}

let latestMeasure = 0;

/** Asks which engine is in use and how fast it is. Asked again meanwhile, only the last answer is shown. */
export async function measureEngine(): Promise<void> {
  latestMeasure += 1;
  const turn = latestMeasure;
  engine.value = undefined;
  const answered = await askBackground('background/engine', {});
  if (turn === latestMeasure) engine.value = answered;
}
