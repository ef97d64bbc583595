import type { Invoice } from '../invoice/types';
import { numberAndType, textOf } from '../records/invoiceKey';
import { companyKey, nameForm } from '../records/nameForm';
import { protectInvoice } from '../records/protectInvoice';
import { hasKey, type Recognition, type SeenInvoice, sameInvoice } from '../records/sameInvoice';
import type { SeenSeller, SellerIdentity } from '../records/sellerIdentity';
import { protectSighting } from '../records/sightings';
import type { InvoiceRecord, ProtectedInvoice, Sighting } from '../records/types';
import { placeLookup } from './historyKeys';
import type { SellerBook } from './historySellers';
import type { Looking } from './historyTransaction';

/** An invoice that is checked now. */
export interface InvoiceCheck {
  /** The name of whose books these are; `''` when that is not known. */
  readonly company: string;
  /** Its certain values. */
  readonly invoice: Invoice;
  readonly sighting: Sighting;
  /** Id of the record that this corrects: it is that invoice, whatever was corrected. */
  readonly corrects?: string;
  /** Of a list that shows another row with this number. */
  readonly isOneOfSeveral?: boolean;
  /** Ids of the records that other rows of this list were found to be; a caller that reads a whole list gives them. */
  readonly taken?: ReadonlySet<string>;
  /** ISO date and time. */
  readonly checkedAt: string;
}

/** Who and what an invoice is. */
export interface Identified extends Recognition {
  /** The company's key. */
  readonly company: string;
  /** Absent when the invoice does not say. */
  readonly seller?: SellerIdentity;
  readonly seen: SeenInvoice;
}

/** A check without the ids in it. */
export interface ProtectedCheck extends Omit<InvoiceCheck, 'invoice'> {
  readonly invoice: ProtectedInvoice;
}

const mostCandidates = 500;

/** Puts hashes in the place of ids; done before the transaction, which would not wait. */
export async function protectCheck(
  check: InvoiceCheck,
  hash: (id: string) => Promise<string>,
): Promise<ProtectedCheck> {
  const invoice = await protectInvoice(check.invoice, hash);
  return { ...check, company: companyKey(check.company), sighting: protectSighting(check.sighting), invoice };
}

/** Recognises seller and invoice. */
export async function identify(look: Looking, book: SellerBook, check: ProtectedCheck): Promise<Identified> {
  const { company } = check;
  const seller = await book.recognise(seenSeller(check.invoice));
  const seen = seenInvoice(check, seller);
  const found = sameInvoice(await candidates(look, company, seen), seen);
  const corrected = check.corrects === undefined ? undefined : await recordOfId(look, company, check.corrects);
  return { company, ...(seller && { seller }), seen, ...(corrected ? asCorrected(found, corrected) : found) };
}

/** An invoice of a seller that was recognised. */
export function seenInvoice(check: ProtectedCheck, seller: SellerIdentity | undefined): SeenInvoice {
  const { invoice, sighting, isOneOfSeveral, taken } = check;
  return {
    ...invoice,
    ...numberAndType(invoice),
    seller: seller?.key ?? '',
    sighting,
    ...(isOneOfSeveral !== undefined && { isOneOfSeveral }),
    ...(taken && { taken }),
  };
}

async function recordOfId(look: Looking, company: string, id: string): Promise<InvoiceRecord | undefined> {
  const record = (await look.objectStore('records').get(id))?.record;
  return record?.company === company ? record : undefined;
}

/** Another record that the corrected values are those of is what it duplicates. */
function asCorrected({ same, duplicateOf }: Recognition, corrected: InvoiceRecord): Recognition {
  const others = same ? [...duplicateOf, same] : duplicateOf;
  return { same: corrected, duplicateOf: others.filter(({ id }) => id !== corrected.id) };
}

/** What an invoice says of its seller. */
export function seenSeller(invoice: ProtectedInvoice): SeenSeller {
  const name = nameForm(textOf(invoice, 'sellerName') ?? '');
  const vatHash = invoice.hashed['sellerVatId']?.hash;
  return { ...(name && { name }), ...(vatHash !== undefined && { vatHash }) };
}

/** The records that an invoice may be, or be a duplicate of. */
export async function candidates(look: Looking, company: string, seen: SeenInvoice): Promise<InvoiceRecord[]> {
  const records = look.objectStore('records');
  const { seller, number, type } = seen;
  const [ofKey, ofPlace] = await Promise.all([
    hasKey(seen) ? records.index('byKey').getAll([company, seller, number, type], mostCandidates) : [],
    records.index('byPlace').getAll(placeLookup(company, seen.sighting), mostCandidates),
  ]);
  return [...new Map([...ofKey, ...ofPlace].map(({ record }) => [record.id, record])).values()];
}
