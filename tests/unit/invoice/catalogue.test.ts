import { describe, expect, it } from 'vitest';
import {
  columnOfPath,
  fieldKind,
  headerFields,
  isCustomField,
  lineFields,
  pathOfColumn,
  taxBreakdownFields,
} from '../../../src/invoice/catalogue';
import { fc } from '../support/fc';

const indexes = fc.integer({ min: 0, max: 9999 });
const customPaths = fc.stringMatching(/^x-[A-Za-z0-9_-]{1,64}$/);
const paths = fc.oneof(
  fc.constantFrom(...Object.keys(headerFields)),
  fc.tuple(indexes, fc.constantFrom(...Object.keys(lineFields))).map(([at, id]) => `lines.${at}.${id}`),
  fc.tuple(indexes, fc.constantFrom(...Object.keys(taxBreakdownFields))).map(([at, id]) => `taxBreakdown.${at}.${id}`),
  customPaths,
);

describe('pathOfColumn and columnOfPath', () => {
  it('are inverse on every path', () => {
    fc.assert(
      fc.property(paths, (path) => {
        expect(pathOfColumn(columnOfPath(path))).toBe(path);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['gross_total', 'grossTotal'],
    ['seller_vat_id', 'sellerVatId'],
    ['lines.0.unit_price', 'lines.0.unitPrice'],
    ['tax_breakdown.1.rate', 'taxBreakdown.1.rate'],
    [' due_date ', 'dueDate'],
    ['x-lead_time', 'x-lead_time'],
  ])('%s stands for %s', (column, path) => expect(pathOfColumn(column)).toBe(path));

  it.each(['', 'Gross Total', 'gross-total', 'amount', 'lines.0', 'lines.x.net', 'x-', 'constructor', '__proto__'])(
    '%s stands for no field',
    (column) => expect(pathOfColumn(column)).toBeUndefined(),
  );
});

describe('fieldKind', () => {
  it.each([
    ['issueDate', 'date'],
    ['grossTotal', 'money'],
    ['paymentTermsDays', 'number'],
    ['currency', 'currency'],
    ['invoiceType', 'invoiceType'],
    ['sellerName', 'text'],
    ['lines.2.quantity', 'number'],
    ['lines.9999.unitPrice', 'money'],
    ['taxBreakdown.0.category', 'text'],
    ['x-score', 'number'],
    ['x-delivery_date', 'date'],
    ['x-deliveryDate', 'date'],
  ])('of %s is %s', (path, kind) => expect(fieldKind(path)).toBe(kind));

  it.each([
    'grosstotal',
    'lines',
    'lines.0',
    'lines.0.',
    'lines.-1.net',
    'lines.00.net',
    'lines.10000.net',
    'lines.0.grossTotal',
    'lines.0.net.x',
    'toString',
    'lines.0.constructor',
    'constructor.0.name',
    'x-',
    'x-a b',
  ])('of %s is not known', (path) => expect(fieldKind(path)).toBeUndefined());
});

describe('isCustomField', () => {
  it('knows names of letters, digits, _ and -', () => {
    expect(['x-a', 'x-A_1-b', 'y-a', 'x-', 'x-ä', `x-${'a'.repeat(65)}`].map(isCustomField)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
