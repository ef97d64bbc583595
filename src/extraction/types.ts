import type { ValueLocale } from '../invoice/parseValue';

/** Whether a person can see an element; what depends on layout is passed in, so that it can be tested without. */
export type IsVisible = (element: Element) => boolean;

/** What elements are searched in: the document, an open shadow root, or the row of a line. */
export type SearchRoot = Document | ShadowRoot | Element;

/** Where and how a field is looked for. */
export interface FieldSearch {
  readonly roots: readonly SearchRoot[];
  readonly locale: ValueLocale;
  readonly isVisible: IsVisible;
  /** The time in milliseconds, and when nothing more is looked for. */
  readonly now: () => number;
  readonly until: number;
}

export type { MatchCount, ProfileTest, SelectorTest } from '../invoice/types';
