/**
 * One value in its canonical text: an ISO date (`2026-03-31`), a decimal string with a point
 * (`-1234.50`), an ISO 4217 code (`EUR`), an invoice type (`invoice`, `creditNote`), or plain text.
 */
export type Value = string;

/**
 * Where a value stands on an invoice: a field of the catalogue (`grossTotal`), a field of one line,
 * counted from 0 (`lines.2.quantity`, `taxBreakdown.0.rate`), or a custom field (`x-NAME`).
 */
export type FieldPath = string;

/** An invoice as plain values. A field that the invoice lacks has no key: unknown is never zero. */
export type Invoice = Readonly<Record<FieldPath, Value>>;

/** The languages that people are spoken to in. */
export type Language = 'en' | 'de';

/** What kind of value a field holds; it decides how its text is parsed and shown. */
export type FieldKind = 'text' | 'date' | 'money' | 'number' | 'currency' | 'invoiceType';

/** What the custom fields hold that a model reads: it decides, for a custom field has no place in the catalogue. */
export type CustomKinds = Readonly<Record<FieldPath, 'number' | 'date' | 'text'>>;

/** One field of the catalogue. */
export interface Field {
  /** The business term of EN 16931-1, where it has one. */
  readonly term?: string;
  readonly kind: FieldKind;
}

/** How sure a reading is of one field. */
export type FieldStatus = 'certain' | 'ambiguous' | 'missing';

/** Where a value came from. */
export type FieldSource = 'selector' | 'formControl' | 'profile' | 'csv' | 'eInvoice' | 'typed';

/** What went wrong while reading one field; the interface turns it into a sentence. */
export type FieldProblem =
  | 'noMatch'
  | 'severalMatches'
  | 'hidden'
  | 'empty'
  | 'invalidSelector'
  | 'tookTooLong'
  | 'notANumber'
  | 'notADate'
  | 'notACurrency'
  | 'severalValues'
  | 'severalReadings'
  | 'moreLines'
  | 'calendarNotSupported';

/** One field as read. */
export interface FieldReading {
  readonly status: FieldStatus;
  /** The text as it stood on the page. */
  readonly raw?: string;
  /** Present exactly when `status` is `certain`. */
  readonly value?: Value;
  /** What the text may mean, when it is ambiguous. */
  readonly candidates?: readonly Value[];
  readonly problem?: FieldProblem;
  readonly source?: FieldSource;
  /** CSS selector of the element; ` >>> ` steps into an open shadow root. */
  readonly selector?: string;
  /** The frame that the element is in; 0 is the page itself. */
  readonly frameId?: number;
}

/** What extraction returns: every field that the profile names, found or not. */
export interface Reading {
  readonly fields: Readonly<Record<FieldPath, FieldReading>>;
}

/** One way to find a field's element. */
export interface FieldSelector {
  readonly css: string;
  /** Read this attribute instead of the text or the form control's value. */
  readonly attribute?: string;
}

/** How to read one portal, as data only. */
export interface Profile {
  readonly version: 1;
  readonly id: string;
  readonly name: string;
  /** WebExtension match patterns of the portal's pages, and a part of the address after `#` if that decides. */
  readonly urlPatterns: readonly string[];
  readonly pageKind: 'detail' | 'list';
  /** BCP 47 tags. They decide what `1.234` and `05/03/2026` mean. */
  readonly numberLocale: string;
  readonly dateLocale: string;
  /** ISO 4217; used when the page shows no currency, and to tell what `$` means. */
  readonly defaultCurrency?: string;
  readonly direction: 'purchase' | 'sale';
  /** Whose books these are: a name, or the field that tells it. */
  readonly company?: { readonly name: string } | { readonly field: string };
  readonly fields: Readonly<Record<string, readonly FieldSelector[]>>;
  readonly lines?: {
    readonly row: readonly FieldSelector[];
    readonly fields: Readonly<Record<string, readonly FieldSelector[]>>;
    /** What is on the page only while it does not show every line. */
    readonly more?: readonly FieldSelector[];
  };
}

/** What one selector finds on a page, for whoever sets up a portal. */
export interface SelectorTest {
  /** As if it were the field's only selector; of a line's field in the first row that has one. */
  readonly reading: FieldReading;
  /** How many visible elements it matches; of a line's field in that row. */
  readonly matches: number;
}

/** How many visible elements a selector matches, or why that is not known. */
export type MatchCount = number | 'invalidSelector' | 'tookTooLong';

/** What the selectors of a profile find on a page, in their order. */
export interface ProfileTest {
  readonly fields: Readonly<Record<string, readonly SelectorTest[]>>;
  readonly lines?: {
    /** How many visible elements each row selector matches, and each of what is there while not all rows are. */
    readonly rows: readonly MatchCount[];
    readonly more: readonly MatchCount[];
    readonly fields: Readonly<Record<string, readonly SelectorTest[]>>;
  };
}
