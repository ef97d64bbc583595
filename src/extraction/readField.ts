import type { FieldPath, FieldReading, FieldSelector } from '../invoice/types';
import { readElement } from './readElement';
import { findAll } from './searchRoots';
import type { FieldSearch } from './types';

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
      if (fallback.problem === 'noMatch') fallback = { status: 'missing', problem: 'invalidSelector' };
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

const mostCandidates = 5;
