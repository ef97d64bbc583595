import * as v from 'valibot';
import { storedItem } from './storedItem';

const settingsSchema = v.object({
  /** The engine that runs the model. */
  backend: v.picklist(['wasm', 'webgl', 'cpu']),
  theme: v.picklist(['system', 'light', 'dark']),
  language: v.picklist(['browser', 'en', 'de']),
  /** Whose books are looked at where neither the portal nor the page says; empty when that is not known. */
  company: v.pipe(v.string(), v.maxLength(200)),
});

/** What a person has chosen in options. */
export type Settings = v.InferOutput<typeof settingsSchema>;

const defaults: Settings = { backend: 'wasm', theme: 'system', language: 'browser', company: '' };

/** What a person has chosen; version 1 knew the engine alone. */
export const settingsItem = storedItem<Settings>({
  key: 'settings',
  version: 2,
  schema: settingsSchema,
  defaults,
  migrations: [(data) => Object.assign({ ...defaults }, data)],
});
