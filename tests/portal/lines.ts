import type { Invoice } from '../../src/invoice/types';

/** One line of an invoice as canonical strings. */
export interface Line {
  readonly position: number;
  readonly name: string | undefined;
  readonly quantity: string | undefined;
  readonly unitPrice: string | undefined;
  readonly net: string | undefined;
  readonly taxRate: string | undefined;
}

/** The lines of an invoice, as many as its highest line number says. */
export function linesOf(invoice: Invoice): readonly Line[] {
  const numbers = Object.keys(invoice).map((path) => Number(/^lines\.(\d+)\./.exec(path)?.[1] ?? -1));
  const count = Math.max(-1, ...numbers) + 1;
  return Array.from({ length: count }, (_, index) => ({
    position: index + 1,
    name: invoice[`lines.${index}.name`],
    quantity: invoice[`lines.${index}.quantity`],
    unitPrice: invoice[`lines.${index}.unitPrice`],
    net: invoice[`lines.${index}.net`],
    taxRate: invoice[`lines.${index}.taxRate`],
  }));
}
