import type { Finding, VerdictName } from '../detection/types';
import type { FieldPath, FieldReading, Invoice } from '../invoice/types';

/** Where an invoice was seen. `row` counts from 0; `file` is the SHA-256 of the CSV. */
export type Sighting =
  | { readonly kind: 'page'; readonly address: string }
  | { readonly kind: 'list'; readonly address: string; readonly row: number }
  | { readonly kind: 'csv'; readonly file: string; readonly row: number }
  | { readonly kind: 'hand'; readonly id: string };

/** What is kept of an IBAN or VAT id: a keyed hash, 32 hex digits, and its end, for people. */
export interface HashedId {
  readonly hash: string;
  /** `''` of an id so short that it would give the id away. */
  readonly last4: string;
  /** Of an account: the two letters that it begins with. */
  readonly country?: string;
}

/** An invoice's values without its ids. */
export interface ProtectedInvoice {
  readonly values: Invoice;
  /** The fields that are ids or hold an IBAN. */
  readonly hashed: Readonly<Record<FieldPath, HashedId>>;
}

/** One invoice that was checked, as it is kept. */
export interface InvoiceRecord extends ProtectedInvoice {
  readonly id: string;
  /** `''` when it is not known whose books these are. */
  readonly company: string;
  /** `''` when the invoice does not say. */
  readonly seller: string;
  /** In upper case, without spaces; `''` when the invoice does not say. */
  readonly number: string;
  readonly type: 'invoice' | 'creditNote';
  /** Latest last. */
  readonly sightings: readonly Sighting[];
  /** How each field was read. */
  readonly fields: Readonly<Record<FieldPath, Pick<FieldReading, 'status' | 'source'>>>;
  readonly verdict: VerdictName;
  readonly score?: number;
  readonly threshold: number;
  readonly blamed: FieldPath | null;
  readonly findings: readonly Finding[];
  readonly model: { readonly name: string; readonly sha256: string };
  /** ISO date and time of the last check. */
  readonly checkedAt: string;
  /** Whether the company's statistics contain it. */
  readonly learned: boolean;
  /** Which row of the calibration stands for it, while it was learned. */
  readonly row?: number;
  /** The person has said so. */
  readonly looksRight?: true;
}

/** What one kind of statistics has learned; only detection knows what it means. */
export interface HistoryDocument extends DocumentName {
  readonly data: unknown;
}

/** `company` has one document, with the key `''`; `calibration` has that and those with the keys `recent` and `window`. */
export interface DocumentName {
  readonly kind: 'company' | 'calibration' | 'seller' | 'iban' | 'vatId';
  readonly key: string;
}
