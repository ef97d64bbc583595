import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { Stores } from './historyMigrations';

const read = ['records', 'documents', 'sellers', 'spellings'] as const;
const written = ['records', 'documents', 'sellers', 'spellings', 'counts'] as const;

/** All that a check looks at, as it is at one moment. */
export type Looking = IDBPTransaction<Stores, (typeof read)[number][], 'readonly'>;

/** All that a check changes, at once or not at all. */
export type Changing = IDBPTransaction<Stores, (typeof written)[number][], 'readwrite'>;

export function looking(db: IDBPDatabase<Stores>): Looking {
  return db.transaction([...read], 'readonly');
}

/**
 * Changes the history in one transaction.
 *
 * @returns When it is in the database: until then the browser may still refuse it.
 */
export async function changing(db: IDBPDatabase<Stores>, work: (change: Changing) => Promise<unknown>): Promise<void> {
  const change = db.transaction([...written], 'readwrite');
  // Of the many requests that fail with a transaction, the transaction's own error says why.
  const end = change.done.catch((error: unknown) => ({ error }));
  const fault = await work(change).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  if (fault) abort(change);
  const ended = await end;
  if (ended && !isConsequence(ended.error)) throw ended.error;
  if (fault ?? ended) throw (fault ?? ended)?.error;
}

function abort(change: Changing): void {
  try {
    change.abort();
  } catch {
    // It has ended by itself.
  }
}

function isConsequence(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
