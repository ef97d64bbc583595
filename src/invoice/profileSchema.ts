import * as v from 'valibot';
import { fieldKind } from './catalogue';
import { isCurrencyCode } from './currencies';
import { isMatchPattern } from './matchUrl';
import type { Profile } from './types';

const locale = v.pipe(v.string(), v.check(isLocale, 'not a language tag'));
const fieldSelector = v.strictObject({
  css: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  attribute: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z_][\w:.-]{0,63}$/))),
});
const selectors = v.pipe(v.array(fieldSelector), v.minLength(1), v.maxLength(10), v.readonly());
const headerField = v.pipe(
  v.string(),
  v.check((id) => fieldKind(id) !== undefined, 'not a field'),
);
const lineField = v.pipe(
  v.string(),
  v.check((id) => fieldKind(`lines.0.${id}`) !== undefined, 'not a field of a line'),
);

/** A profile from a file. Whatever is not a profile of this version is refused whole. */
export const profileSchema = v.strictObject({
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  urlPatterns: v.pipe(
    v.array(v.pipe(v.string(), v.check(isMatchPattern, 'not a match pattern'))),
    v.minLength(1),
    v.readonly(),
  ),
  pageKind: v.picklist(['detail', 'list']),
  numberLocale: locale,
  dateLocale: locale,
  defaultCurrency: v.exactOptional(v.pipe(v.string(), v.check(isCurrencyCode, 'not a currency code'))),
  direction: v.picklist(['purchase', 'sale']),
  company: v.exactOptional(v.union([v.strictObject({ name: v.string() }), v.strictObject({ field: headerField })])),
  fields: v.record(headerField, selectors),
  lines: v.exactOptional(
    v.strictObject({ row: selectors, fields: v.record(lineField, selectors), more: v.exactOptional(selectors) }),
  ),
});

/**
 * Reads a profile from parsed JSON.
 *
 * @throws ValiError that names the first part that is wrong.
 */
export function readProfile(data: unknown): Profile {
  return v.parse(profileSchema, data);
}

function isLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
