import { vi } from 'vitest';

type Listener = (changes: Record<string, unknown>) => void;

/** The parts of the WebExtension API that the storage room uses, in memory; every call answers later, as the real one. */
export function fakeStorage() {
  const stored = new Map<string, unknown>();
  const listeners = new Set<Listener>();
  const later = <T>(value: T) => new Promise<T>((resolve) => setImmediate(() => resolve(value)));
  const browser = {
    storage: {
      local: {
        get: async (key: string) => later(stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {}),
        set: async (items: Record<string, unknown>) => {
          await later(undefined);
          for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
          for (const listener of listeners) listener(items);
        },
        onChanged: { addListener: (listener: Listener) => listeners.add(listener) },
      },
    },
    i18n: { getUILanguage: () => 'en-GB' },
  };
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  return { browser, stored };
}

/** Web Locks as a page has them: who asks for the same name waits for those before. */
function fakeLocks() {
  const last = new Map<string, Promise<unknown>>();
  return {
    request: <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const mine = (last.get(name) ?? Promise.resolve()).then(work);
      last.set(
        name,
        mine.catch(() => undefined),
      );
      return mine;
    },
  };
}
