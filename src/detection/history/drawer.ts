import type { DocumentName, HistoryDocument } from '../../records/types';

/** The documents of one kind, each read once. */
export interface Drawer<T> {
  readonly find: (key: string) => T | undefined;
  /** For changing it: a new one where there is none. */
  readonly take: (key: string) => T;
  readonly changed: () => HistoryDocument[];
}

/** A document's name as one text. */
export function documentId({ kind, key }: DocumentName): string {
  return `${kind} ${key}`;
}

/** @param stored - What is kept, by `documentId`. */
export function openDrawer<T>(
  kind: DocumentName['kind'],
  stored: ReadonlyMap<string, unknown>,
  read: (data: unknown) => T,
  empty: () => T,
): Drawer<T> {
  const known = new Map<string, T>();
  const taken = new Set<string>();
  const find = (key: string): T | undefined => {
    const id = documentId({ kind, key });
    const before = known.get(key);
    if (before !== undefined || !stored.has(id)) return before;
    const found = read(stored.get(id));
    known.set(key, found);
    return found;
  };
  return {
    find,
    take: (key) => {
      const found = find(key) ?? empty();
      known.set(key, found);
      taken.add(key);
      return found;
    },
    changed: () => [...taken].map((key) => ({ kind, key, data: known.get(key) })),
  };
}
