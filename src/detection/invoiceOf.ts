import type { FieldPath, Invoice, Reading } from '../invoice/types';

/** The certain values of a reading. What is ambiguous or missing has no value. */
export function invoiceOf(reading: Reading): Invoice {
  return Object.fromEntries(
    Object.entries(reading.fields).flatMap(([path, { status, value }]) =>
      status === 'certain' && value !== undefined ? [[path, value]] : [],
    ),
  );
}

/** The fields that were looked for and have no certain value, be they there or not. */
export function fieldsWithoutValue({ fields }: Reading): FieldPath[] {
  return Object.entries(fields).flatMap(([path, { status }]) => (status === 'certain' ? [] : [path]));
}

/**
 * The fields that are there but have no certain value. A field that a line lacks is one of them, for a line of which
 * nothing can be read is still a line; one that the header lacks is not.
 */
export function uncertainFields({ fields }: Reading): FieldPath[] {
  return Object.entries(fields).flatMap(([path, { status, problem }]) => {
    const isAbsent = !path.includes('.') && status === 'missing' && (problem === 'noMatch' || problem === 'empty');
    return status === 'certain' || isAbsent ? [] : [path];
  });
}
