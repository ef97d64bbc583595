import type { FieldPath } from '../../invoice/types';
import type { InvoiceRecord, ProtectedInvoice } from '../../records/types';
import { type Facts, factsOf, type Known } from '../facts';

type KeptInvoice = ProtectedInvoice & Pick<InvoiceRecord, 'seller'> & Partial<Pick<InvoiceRecord, 'fields'>>;

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
  return factsOf(kept.values, knownOf(kept), uncertainOf(kept));
}

/** As `uncertainFields` has them, as far as the record tells: of a header field only that it was ambiguous. */
function uncertainOf({ fields = {} }: KeptInvoice): FieldPath[] {
  return Object.entries(fields).flatMap(([path, { status }]) =>
    status === 'ambiguous' || (status === 'missing' && path.includes('.')) ? [path] : [],
  );
}
