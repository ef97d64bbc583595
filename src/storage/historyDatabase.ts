import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { migrations, type Stores, type Upgrade } from './historyMigrations';

const name = 'crossfoot-history';

/** Why the history could not be read or changed; what was there is as it was. */
export type HistoryProblem = 'storage' | 'quota' | 'newer';

/** What came of it: rules and model judge without history when there is none. */
export type Kept<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: HistoryProblem };

let opened: Promise<IDBPDatabase<Stores>> | undefined;

/** One connection; given up when it is deleted or upgraded elsewhere, or the browser closes it. */
export function historyDatabase(): Promise<IDBPDatabase<Stores>> {
  if (opened) return opened;
  const opening: Promise<IDBPDatabase<Stores>> = openDB<Stores>(name, migrations.length, {
    upgrade: (db, from, _to, upgrade) => {
      migrate(db, from, upgrade);
    },
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      forget();
    },
    terminated: forget,
  });
  function forget() {
    if (opened === opening) opened = undefined;
  }
  opened = opening;
  opening.catch(forget);
  return opening;
}

/** Every step or none: of a step that fails later the browser does not know. */
async function migrate(db: IDBPDatabase<Stores>, from: number, upgrade: Upgrade): Promise<void> {
  try {
    for (const step of migrations.slice(from)) await step(db, upgrade);
  } catch (error) {
    console.error('crossfoot', error);
    // Whoever opens the database is told of it.
    upgrade.done.catch(() => undefined);
    upgrade.abort();
  }
}

/** Deletes the database in whatever version; whoever has it open is told, and gives it up. */
export async function deleteHistoryDatabase(): Promise<void> {
  await deleteDB(name);
}

/** Work on the database with the browser's refusals as values; bugs throw. */
export async function kept<T>(work: () => Promise<T>): Promise<Kept<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    console.error('crossfoot', error);
    return { ok: false, problem: problemOf(error) };
  }
}

/** One window after another, so that none overwrites what another has just learned. */
export function oneAfterAnother<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('crossfoot/history', work);
}

function problemOf({ name: code }: DOMException): HistoryProblem {
  if (code === 'QuotaExceededError') return 'quota';
  return code === 'VersionError' ? 'newer' : 'storage';
}
