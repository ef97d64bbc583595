import type { Invoice } from '../../../../src/invoice/types';
import { fc } from '../../support/fc';

const nothing = [
  '',
  ' ',
  'NaN',
  'Infinity',
  '-Infinity',
  'undefined',
  '12((',
  '\\',
  '0x10',
  '1e5',
  '1,5',
  '💶',
  '\u0000',
];
const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'Paper Mill GmbH', '\n'];
const amounts = [
  ...['0', '-0', '0.00', '-1', '1', '-119.00', '119.00', '0.001', '0.000000000000000000001'],
  ...[
    `1${'0'.repeat(98)}`,
    `1${'0'.repeat(99)}`,
    `-9${'9'.repeat(400)}`,
    `0.${'0'.repeat(310)}1`,
    `7.${'3'.repeat(400)}`,
  ],
];
const dates = [
  '1969-12-31',
  '1900-01-01',
  '2199-12-31',
  '2026-02-30',
  '2026-03-02',
  '0000-00-00',
  '9999-12-31',
  '2000-02-29',
];
const ids = ['DE89370400440532013000', 'D', '__', 'de89 3704', 'RE-0001', 'RE-1', '0'.repeat(300), '2026-03/0007', '#'];

/** Texts that a careless reader may hand over for any field. */
const anyText = fc.oneof(
  { arbitrary: fc.constantFrom(...nothing, ...names, ...amounts, ...dates, ...ids), weight: 8 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 12 }), weight: 1 },
);
const orAnyText = (texts: readonly string[]) =>
  fc.oneof({ arbitrary: fc.constantFrom(...texts), weight: 3 }, { arbitrary: anyText, weight: 1 });

const amount = orAnyText(amounts);
const date = orAnyText(dates);
const text = orAnyText([...names, ...ids]);
const lines = [0, 1].flatMap((at) => [`lines.${at}.quantity`, `lines.${at}.unitPrice`, `lines.${at}.net`]);

/** Invoices of which every field may be absent, nonsense, or of a size that no invoice has. */
export const wildInvoice: fc.Arbitrary<Invoice> = fc
  .record(
    {
      ...{ sellerName: text, sellerVatId: text, iban: text, invoiceNumber: text, purchaseOrder: text, currency: text },
      ...{ issueDate: date, dueDate: date, paymentTerms: text, paymentTermsDays: amount },
      ...{ invoiceType: fc.constantFrom('invoice', 'creditNote', '__proto__'), netTotal: amount, taxTotal: amount },
      ...{ grossTotal: amount, quantity: amount, unitPrice: amount, lineCount: amount, 'x-meter': anyText },
      ...{ 'x-__proto__': anyText, 'x-constructor': anyText },
      ...Object.fromEntries(lines.map((path) => [path, amount])),
    },
    { requiredKeys: [] },
  )
  // A record with all the keys of a type has no place for those that are absent.
  .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
