import * as v from 'valibot';
import { browser } from '../platform/browser';

/** What is stored under one key, as it was found. */
export interface Loaded<T> {
  readonly data: T;
  /** What is stored is of a newer version or broken: it is left as it is, and the defaults hold. */
  readonly isUnreadable?: true;
}

/** One value in the extension's storage, with a version. */
export interface StoredItem<T> {
  readonly load: () => Promise<Loaded<T>>;
  /**
   * Reads, changes and writes in one step, one page after another, so that no page loses what another has written.
   *
   * @returns False, with nothing written, when what is stored cannot be read.
   */
  readonly update: (change: (data: T) => T) => Promise<boolean>;
  /** Calls back whenever the value was stored or deleted, by whichever page. */
  readonly onChanged: (listener: () => void) => void;
}

interface Definition<T> {
  readonly key: string;
  readonly version: number;
  readonly schema: v.GenericSchema<unknown, T>;
  readonly defaults: T;
  /** At place n the step from version n + 1 to n + 2; each is pure. */
  readonly migrations: readonly ((data: unknown) => unknown)[];
}

const envelope = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)), data: v.unknown() });

/** Declares a stored value with its version and the steps from earlier ones. */
export function storedItem<T>({ key, version, schema, defaults, migrations }: Definition<T>): StoredItem<T> {
  const load = async (): Promise<Loaded<T>> => {
    const { [key]: stored } = await browser.storage.local.get(key);
    if (stored === undefined) return { data: defaults };
    const found = v.safeParse(envelope, stored);
    if (!found.success || found.output.version > version) return { data: defaults, isUnreadable: true };
    const steps = migrations.slice(found.output.version - 1);
    const parsed = v.safeParse(
      schema,
      steps.reduce((data, step) => step(data), found.output.data),
    );
    return parsed.success ? { data: parsed.output } : { data: defaults, isUnreadable: true };
  };
  return {
    load,
    update: (change) =>
      navigator.locks.request(`crossfoot/${key}`, async () => {
        const { data, isUnreadable } = await load();
        if (isUnreadable) return false;
        await browser.storage.local.set({ [key]: { version, data: change(data) } });
        return true;
      }),
    onChanged: (listener) =>
      browser.storage.local.onChanged.addListener((changes) => {
        if (key in changes) listener();
      }),
  };
}
