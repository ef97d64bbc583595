import { readProfile } from '../../src/invoice/profileSchema';
import type { Profile } from '../../src/invoice/types';

/** A valid profile with one selector for each field, in British English. */
export function simpleProfile(fields: Readonly<Record<string, string>>, lines?: Profile['lines']): Profile {
  return readProfile({
    version: 1,
    id: 'simple',
    name: 'Simple',
    urlPatterns: ['https://portal.example/*'],
    pageKind: 'detail',
    numberLocale: 'en-GB',
    dateLocale: 'en-GB',
    direction: 'purchase',
    fields: Object.fromEntries(Object.entries(fields).map(([id, css]) => [id, [{ css }]])),
    ...(lines && { lines }),
  });
}
