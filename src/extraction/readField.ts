import { parseValue, type ValueLocale } from '../invoice/parseValue';
import type { FieldPath, FieldReading, FieldSelector } from '../invoice/types';
import { elementPath } from './elementPath';
import { elementText, isEmptyText } from './elementText';
import { findAll } from './searchRoots';
import type { IsVisible, SearchRoot } from './types';

export interface FieldSearch {
  /** Where to look: the page's roots, or the row of a line. */
  readonly roots: readonly (SearchRoot | Element)[];
  readonly locale: ValueLocale;
  readonly isVisible: IsVisible;
}

/**
 * Reads one field by the first of its selectors that matches something visible.
 *
 * Several visible matches, or matches that cannot be seen and no other, make the field ambiguous: never silently used.
 */
export function readField(path: FieldPath, selectors: readonly FieldSelector[], search: FieldSearch): FieldReading {
  let fallback: FieldReading = { status: 'missing', problem: 'noMatch' };
  for (const selector of selectors) {
    const matches = findAll(search.roots, selector.css);
    if (matches === undefined) {
      fallback = { status: 'missing', problem: 'invalidSelector' };
      continue;
    }
    const visible = matches.filter(search.isVisible);
    const [element, ...others] = visible;
    if (element && others.length > 0) return severalMatches(path, visible, selector, search);
    if (element) return readElement(path, element, selector, search);
    if (matches.length > 0) fallback = { status: 'ambiguous', problem: 'hidden' };
  }
  return fallback;
}

function readElement(
  path: FieldPath,
  element: Element,
  { attribute }: FieldSelector,
  search: FieldSearch,
): FieldReading {
  const { text, isFormControl } =
    attribute === undefined
      ? elementText(element, search.isVisible)
      : { text: element.getAttribute(attribute) ?? '', isFormControl: false };
  const raw = text.replace(/\s+/g, ' ').trim().slice(0, longestText);
  const from = { source: isFormControl ? 'formControl' : 'selector', selector: elementPath(element) } as const;
  if (isEmptyText(raw)) return { status: 'missing', problem: 'empty', ...from };
  const parsed = parseValue(path, raw, search.locale);
  switch (parsed.status) {
    case 'certain':
      return { status: 'certain', raw, value: parsed.value, ...from };
    case 'ambiguous':
      return { status: 'ambiguous', raw, candidates: parsed.candidates, problem: parsed.problem, ...from };
    case 'invalid':
      return { status: 'ambiguous', raw, problem: parsed.problem, ...from };
  }
}

function severalMatches(
  path: FieldPath,
  elements: readonly Element[],
  selector: FieldSelector,
  search: FieldSearch,
): FieldReading {
  const readings = elements.slice(0, mostCandidates).map((element) => readElement(path, element, selector, search));
  const candidates = [...new Set(readings.flatMap(({ value }) => (value === undefined ? [] : [value])))];
  const raw = readings.flatMap((reading) => reading.raw ?? []).join(' | ');
  return { status: 'ambiguous', raw, candidates, problem: 'severalMatches', source: 'selector' };
}

const longestText = 500;
const mostCandidates = 5;
