import { plainDecimal } from '../records/agreement';
import { placeOf } from '../records/sightings';
import type { ProtectedInvoice, Sighting } from '../records/types';

/** A place of one company, as the index has it. */
export function placeLookup(company: string, sighting: Sighting): string {
  return JSON.stringify([company, placeOf(sighting)]);
}

/** The gross total as the index has it. */
export function grossOf({ values }: ProtectedInvoice): string | undefined {
  return Object.hasOwn(values, 'grossTotal') ? plainDecimal(values['grossTotal'] ?? '') : undefined;
}
