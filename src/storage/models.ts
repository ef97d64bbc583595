import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import type { PackageFiles } from '../packages/types';
import { storedItem } from './storedItem';

/** A package as it is kept: its files, under the SHA-256 of them all. */
export interface StoredPackage {
  readonly sha256: string;
  readonly name: string;
  readonly files: PackageFiles;
}

/** Which package is in use and which was before; null is the bundled one. */
export interface ModelChoice {
  readonly active: string | null;
  /** Absent while there has been no other. */
  readonly previous?: string | null;
}

interface Stores extends DBSchema {
  packages: { key: string; value: StoredPackage };
}

/**
 * Which package is in use. Its files stand in IndexedDB, but this does not: a background that starts cold for an invoice
 * need not open a database for those who never loaded a model, and one write switches the whole package.
 */
const choiceItem = storedItem<ModelChoice>({
  key: 'model',
  version: 1,
  schema: v.object({ active: v.nullable(v.string()), previous: v.exactOptional(v.nullable(v.string())) }),
  defaults: { active: null },
  migrations: [],
});

let opened: Promise<IDBPDatabase<Stores>> | undefined;

/** One connection; given up when another version of the extension wants to upgrade, or the browser closes it. */
function database(): Promise<IDBPDatabase<Stores>> {
  const forget = () => {
    opened = undefined;
  };
  opened ??= openDB<Stores>('crossfoot', 1, {
    upgrade: (db) => {
      db.createObjectStore('packages', { keyPath: 'sha256' });
    },
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      forget();
    },
    terminated: forget,
  });
  opened.catch(forget);
  return opened;
}

/** Keeps a package beside the one in use; nothing else changes. It goes with the next activation of another one. */
export async function keepPackage(candidate: StoredPackage): Promise<void> {
  await (await database()).put('packages', candidate);
}

/** A kept package; undefined when there is none of that hash. */
export async function loadPackage(sha256: string): Promise<StoredPackage | undefined> {
  return (await database()).get('packages', sha256);
}

/** What says which package is in use was written by a newer version of the extension, or is damaged. */
export class ChoiceUnreadable extends Error {
  constructor() {
    super('which model is in use was stored by another version');
  }
}

/** Which package is in use. @throws ChoiceUnreadable when that cannot be told. */
export async function loadChoice(): Promise<ModelChoice> {
  const { data, isUnreadable } = await choiceItem.load();
  if (isUnreadable) throw new ChoiceUnreadable();
  return data;
}

/** Calls back whenever another package was put in use, from whichever page. */
export function onChoiceChanged(listener: () => void): void {
  choiceItem.onChanged(listener);
}

/**
 * Puts another package in use, in one write: from one moment to the next it is the whole new one. The one before stays
 * for the way back; every other is deleted.
 *
 * @returns False, with nothing changed, when there is no package of that hash.
 */
export function activatePackage(sha256: string | null): Promise<boolean> {
  // Two pages that activate at once would each delete what the other has just found there.
  return navigator.locks.request('crossfoot/models', () => activate(sha256));
}

async function activate(sha256: string | null): Promise<boolean> {
  if (sha256 !== null && (await (await database()).getKey('packages', sha256)) === undefined) return false;
  const change = (before: ModelChoice) =>
    sha256 === before.active ? before : { active: sha256, previous: before.active };
  if (!(await choiceItem.update(change))) throw new ChoiceUnreadable();
  // The switch is made. What could not be deleted goes with the next one.
  await deleteUnused().catch((error: unknown) => console.error('crossfoot', error));
  return true;
}

async function deleteUnused(): Promise<void> {
  const { active, previous } = await loadChoice();
  const transaction = (await database()).transaction('packages', 'readwrite');
  const keys = await transaction.store.getAllKeys();
  await Promise.all(
    keys.filter((key) => key !== active && key !== previous).map((key) => transaction.store.delete(key)),
  );
  await transaction.done;
}

/**
 * Deletes every package, in whatever version of the database; with the choice deleted, too, the bundled one is in use
 * again.
 */
export async function deletePackages(): Promise<void> {
  // Whoever has it open is told, and gives it up.
  await deleteDB('crossfoot');
}
