import type { Invoice } from '../../src/invoice/types';

/** One line of an invoice record. */
export interface Line {
  readonly name: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly taxRate?: string;
}

/** The lines of an invoice in their order, as far as they go. */
export function readLines(invoice: Invoice): readonly Line[] {
  const lines: Line[] = [];
  for (let index = 0; ; index += 1) {
    const value = (field: string): string | undefined => invoice[`lines.${index}.${field}`];
    const unitPrice = value('unitPrice') ?? value('net');
    if (unitPrice === undefined) return lines;
    const taxRate = value('taxRate');
    const quantity = value('unitPrice') === undefined ? '1' : (value('quantity') ?? '1');
    const line = { name: value('name') ?? `Line ${index + 1}`, quantity, unitPrice };
    lines.push(taxRate === undefined ? line : { ...line, taxRate });
  }
}
