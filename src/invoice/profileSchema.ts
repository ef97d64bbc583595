import * as v from 'valibot';
import { fieldKind } from './catalogue';
import { isCurrencyCode } from './currencies';
import { isMatchPattern } from './matchUrl';
import { selectorProblem } from './selectorLimits';
import type { Profile } from './types';

/** The most selectors of all header fields together, and of one field. */
const mostSelectors = 300;
const mostOfField = 10;
const mostFields = 100;
const mostPatterns = 20;

// Messages are the reasons that `profileIssues` gives.
const text = (longest: number) => v.pipe(v.string(), v.minLength(1, 'missing'), v.maxLength(longest, 'tooLong'));
const locale = v.pipe(v.string(), v.check(isLocale, 'notALocale'));
const fieldSelector = v.strictObject({
  css: v.pipe(
    v.string(),
    v.check(
      (css) => selectorProblem(css) === undefined,
      ({ input }) => `selector.${selectorProblem(input)}`,
    ),
  ),
  attribute: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z_][\w:.-]{0,63}$/))),
});
const headerField = v.pipe(
  v.string(),
  v.check((id) => fieldKind(id) !== undefined, 'notAField'),
);
const lineField = v.pipe(
  v.string(),
  v.check((id) => fieldKind(`lines.0.${id}`) !== undefined, 'notAField'),
);

// Counted before anything in them is looked at, so that a file of thousands is refused at once.
const list = (most: number) => v.pipe(v.array(v.unknown()), v.minLength(1, 'missing'), v.maxLength(most, 'tooMany'));
const selectors = v.pipe(list(mostOfField), v.array(fieldSelector), v.readonly());
const fewSelectors = v.pipe(
  // To the schema of a record an array is one.
  v.custom<Readonly<Record<string, unknown>>>(
    (data) => v.is(v.record(v.string(), v.unknown()), data) && !Array.isArray(data),
  ),
  v.check((fields) => Object.keys(fields).length <= mostFields && countIn(fields) <= mostSelectors, 'tooMany'),
);

/** A profile from a file. Whatever is not a profile of this version is refused whole. */
export const profileSchema = v.strictObject({
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  name: text(100),
  urlPatterns: v.pipe(
    list(mostPatterns),
    v.array(v.pipe(v.string(), v.maxLength(500, 'tooLong'), v.check(isMatchPattern, 'notAMatchPattern'))),
    v.readonly(),
  ),
  pageKind: v.picklist(['detail', 'list']),
  numberLocale: locale,
  dateLocale: locale,
  defaultCurrency: v.exactOptional(v.pipe(v.string(), v.check(isCurrencyCode, 'notACurrency'))),
  direction: v.picklist(['purchase', 'sale']),
  company: v.exactOptional(v.union([v.strictObject({ name: text(200) }), v.strictObject({ field: headerField })])),
  fields: v.pipe(fewSelectors, v.record(headerField, selectors)),
  lines: v.exactOptional(
    v.strictObject({
      row: selectors,
      fields: v.pipe(fewSelectors, v.record(lineField, selectors)),
      more: v.exactOptional(selectors),
    }),
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

function countIn(fields: Readonly<Record<string, unknown>>): number {
  return Object.values(fields).reduce<number>((sum, each) => sum + (Array.isArray(each) ? each.length : 0), 0);
}

function isLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
