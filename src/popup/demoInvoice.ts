import { addDays, localDate } from '../invoice/calendar';
import type { FieldReading, Reading } from '../invoice/types';
import { text } from '../ui/text';

/** A made-up invoice of some days ago in which one field is wrong: the gross total has a figure too many. */
export function demoInvoice(now: Date): Reading['fields'] {
  const today = localDate(now);
  const values: Readonly<Record<string, string>> = {
    invoiceNumber: 'D-1042',
    issueDate: addDays(today, -6) ?? today,
    dueDate: addDays(today, 24) ?? today,
    currency: 'EUR',
    sellerName: text('demo.seller'),
    netTotal: '416.00',
    taxTotal: '79.04',
    grossTotal: '4950.40',
    'lines.0.name': text('demo.line1'),
    'lines.0.quantity': '8',
    'lines.0.unitPrice': '32.50',
    'lines.0.net': '260.00',
    'lines.0.taxRate': '19',
    'lines.1.name': text('demo.line2'),
    'lines.1.quantity': '3',
    'lines.1.unitPrice': '52.00',
    'lines.1.net': '156.00',
    'lines.1.taxRate': '19',
  };
  return Object.fromEntries(
    Object.entries(values).map(([path, value]): [string, FieldReading] => [
      path,
      { status: 'certain', raw: value, value, source: 'typed' },
    ]),
  );
}
