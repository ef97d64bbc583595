import { agreement } from './agreement';
import type { InvoiceKey } from './invoiceKey';
import { isSamePlace } from './sightings';
import type { InvoiceRecord, ProtectedInvoice, Sighting } from './types';

/** An invoice that was just read, as far as telling it from others goes. */
export interface SeenInvoice extends ProtectedInvoice, InvoiceKey {
  readonly sighting: Sighting;
  /** Of a list that shows another row with this number (and seller and type) now. */
  readonly isOneOfSeveral?: boolean;
  /** Ids of the records that other rows of the same list or CSV were found to be. */
  readonly taken?: ReadonlySet<string>;
}

/** Which record an invoice is, if any, and which others claim the same number. */
export interface Recognition {
  readonly same?: InvoiceRecord;
  readonly duplicateOf: readonly InvoiceRecord[];
}

/**
 * Which of the records of one company with the same key an invoice is.
 *
 * It is the one seen at the same page address before, or in the same list when that shows the number once, or in the
 * same row of a CSV. Else it is one with which all common values are equal and that cannot be another invoice: two
 * detail addresses, two rows of one list and two rows of one CSV are two. Every other record is what it duplicates.
 *
 * Beyond a detail page and a list, CSV or entry by hand, this takes for one what two lists (pages of one), two CSVs
 * (periods that overlap) or a list and a CSV agree on: with all their values equal nothing says that they are two.
 *
 * What is entered into one form is one invoice all the while.
 *
 * Without number or seller there is no duplicate; the place alone says what is the same.
 *
 * @param candidates - The records of that company with the key of `seen`, and those seen at the very same place.
 */
export function sameInvoice(candidates: readonly InvoiceRecord[], seen: SeenInvoice): Recognition {
  const free = candidates.filter(({ id }) => !seen.taken?.has(id));
  const claimed = hasKey(seen) ? candidates.filter((record) => hasKey(record) && isSameKey(record, seen)) : [];
  const same =
    ofForm(free, seen) ??
    best(
      free.filter((record) => claimed.includes(record)),
      seen,
    ) ??
    ofPlace(free, seen);
  return { ...(same && { same }), duplicateOf: claimed.filter((record) => record !== same) };
}

/** Whether number and seller are known. */
export function hasKey({ number, seller }: Pick<InvoiceKey, 'number' | 'seller'>): boolean {
  return number !== '' && seller !== '';
}

function isSameKey(a: InvoiceKey, b: InvoiceKey): boolean {
  return a.seller === b.seller && a.number === b.number && a.type === b.type;
}

function ofForm(records: readonly InvoiceRecord[], seen: SeenInvoice): InvoiceRecord | undefined {
  return seen.sighting.kind === 'hand' ? records.find((record) => isExactly(record, seen)) : undefined;
}

/** The record seen at the same place, if possible with equal values; else one with equal values that may be it. */
function best(records: readonly InvoiceRecord[], seen: SeenInvoice): InvoiceRecord | undefined {
  const equal = records.filter((record) => agreement(record, seen) !== 'differ');
  const isHere = (record: InvoiceRecord) => isSeenAgain(record, seen);
  return (
    equal.find((record) => isExactly(record, seen)) ??
    equal.find(isHere) ??
    records.find(isHere) ??
    elsewhere(equal, seen)
  );
}

function elsewhere(equal: readonly InvoiceRecord[], seen: SeenInvoice): InvoiceRecord | undefined {
  return equal.find(({ sightings }) => !sightings.some((each) => isOtherInvoice(each, seen)));
}

/** Of several rows with one number the values must decide, so they are compared first, and only then the row. */
function isSeenAgain({ sightings }: InvoiceRecord, seen: SeenInvoice): boolean {
  const { sighting, isOneOfSeveral } = seen;
  return sightings.some((each) =>
    each.kind === 'list' && sighting.kind === 'list'
      ? each.address === sighting.address && !isOneOfSeveral
      : isSamePlace(each, sighting),
  );
}

function isExactly({ sightings }: InvoiceRecord, { sighting }: SeenInvoice): boolean {
  return sightings.some((each) => isSamePlace(each, sighting));
}

/** Whether a sighting shows that its record is another invoice, although all values are equal. */
function isOtherInvoice(each: Sighting, { sighting, taken }: SeenInvoice): boolean {
  if (each.kind === 'page' && sighting.kind === 'page') return each.address !== sighting.address;
  if (each.kind === 'csv' && sighting.kind === 'csv') return each.file === sighting.file && each.row !== sighting.row;
  // Rows move when an invoice is added. Whoever reads a whole list says which records are taken.
  return each.kind === 'list' && sighting.kind === 'list' && each.address === sighting.address && taken === undefined;
}

/** What was read without number or seller at this very place, now or then. */
function ofPlace(records: readonly InvoiceRecord[], seen: SeenInvoice): InvoiceRecord | undefined {
  return records.find(
    (record) =>
      record.type === seen.type &&
      isExactly(record, seen) &&
      (hasKey(record) || hasKey(seen)
        ? !(hasKey(record) && hasKey(seen)) && agreement(record, seen) === 'agree'
        : true),
  );
}
