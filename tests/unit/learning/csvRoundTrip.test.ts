import { describe, expect, it } from 'vitest';
import { dateOfDay } from '../../../src/invoice/calendar';
import { fromUnits } from '../../../src/invoice/decimal';
import type { Invoice } from '../../../src/invoice/types';
import { readInvoices } from '../../../src/learning/readCsv';
import { writeInvoices } from '../../../src/learning/writeCsv';
import { fc } from '../support/fc';
import { invoices as simulated } from '../support/simulated';

const amounts = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 4 }))
  .map(([units, scale]) => fromUnits(units, scale));
const dates = fc.integer({ min: -20_000, max: 80_000 }).map((day) => dateOfDay(day) ?? '');
/** Texts as parsing leaves them, with all that CSV and spreadsheets trip over. */
const texts = fc
  .array(fc.oneof(fc.constantFrom(...',;"\'=+-@|\t\n x1'.split('')), fc.string({ maxLength: 4 })), { minLength: 1 })
  .map((pieces) => pieces.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');
const invoices: fc.Arbitrary<Invoice> = fc.record(
  {
    sellerName: texts,
    invoiceNumber: texts,
    grossTotal: amounts,
    issueDate: dates,
    currency: fc.constantFrom('EUR', 'USD'),
    'lines.0.name': texts,
    'lines.11.unitPrice': amounts,
    'x-lead_time': amounts,
  },
  { requiredKeys: ['issueDate', 'currency'] },
);

describe('invoices written to CSV', () => {
  it('are read back as they were', () => {
    fc.assert(
      fc.property(fc.array(invoices, { minLength: 1, maxLength: 8 }), (all) => {
        const table = readInvoices(writeInvoices(all));
        expect(table.invoices).toEqual(all);
        expect(table.problems).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('are read back as they were simulated', () => {
    const some = simulated.filter((_, at) => at % 20 === 0);
    expect(readInvoices(writeInvoices(some)).invoices).toEqual(some);
  });

  it('have the header fields first and then the lines by number', () => {
    const csv = writeInvoices([{ 'lines.10.net': '3', 'lines.2.net': '2', netTotal: '5', 'lines.2.taxRate': '7' }]);
    expect(csv).toBe('net_total,lines.2.net,lines.2.tax_rate,lines.10.net\n5,2,7,3\n');
  });

  it('have a column for each field that any of them has', () => {
    expect(writeInvoices([{ netTotal: '1' }, { taxTotal: '2' }])).toBe('net_total,tax_total\n1,\n,2\n');
  });

  it.each(['=1+1', '+1', '@SUM(A1)', '-2+3', "'=1"])('have no formula in them for the name %s', (sellerName) => {
    const [, row = ''] = writeInvoices([{ sellerName, netTotal: '1' }]).split('\n');
    expect(row).toBe(`"'${sellerName}",1`);
  });

  it('keep negative numbers as numbers', () => {
    expect(writeInvoices([{ netTotal: '-12.50' }])).toBe('net_total\n-12.50\n');
  });
});
