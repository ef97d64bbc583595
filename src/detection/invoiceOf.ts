import type { Invoice, Reading } from '../invoice/types';

/** The certain values of a reading. What is ambiguous or missing has no value. */
export function invoiceOf(reading: Reading): Invoice {
  return Object.fromEntries(
    Object.entries(reading.fields).flatMap(([path, { status, value }]) =>
      status === 'certain' && value !== undefined ? [[path, value]] : [],
    ),
  );
}
