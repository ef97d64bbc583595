import * as v from 'valibot';
import { browser } from '../platform/browser';

const settingsSchema = v.object({ backend: v.picklist(['wasm', 'webgl', 'cpu']) });
const storedSchema = v.object({ version: v.literal(1), data: settingsSchema });

/** What a person has chosen in options. */
export type Settings = v.InferOutput<typeof settingsSchema>;

const key = 'settings';
const defaults: Settings = { backend: 'wasm' };

/**
 * The stored settings, or the defaults when there are none.
 *
 * @throws ValiError when another version or something else is stored; it stays untouched.
 */
export async function loadSettings(): Promise<Settings> {
  const { [key]: stored } = await browser.storage.local.get(key);
  return stored === undefined ? defaults : v.parse(storedSchema, stored).data;
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
