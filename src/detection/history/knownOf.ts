import type { ProtectedInvoice } from '../../records/types';
import { type Facts, factsOf, type Known } from '../facts';

type KeptInvoice = ProtectedInvoice & { readonly seller: string };

/** How the history knows an invoice's seller and ids: tokens stand for these, so that none is learned as it is. */
export function knownOf({ hashed, seller }: Pick<KeptInvoice, 'hashed' | 'seller'>): Known {
  const iban = Object.hasOwn(hashed, 'iban') ? hashed['iban'] : undefined;
  const vatId = Object.hasOwn(hashed, 'sellerVatId') ? hashed['sellerVatId'] : undefined;
  return {
    ...(seller !== '' && { seller }),
    ...(iban && { iban: `${iban.country ?? '??'}…${iban.last4}#${iban.hash}` }),
    ...(vatId && { vatId: `…${vatId.last4}#${vatId.hash}` }),
  };
}

/** The facts of an invoice as it is kept: what is learned of it, and forgotten again. */
export function factsOfKept(kept: KeptInvoice): Facts {
  return factsOf(kept.values, knownOf(kept));
}
