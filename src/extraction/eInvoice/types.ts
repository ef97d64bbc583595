import type { FieldPath, Reading } from '../../invoice/types';

/**
 * Why a file could not be read as one e-invoice; the interface turns it into a sentence.
 *
 * - `pdf`: it is a PDF; an e-invoice inside it has to be taken out first.
 * - `tooLarge`: more than `mostBytes`, or thousands of comments.
 * - `notText`: its bytes are not text in the encoding that they announce.
 * - `hasDoctype`: it brings a document type declaration, which no e-invoice needs and attacks use.
 * - `notXml`: it is not well-formed XML.
 * - `notAnInvoice`: XML, but neither a UBL invoice or credit note nor a cross industry invoice (CII).
 * - `severalInvoices`: an envelope around more than one invoice.
 */
export type EInvoiceProblem =
  | 'pdf'
  | 'tooLarge'
  | 'notText'
  | 'hasDoctype'
  | 'notXml'
  | 'notAnInvoice'
  | 'severalInvoices';

/** The two syntaxes that EN 16931 binds its terms to. */
export type EInvoiceFormat = 'ubl' | 'cii';

/** An e-invoice as read, or why it could not be. */
export type EInvoiceResult =
  | { readonly ok: true; readonly format: EInvoiceFormat; readonly reading: Reading }
  | { readonly ok: false; readonly problem: EInvoiceProblem };

/** Turns XML without a document type declaration into a document, as a browser's DOMParser does. */
export type ParseXml = (xml: string) => Document;

/**
 * A path from one element down to others, in a part of XPath: steps `prefix:name` joined by `/`, each with at most one
 * condition `[PATH=VALUE]`, alternatives joined by ` | `. A condition's path may end in `@attribute`; its value is
 * compared without case. `$currency` stands for the invoice's currency (BT-5), and is met by what names no currency.
 */
export type XmlPath = string;

/** How a group of fields repeats: where its rows are, and where its fields are within a row. */
export interface RowBinding {
  readonly rows: XmlPath;
  readonly fields: Readonly<Record<string, XmlPath>>;
  /** Rows with one of these values do not count. */
  readonly except?: { readonly path: XmlPath; readonly values: readonly string[] };
}

/** Where one syntax keeps the business terms of EN 16931. */
export interface SyntaxBinding {
  readonly format: EInvoiceFormat;
  readonly root: { readonly namespace: string; readonly name: string };
  /** What the prefixes in this table's paths stand for; a file may use any others. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** UBL writes xsd:date, CII eight digits that it calls format 102. */
  readonly dateForm: 'iso' | 'format102';
  /** What the root element alone says of the invoice's type. */
  readonly rootType?: 'creditNote';
  readonly header: Readonly<Record<FieldPath, XmlPath>>;
  readonly taxBreakdown: RowBinding;
  readonly lines: RowBinding;
  /** BT-149: for how many units the price of a line is. */
  readonly priceBase: XmlPath;
}

/** What the paths and values of one invoice are read with. */
export interface XmlContext {
  readonly binding: SyntaxBinding;
  /** BT-5 as the file says it; undefined when it says none, or two. */
  readonly currency: string | undefined;
}
