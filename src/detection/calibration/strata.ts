const bounds = [0, 2, 9, 39] as const;

/** How many groups of invoices are calibrated apart, by how well their seller is known. */
export const strata = bounds.length + 1;

/**
 * How well a seller is known: 0 never seen, then up to 2, 9 and 39 earlier invoices, 4 more. What is odd of an old
 * acquaintance is not of a stranger (a Mondrian taxonomy).
 *
 * @see Vovk, Gammerman, Shafer: Algorithmic Learning in a Random World, 2nd ed., ch. 4.6
 */
export function stratumOf(sellerInvoices: number): number {
  const at = bounds.findIndex((most) => sellerInvoices <= most);
  return at < 0 ? bounds.length : at;
}
