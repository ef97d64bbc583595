import { headerFields, lineFields } from '../../../src/invoice/catalogue';
import type { FieldSelector, Profile } from '../../../src/invoice/types';
import { fc } from '../support/fc';

/** A small profile with some parts replaced, maybe by what no profile has. */
export function profile(parts: object = {}): Profile {
  const whole: Profile = {
    version: 1,
    id: 'example',
    name: 'Example',
    urlPatterns: ['https://example.com/*'],
    pageKind: 'detail',
    numberLocale: 'de-DE',
    dateLocale: 'de-DE',
    direction: 'purchase',
    fields: { grossTotal: [{ css: '#gross' }] },
  };
  return { ...whole, ...parts };
}

const css = fc.constantFrom('#a', 'tr:has(> td) b', '[title="“x” \\\\"]', '.ü', 'p[[', '*');
const selector: fc.Arbitrary<FieldSelector> = fc.oneof(
  fc.record({ css }),
  fc.record({ css, attribute: fc.constantFrom('href', 'data-value', 'aria-label') }),
);
const selectors = fc.array(selector, { minLength: 1, maxLength: 10 });
const fieldsOf = (ids: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...ids), selectors, { maxKeys: 8, noNullPrototype: true });

/** Any profile. */
export const profileArbitrary: fc.Arbitrary<Profile> = fc.record(
  {
    version: fc.constant(1 as const),
    id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/),
    name: fc.string({ minLength: 1, maxLength: 100 }),
    urlPatterns: fc.array(fc.constantFrom('*://*.a.example/*', 'http://[::1]:80/#/x'), { minLength: 1, maxLength: 20 }),
    pageKind: fc.constantFrom('detail', 'list'),
    numberLocale: fc.constantFrom('de-CH', 'en', 'ar-EG-u-nu-arab'),
    dateLocale: fc.constantFrom('ja', 'en-GB'),
    defaultCurrency: fc.constantFrom('EUR', 'JPY'),
    direction: fc.constantFrom('purchase', 'sale'),
    company: fc.oneof(
      fc.record({ name: fc.string({ minLength: 1, maxLength: 200 }) }),
      fc.record({ field: fc.constantFrom('buyerName', 'sellerName') }),
    ),
    fields: fieldsOf([...Object.keys(headerFields), 'x-score', 'x-due-date']),
    lines: fc.record(
      { row: selectors, fields: fieldsOf(Object.keys(lineFields)), more: selectors },
      { requiredKeys: ['row', 'fields'] },
    ),
  },
  {
    requiredKeys: [
      'version',
      'id',
      'name',
      'urlPatterns',
      'pageKind',
      'numberLocale',
      'dateLocale',
      'direction',
      'fields',
    ],
  },
);
