import type { FieldPath, FieldReading, FieldSelector } from '../invoice/types';
import { isEmptyText } from './elementText';
import { elementOrAttributeText, readElement } from './readElement';
import { findAll, firstVisible } from './searchRoots';
import type { FieldSearch } from './types';

const mostCandidates = 5;

/**
 * Reads one field by the first of its selectors that matches something visible.
 *
 * Several visible matches, or matches that cannot be seen and no other, make the field ambiguous: never silently used.
 */
export function readField(path: FieldPath, selectors: readonly FieldSelector[], search: FieldSearch): FieldReading {
  let fallback: FieldReading = { status: 'missing', problem: 'noMatch' };
  for (const selector of selectors) {
    const matches = findAll(search.roots, selector.css);
    const visible = firstVisible(matches ?? [], search.isVisible, mostCandidates);
    const [element, ...others] = visible;
    if (element && others.length > 0) return severalMatches(path, visible, selector, search);
    if (element) return readElement(path, element, selector, search);
    const unusable = unusableMatches(matches, selector);
    if (unusable.problem === 'hidden' || fallback.problem === 'noMatch') fallback = unusable;
  }
  return fallback;
}

/** An element without text cannot be seen either, but hides nothing. */
function unusableMatches(matches: readonly Element[] | undefined, selector: FieldSelector): FieldReading {
  if (matches === undefined) return { status: 'missing', problem: 'invalidSelector' };
  if (matches.length === 0) return { status: 'missing', problem: 'noMatch' };
  return matches.every((element) => isEmptyText(elementOrAttributeText(element, selector, () => true).text))
    ? { status: 'missing', problem: 'empty' }
    : { status: 'ambiguous', problem: 'hidden' };
}

function severalMatches(
  path: FieldPath,
  elements: readonly Element[],
  selector: FieldSelector,
  search: FieldSearch,
): FieldReading {
  const readings = elements.map((element) => readElement(path, element, selector, search));
  const candidates = [...new Set(readings.flatMap(({ value }) => (value === undefined ? [] : [value])))];
  const raw = readings.flatMap((reading) => reading.raw ?? []).join(' | ');
  return { status: 'ambiguous', raw, candidates, problem: 'severalMatches', source: 'selector' };
}
