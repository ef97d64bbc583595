import type { InvoiceRow } from '../learning/types';
import { CommandFailure } from './failure';

/** The column that says of a row whether it is learned. */
export const learnColumn = 'learn';

/**
 * Whether a row is to be learned: with a 1 in the column or nothing there it is, with a 0 it is not, however these numbers
 * are written.
 *
 * @throws CommandFailure for any other text.
 */
export function isLearned({ row, texts }: InvoiceRow): boolean {
  const text = texts[learnColumn] ?? '';
  if (text === '' || Number(text) === 1) return true;
  if (Number(text) === 0) return false;
  throw new CommandFailure(`Row ${row}, column ${learnColumn}: "${text}" is neither 0 nor 1.`);
}
