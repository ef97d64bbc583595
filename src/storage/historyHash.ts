import type { IDBPDatabase } from 'idb';
import type { Stores } from './historyMigrations';

const hexDigits = 32;
const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };

/**
 * The keyed hash of ids with this browser's own key, which is made at first use and cannot be exported: who copies the
 * database cannot try IBANs against it. HMAC-SHA-256, the first 128 bits in hex.
 */
export async function idHash(db: IDBPDatabase<Stores>): Promise<(id: string) => Promise<string>> {
  const key = await keyOf(db);
  return async (id) => {
    const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(id)));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .slice(0, hexDigits);
  };
}

const keys = new WeakMap<IDBPDatabase<Stores>, Promise<CryptoKey>>();

/** Read once a connection: whoever deletes the key closes it. */
function keyOf(db: IDBPDatabase<Stores>): Promise<CryptoKey> {
  const known = keys.get(db);
  if (known) return known;
  const reading = db.get('keys', 'ids').then((key) => key ?? makeKey(db));
  keys.set(db, reading);
  reading.catch(() => keys.delete(db));
  return reading;
}

async function makeKey(db: IDBPDatabase<Stores>): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey(hmac, false, ['sign']);
  const transaction = db.transaction('keys', 'readwrite');
  // Another window may have made one meanwhile; a transaction cannot wait for the making.
  const other = await transaction.store.get('ids');
  if (!other) await transaction.store.put(made, 'ids');
  await transaction.done;
  return other ?? made;
}
