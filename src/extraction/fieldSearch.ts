import type { CustomKinds, Profile } from '../invoice/types';
import { searchRoots } from './searchRoots';
import type { FieldSearch, IsVisible } from './types';

/** What reading a page may depend on besides the page and its profile. */
export interface ReadOptions {
  /** What the model in use takes its custom fields for. */
  readonly customKinds?: CustomKinds | undefined;
  /** The time in milliseconds, from whenever. */
  readonly now?: () => number;
}

/** A search through a document by a profile, which is to end after some time. The page stands still meanwhile. */
export function searchIn(
  document: Document,
  profile: Profile,
  isVisible: IsVisible,
  budgetMs: number,
  { customKinds, now = () => performance.now() }: ReadOptions,
): FieldSearch {
  const until = now() + budgetMs;
  return {
    roots: searchRoots(document),
    locale: { ...profile, ...(customKinds && { customKinds }) },
    isVisible: remembering(isVisible),
    now,
    until,
  };
}

/**
 * To see whether an element is visible, a browser climbs to the root. Texts ask it of all that is in an element, so of
 * rows within rows again and again: 501 of them, each 500 deep, took 14 s, and 2,000 deep 264 s. Remembered they take
 * 0.7 s and 3 s.
 */
function remembering(isVisible: IsVisible): IsVisible {
  const known = new Map<Element, boolean>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const is = isVisible(element);
    known.set(element, is);
    return is;
  };
}
