import { headerFields, lineFields } from '../invoice/catalogue';
import { patternOf } from '../invoice/profileOrigins';
import type { FieldSelector, Profile } from '../invoice/types';

/** A selector as it is typed; empty texts are left out of the profile. */
export interface SelectorDraft {
  readonly css: string;
  readonly attribute: string;
}

export type SelectorDrafts = Readonly<Record<string, readonly SelectorDraft[]>>;

/** A profile while it is being edited: every field has a place to type, filled or not. */
export interface ProfileDraft {
  readonly id: string;
  readonly name: string;
  readonly urlPatterns: readonly string[];
  readonly pageKind: Profile['pageKind'];
  readonly numberLocale: string;
  readonly dateLocale: string;
  /** Empty for none. */
  readonly defaultCurrency: string;
  readonly direction: Profile['direction'];
  /** `settings`, `name`, or the id of the field that tells it. */
  readonly companyFrom: string;
  readonly companyName: string;
  readonly fields: SelectorDrafts;
  readonly row: readonly SelectorDraft[];
  readonly more: readonly SelectorDraft[];
  readonly lineFields: SelectorDrafts;
}

/** A place to type one selector. */
export const emptySelector: SelectorDraft = { css: '', attribute: '' };
const empty = [emptySelector];

/** A new profile for the page of an address, as far as the address tells. */
export function newDraft(address: string | undefined, locale: string, id: string): ProfileDraft {
  const pattern = address === undefined ? undefined : patternOf(address);
  return {
    id,
    name: address === undefined || !URL.canParse(address) ? '' : new URL(address).hostname.replace(/^www\./, ''),
    urlPatterns: [pattern ?? ''],
    pageKind: 'detail',
    numberLocale: locale,
    dateLocale: locale,
    defaultCurrency: '',
    direction: 'purchase',
    companyFrom: 'buyerName',
    companyName: '',
    fields: placesFor(headerFields, {}),
    row: empty,
    more: empty,
    lineFields: placesFor(lineFields, {}),
  };
}

/** A profile opened for editing. */
export function draftOf(profile: Profile): ProfileDraft {
  const { company, lines, defaultCurrency = '' } = profile;
  return {
    id: profile.id,
    name: profile.name,
    urlPatterns: profile.urlPatterns,
    pageKind: profile.pageKind,
    numberLocale: profile.numberLocale,
    dateLocale: profile.dateLocale,
    defaultCurrency,
    direction: profile.direction,
    companyFrom: company === undefined ? 'settings' : 'field' in company ? company.field : 'name',
    companyName: company !== undefined && 'name' in company ? company.name : '',
    fields: placesFor(headerFields, profile.fields),
    row: drafts(lines?.row),
    more: drafts(lines?.more),
    lineFields: placesFor(lineFields, lines?.fields ?? {}),
  };
}

/** The profile that a draft stands for, to be checked against the schema: what was left empty is left out. */
export function profileOf(draft: ProfileDraft): Profile {
  const row = selectors(draft.row);
  const more = selectors(draft.more);
  const ofLines = filled(draft.lineFields);
  const { companyFrom, companyName } = draft;
  const company = companyFrom === 'name' ? { name: companyName.trim() } : { field: companyFrom };
  return {
    version: 1,
    id: draft.id,
    name: draft.name.trim(),
    urlPatterns: draft.urlPatterns.map((pattern) => pattern.trim()).filter((pattern) => pattern !== ''),
    pageKind: draft.pageKind,
    numberLocale: draft.numberLocale,
    dateLocale: draft.dateLocale,
    ...(draft.defaultCurrency !== '' && { defaultCurrency: draft.defaultCurrency }),
    direction: draft.direction,
    ...(companyFrom !== 'settings' && { company }),
    fields: filled(draft.fields),
    ...((row.length > 0 || Object.keys(ofLines).length > 0) && {
      lines: { row, fields: ofLines, ...(more.length > 0 && { more }) },
    }),
  };
}

/** Another direction. Whose books these are changes sides with it, if that is the buyer or the seller on the page. */
export function withDirection({ companyFrom }: ProfileDraft, direction: Profile['direction']): Partial<ProfileDraft> {
  const isParty = companyFrom === 'buyerName' || companyFrom === 'sellerName';
  if (!isParty) return { direction };
  return { direction, companyFrom: direction === 'sale' ? 'sellerName' : 'buyerName' };
}

/** The draft without the empty places among filled ones, so that each selector stands where it does in the profile. */
export function tidied(draft: ProfileDraft): ProfileDraft {
  const tidy = (given: readonly SelectorDraft[]) => {
    const kept = given.filter(({ css }) => css.trim() !== '');
    return kept.length === 0 ? empty : kept;
  };
  const tidyAll = (places: SelectorDrafts) =>
    Object.fromEntries(Object.entries(places).map(([id, each]) => [id, tidy(each)]));
  return {
    ...draft,
    fields: tidyAll(draft.fields),
    row: tidy(draft.row),
    more: tidy(draft.more),
    lineFields: tidyAll(draft.lineFields),
  };
}

/** An id made of a name that no other profile has. */
export function newId(name: string, taken: readonly string[]): string {
  const stem =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || 'portal';
  const numbered = (count: number) => (count === 1 ? stem : `${stem}-${count}`);
  let count = 1;
  while (taken.includes(numbered(count))) count += 1;
  return numbered(count);
}

function placesFor(catalogue: object, selected: Readonly<Record<string, readonly FieldSelector[]>>): SelectorDrafts {
  const ids = new Set([...Object.keys(catalogue), ...Object.keys(selected)]);
  return Object.fromEntries([...ids].map((id) => [id, drafts(selected[id])]));
}

function drafts(given: readonly FieldSelector[] = []): readonly SelectorDraft[] {
  return given.length === 0 ? empty : given.map(({ css, attribute = '' }) => ({ css, attribute }));
}

function filled(places: SelectorDrafts): Record<string, readonly FieldSelector[]> {
  const entries = Object.entries(places).map(([id, each]) => [id, selectors(each)] as const);
  return Object.fromEntries(entries.filter(([, each]) => each.length > 0));
}

function selectors(given: readonly SelectorDraft[]): FieldSelector[] {
  return given
    .map(({ css, attribute }) => ({ css: css.trim(), attribute: attribute.trim() }))
    .filter(({ css }) => css !== '')
    .map(({ css, attribute }) => (attribute === '' ? { css } : { css, attribute }));
}
