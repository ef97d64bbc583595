import { describe, expect, it } from 'vitest';
import { readInvoices } from '../../../src/learning/readCsv';

const read = (text: string) => readInvoices(`gross_total,currency\n"${text}",EUR\n`).invoices[0]?.['grossTotal'];

describe('a number in a CSV without a locale', () => {
  it.each([
    ['5', '5'],
    ['-12.50', '-12.50'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1e5', '100000'],
    ['1.5E-3', '0.0015'],
    ['-2.5e+2', '-250.0'],
    ['1e21', '1000000000000000000000'],
    ['1e-15', '0.000000000000001'],
    ['+1234567890123456789.12', '1234567890123456789.12'],
  ])('is %s exactly', (text, value) => expect(read(text)).toBe(value));

  it.each(['1,5', '1.234,50', '1 234', "1'234", '€5', '5-', '(5)', '.', 'e5', '0x10', 'NaN', 'Infinity', '1e9999'])(
    'is not %s',
    (text) => expect(read(text)).toBeUndefined(),
  );
});
