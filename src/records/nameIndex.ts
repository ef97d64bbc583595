import type { NameForm } from './nameForm';
import { allowedEdits, isSmallChange } from './spelling';

/** Names by their spelling, for finding among thousands those that are a small change of one. */
export interface NameIndex<T> {
  readonly add: (name: NameForm, of: T) => void;
  /** Whose names are a small change of this one. */
  readonly alike: (name: NameForm) => T[];
}

interface Entry<T> {
  readonly name: NameForm;
  readonly letters: Uint8Array;
  readonly of: T;
}

const alphabet = 32;

/** None at first. Only names of about the same length and nearly the same letters are compared letter by letter. */
export function nameIndex<T>(): NameIndex<T> {
  const byLength = new Map<string, Entry<T>[]>();
  return {
    add: (name, of) => {
      const key = `${name.base.length} ${name.marks}`;
      const entries = byLength.get(key) ?? [];
      entries.push({ name, letters: lettersOf(name.base), of });
      byLength.set(key, entries);
    },
    alike: (name) => {
      const letters = lettersOf(name.base);
      const edits = allowedEdits(name.base.length);
      const lengths = Array.from({ length: 2 * edits + 1 }, (_, at) => name.base.length - edits + at);
      return lengths
        .flatMap((length) => byLength.get(`${length} ${name.marks}`) ?? [])
        .filter((entry) => isWithin(entry.letters, letters, edits) && isSmallChange(entry.name, name))
        .map(({ of }) => of);
    },
  };
}

/** How often each letter occurs; of other scripts some letters share a place. */
function lettersOf(text: string): Uint8Array {
  const counts = new Uint8Array(alphabet);
  for (let at = 0; at < text.length; at += 1) {
    const place = text.charCodeAt(at) % alphabet;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** An edit takes away one letter at most and brings in one. */
function isWithin(a: Uint8Array, b: Uint8Array, edits: number): boolean {
  let gone = 0;
  let come = 0;
  for (let at = 0; at < alphabet; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference > 0) gone += difference;
    else come -= difference;
    if (gone > edits || come > edits) return false;
  }
  return true;
}
