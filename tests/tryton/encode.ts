/** A date as Tryton's JSON-RPC takes it, from an ISO date. */
export function encodeDate(iso: string): object {
  const [year, month, day] = iso.split('-').map(Number);
  return { __class__: 'date', year, month, day };
}

/** A decimal number as Tryton's JSON-RPC takes it. */
export function encodeDecimal(text: string): object {
  return { __class__: 'Decimal', decimal: text };
}

/** The text of a decimal number in an answer. */
export function decodeDecimal(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'decimal' in value) return String(value.decimal);
  throw new Error(`Tryton sent no decimal number: ${JSON.stringify(value)}`);
}
