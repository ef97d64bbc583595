import { describe, expect, test } from 'vitest';
import { readEInvoiceBytes } from '../../../src/extraction/eInvoice/readEInvoice';
import { fieldKind } from '../../../src/invoice/catalogue';
import { sumDecimals, toUnits } from '../../../src/invoice/decimal';
import type { FieldReading } from '../../../src/invoice/types';
import { type EInvoiceCase, eInvoiceCases } from './eInvoiceCases';
import { parseXml } from './parseXml';

describe.each(eInvoiceCases.map((each) => [each.name, each] as const))('the e-invoice %s', (_, invoice) => {
  test(invoice.guards, () => {
    const found = Object.entries(read(invoice)).map(([path, { value }]) => [path, value ?? null]);
    expect(Object.fromEntries(found)).toEqual(invoice.fields);
  });

  test('is known by its syntax', () => {
    expect(readEInvoiceBytes(invoice.bytes, parseXml)).toMatchObject({ ok: true, format: invoice.format });
  });

  test('has only fields of the catalogue, each with its source', () => {
    for (const [path, { source }] of Object.entries(read(invoice))) {
      expect([path, fieldKind(path) !== undefined, source]).toEqual([path, true, 'eInvoice']);
    }
  });

  test('is certain of each value, with the text that it was read from', () => {
    for (const [path, { status, value, raw }] of Object.entries(read(invoice))) {
      const isRead = invoice.fields[path] !== null;
      expect([path, status, value !== undefined, raw !== undefined]).toEqual([
        path,
        isRead ? 'certain' : 'missing',
        isRead,
        isRead,
      ]);
    }
  });

  test('adds up by the rules of EN 16931 (BR-CO-10, 13, 14, 15, 16)', () => {
    const value = (path: string) => invoice.fields[path] ?? '0';
    const difference = (of: string, ...terms: string[]) => toUnits(sumDecimals([value(of), ...terms.map(negated)]), 2);
    const all = (pattern: RegExp) =>
      Object.keys(invoice.fields)
        .filter((path) => pattern.test(path))
        .map(value);
    const hasLines = 'lineTotal' in invoice.fields;
    const taxes = all(/^taxBreakdown\.\d+\.tax$/);
    const due = [value('grossTotal'), negated(value('paidAmount')), value('roundingAmount')];
    expect(difference('lineTotal', ...all(/^lines\.\d+\.net$/))).toBe(0n);
    if (hasLines) {
      const net = [value('lineTotal'), negated(value('allowanceTotal')), value('chargeTotal')];
      expect(difference('netTotal', ...net)).toBe(0n);
    }
    if (taxes.length > 0) expect(difference('taxTotal', ...taxes)).toBe(0n);
    expect(difference('grossTotal', value('netTotal'), value('taxTotal'))).toBe(0n);
    expect(difference('amountDue', ...due)).toBe(0n);
  });
});

function read({ bytes }: EInvoiceCase): Readonly<Record<string, FieldReading>> {
  const result = readEInvoiceBytes(bytes, parseXml);
  if (!result.ok) throw new Error(`could not be read: ${result.problem}`);
  return result.reading.fields;
}

function negated(value: string): string {
  return value.startsWith('-') ? value.slice(1) : `-${value}`;
}
