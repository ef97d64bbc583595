import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PackageFiles } from '../packages/types';

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
  choice: { key: 'model'; value: ModelChoice };
}

const version = 1;
const bundled: ModelChoice = { active: null };

let opened: Promise<IDBPDatabase<Stores>> | undefined;

/** One connection; given up when another version of the extension wants to upgrade, or the browser closes it. */
function database(): Promise<IDBPDatabase<Stores>> {
  const forget = () => {
    opened = undefined;
  };
  opened ??= openDB<Stores>('crossfoot', version, {
    upgrade: (db) => {
      db.createObjectStore('packages', { keyPath: 'sha256' });
      db.createObjectStore('choice');
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

/** Which package is in use. */
export async function loadChoice(): Promise<ModelChoice> {
  return (await (await database()).get('choice', 'model')) ?? bundled;
}

/**
 * Puts another package in use, in one transaction: from one moment to the next it is the whole new one. The one before
 * stays for the way back; every other is deleted.
 *
 * @returns False, with nothing changed, when there is no package of that hash.
 */
export async function activatePackage(sha256: string | null): Promise<boolean> {
  const transaction = (await database()).transaction(['packages', 'choice'], 'readwrite');
  const packages = transaction.objectStore('packages');
  const choice = transaction.objectStore('choice');
  const before = (await choice.get('model')) ?? bundled;
  const isThere = sha256 === null || (await packages.getKey(sha256)) !== undefined;
  if (isThere) {
    const after = sha256 === before.active ? before : { active: sha256, previous: before.active };
    await choice.put(after, 'model');
    const unused = (await packages.getAllKeys()).filter((key) => key !== after.active && key !== after.previous);
    await Promise.all(unused.map((key) => packages.delete(key)));
  }
  await transaction.done;
  return isThere;
}

/** Deletes every package; the bundled one is in use again. */
export async function deletePackages(): Promise<void> {
  const transaction = (await database()).transaction(['packages', 'choice'], 'readwrite');
  await Promise.all([transaction.objectStore('packages').clear(), transaction.objectStore('choice').clear()]);
  await transaction.done;
}
