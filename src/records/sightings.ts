import { withoutIbans } from './findIbans';
import type { Sighting } from './types';

const mostSightings = 20;

/** Whether two sightings are of one place: address, row of a list or CSV, entry by hand. */
export function isSamePlace(a: Sighting, b: Sighting): boolean {
  return placeOf(a) === placeOf(b);
}

/** A place as one text. */
export function placeOf(sighting: Sighting): string {
  switch (sighting.kind) {
    case 'page':
      return JSON.stringify(['page', sighting.address]);
    case 'list':
      return JSON.stringify(['list', sighting.address, sighting.row]);
    case 'csv':
      return JSON.stringify(['csv', sighting.file, sighting.row]);
    case 'hand':
      return JSON.stringify(['hand', sighting.id]);
  }
}

/** The sightings of an invoice with one more, latest last; in a list it moves to its new row. */
export function withSighting(sightings: readonly Sighting[], latest: Sighting): Sighting[] {
  const others = sightings.filter((each) => !isReplaced(each, latest));
  return [...others, latest].slice(-mostSightings);
}

/** A sighting as it may be kept: a portal may have an IBAN in its addresses. */
export function protectSighting(sighting: Sighting): Sighting {
  return 'address' in sighting ? { ...sighting, address: withoutIbans(sighting.address) } : sighting;
}

function isReplaced(each: Sighting, latest: Sighting): boolean {
  if (each.kind === 'list' && latest.kind === 'list') return each.address === latest.address;
  return isSamePlace(each, latest);
}
