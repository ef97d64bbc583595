import type { FieldPath, Invoice } from '../invoice/types';
import type { Repair } from './repairs';
import type { Expectation, FieldError, Finding } from './types';

/** What an invoice with a blamed field was judged by. */
export interface Blaming {
  readonly invoice: Invoice;
  /** The weightiest first. */
  readonly findings: readonly Finding[];
  readonly repairs: readonly Repair[];
  /** About one false alarm in so many invoices. */
  readonly promise: number;
}

/**
 * How odd the blamed field is by the oddest finding about it, in −log10 of how often a normal invoice is as odd, and what
 * was expected of it: the value that would mend the invoice, else what a finding or the model says.
 *
 * @param own - What the model says of the field.
 */
export function blamedError(
  path: FieldPath,
  { invoice, findings, repairs, promise }: Blaming,
  own: FieldError | undefined,
): FieldError | undefined {
  const about = findings.filter(({ fields, isNotice }) => fields.includes(path) && !isNotice);
  const errors = about.flatMap(({ p }) => (p === undefined ? [] : [-Math.log10(p)]));
  if (errors.length === 0) return own;
  const expected = mended(path, repairs) ?? found(invoice[path], about) ?? own?.expected;
  return {
    error: Math.max(...errors, own?.error ?? 0),
    limit: Math.log10(promise),
    ...(expected !== undefined && { expected }),
  };
}

function mended(path: FieldPath, repairs: readonly Repair[]): Expectation | undefined {
  return repairs.find((repair) => repair.path === path)?.invoice[path];
}

function found(observed: string | undefined, about: readonly Finding[]): Expectation | undefined {
  return about.find((finding) => finding.observed === observed && finding.expected !== undefined)?.expected;
}
