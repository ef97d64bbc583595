import type { FieldPath, Invoice, Value } from '../invoice/types';
import { findIbans } from './findIbans';
import type { HashedId, ProtectedInvoice } from './types';

/** The fields that are ids by themselves. */
const ids: ReadonlySet<FieldPath> = new Set(['iban', 'sellerVatId', 'buyerVatId']);
/** An id shorter than this is not told by its last four characters. */
const shortestTold = 8;

/**
 * An id in the one form that is hashed: upper case, letters and digits alone.
 *
 * @example normaliseId('de 123.456.789') // 'DE123456789'
 */
export function normaliseId(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * An invoice as it may be kept: IBANs and VAT ids only as keyed hashes, and so each text with an IBAN in it.
 *
 * @param hash - Keyed hash of a normalised id.
 */
export async function protectInvoice(
  invoice: Invoice,
  hash: (id: string) => Promise<string>,
): Promise<ProtectedInvoice> {
  const secrets = Object.entries(invoice).flatMap(([path, value]) => {
    const id = idIn(path, value);
    return id === undefined ? [] : [[path, id] as const];
  });
  const hidden = new Set(secrets.map(([path]) => path));
  const hashed = await Promise.all(
    secrets.flatMap(([path, id]) =>
      id === '' ? [] : [hash(id).then((told): [FieldPath, HashedId] => [path, hashedId(path, id, told)])],
    ),
  );
  return {
    values: Object.fromEntries(Object.entries(invoice).filter(([path]) => !hidden.has(path))),
    hashed: Object.fromEntries(hashed),
  };
}

function hashedId(path: FieldPath, id: string, hash: string): HashedId {
  const country = path === 'iban' ? /^[A-Z]{2}/.exec(id)?.[0] : undefined;
  return { hash, last4: endOf(id), ...(country !== undefined && { country }) };
}

/** The end of an id, for people. */
export function endOf(id: string): string {
  return id.length < shortestTold ? '' : id.slice(-4);
}

function idIn(path: FieldPath, value: Value): string | undefined {
  return ids.has(path) ? normaliseId(value) : findIbans(value)[0]?.iban;
}
