import * as v from 'valibot';
import { browser } from '../platform/browser';

const settingsSchema = v.object({ backend: v.picklist(['wasm', 'webgl', 'cpu']) });
const storedSchema = v.object({ version: v.literal(1), data: settingsSchema });

/** What a person has chosen in options. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** The settings in force. What is stored in another form is left as it is, the defaults hold, and it is said. */
export type LoadedSettings = Settings & { readonly isUnreadable?: true };

const key = 'settings';
const defaults: Settings = { backend: 'wasm' };

/** The stored settings, or the defaults when there are none or they cannot be read. */
export async function loadSettings(): Promise<LoadedSettings> {
  const { [key]: stored } = await browser.storage.local.get(key);
  if (stored === undefined) return defaults;
  const parsed = v.safeParse(storedSchema, stored);
  return parsed.success ? parsed.output.data : { ...defaults, isUnreadable: true };
}

/** Stores settings in one write. */
export async function saveSettings(data: Settings): Promise<void> {
  await browser.storage.local.set({ [key]: { version: 1, data } });
}

/** Calls back whenever settings were stored, by whichever page. */
export function onSettingsChanged(listener: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (key in changes) listener();
  });
}
