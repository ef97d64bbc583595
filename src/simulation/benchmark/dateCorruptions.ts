import { addDays } from '../../invoice/calendar';
import type { FieldPath, Invoice } from '../../invoice/types';
import { usualTerms } from '../books/dueDates';
import type { RecordCorruption } from './types';

/** A date moved by days. */
export function moved(field: FieldPath, days: number): RecordCorruption {
  return { field, change: (invoice) => withDate(invoice, field, addDays(invoice[field] ?? '', days)) };
}

/** Due up to a month before the day of issue. */
export const dueBeforeIssue: RecordCorruption = {
  field: 'dueDate',
  change: (invoice, _, random) => {
    if (invoice['dueDate'] === undefined) return undefined;
    return withDate(invoice, 'dueDate', addDays(invoice['issueDate'] ?? '', -random.integer(1, 29)));
  },
};

/** Other terms than the invoice gives; when it is due stays. */
export const otherTerms: RecordCorruption = {
  field: 'paymentTermsDays',
  change: (invoice, _, random) => {
    const own = invoice['paymentTermsDays'];
    const others = [...new Set(usualTerms)].map(String).filter((terms) => terms !== own);
    return own === undefined ? undefined : { ...invoice, paymentTermsDays: random.pick(others) };
  },
};

function withDate(invoice: Invoice, field: FieldPath, date: string | undefined): Invoice | undefined {
  return date === undefined ? undefined : { ...invoice, [field]: date };
}
