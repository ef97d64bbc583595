import type { ValueLocale } from '../invoice/parseValue';
import type { FieldReading } from '../invoice/types';

/** Whether a person can see an element; what depends on layout is passed in, so that it can be tested without. */
export type IsVisible = (element: Element) => boolean;

/** What elements are searched in: the document, an open shadow root, or the row of a line. */
export type SearchRoot = Document | ShadowRoot | Element;

/** Where and how a field is looked for. */
export interface FieldSearch {
  readonly roots: readonly SearchRoot[];
  readonly locale: ValueLocale;
  readonly isVisible: IsVisible;
}

/** What one selector finds on a page, for whoever sets up a portal. */
export interface SelectorTest {
  /** As if it were the field's only selector; of a line's field in the first row that has one. */
  readonly reading: FieldReading;
  /** How many visible elements it matches; of a line's field in that row. */
  readonly matches: number;
}

/** What the selectors of a profile find on a page, in their order. */
export interface ProfileTest {
  readonly fields: Readonly<Record<string, readonly SelectorTest[]>>;
  readonly lines?: {
    /** How many visible rows each row selector matches; undefined for an invalid one. */
    readonly rows: readonly (number | undefined)[];
    readonly fields: Readonly<Record<string, readonly SelectorTest[]>>;
  };
}
