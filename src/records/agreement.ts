import { fieldKind } from '../invoice/catalogue';
import { isDecimal } from '../invoice/decimal';
import type { FieldPath, Value } from '../invoice/types';
import { companyKey } from './nameForm';
import type { ProtectedInvoice } from './types';

/** What the key of a record stands for already, in whatever spelling. */
const inKey: ReadonlySet<FieldPath> = new Set(['invoiceNumber', 'invoiceType', 'sellerName']);

/**
 * Whether two readings can be of one invoice: all values that both have are equal.
 *
 * @returns `unknown` when they have no value in common.
 */
export function agreement(a: ProtectedInvoice, b: ProtectedInvoice): 'agree' | 'differ' | 'unknown' {
  const known = new Set([...Object.keys(a.values), ...Object.keys(a.hashed)]);
  const common = [...Object.keys(b.values), ...Object.keys(b.hashed)].filter(
    (path) => known.has(path) && !inKey.has(path),
  );
  if (common.length === 0) return 'unknown';
  return common.every((path) => isEqualAt(path, a, b)) ? 'agree' : 'differ';
}

function isEqualAt(path: FieldPath, a: ProtectedInvoice, b: ProtectedInvoice): boolean {
  const [one, other] = [a, b].map(({ hashed }) => (Object.hasOwn(hashed, path) ? hashed[path] : undefined));
  if (one || other) return one?.hash === other?.hash;
  return isEqual(path, a.values[path] ?? '', b.values[path] ?? '');
}

function isEqual(path: FieldPath, a: Value, b: Value): boolean {
  if (a === b) return true;
  if (isDecimal(a) && isDecimal(b) && fieldKind(path) !== 'text') return plainDecimal(a) === plainDecimal(b);
  // Spelling does not make another invoice; two texts of signs alone are compared as they are.
  return companyKey(a) !== '' && companyKey(a) === companyKey(b);
}

/**
 * A decimal string without zeros that say nothing.
 *
 * @example plainDecimal('-0100.50') // '-100.5'
 */
export function plainDecimal(text: string): string {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const [digits, decimals] = [whole.replace(/^0+(?=\d)/, ''), fraction.replace(/0+$/, '')];
  const plain = decimals === '' ? digits : `${digits}.${decimals}`;
  return text.startsWith('-') && plain !== '0' ? `-${plain}` : plain;
}
