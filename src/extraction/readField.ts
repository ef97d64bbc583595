import type { FieldPath, FieldReading, FieldSelector } from '../invoice/types';
import { isEmptyText } from './elementText';
import { isOver } from './isOver';
import { elementOrAttributeText, readElement } from './readElement';
import { findAll, firstVisible } from './searchRoots';
import type { FieldSearch } from './types';

const mostCandidates = 5;
const tookTooLong: FieldReading = { status: 'missing', problem: 'tookTooLong' };

/**
 * Reads one field by the first of its selectors that matches something visible.
 *
 * Several visible matches, or matches that cannot be seen and no other, make the field ambiguous: never silently used.
 * When the time is over before all were tried, the field is missing.
 */
export function readField(path: FieldPath, selectors: readonly FieldSelector[], search: FieldSearch): FieldReading {
  let fallback: FieldReading = { status: 'missing', problem: 'noMatch' };
  for (const selector of selectors) {
    if (isOver(search)) return tookTooLong;
    const matches = findAll(search.roots, selector.css);
    const visible = firstVisible(matches ?? [], search, mostCandidates);
    if (visible === undefined) return tookTooLong;
    const [element, ...others] = visible;
    if (element && others.length > 0) return severalMatches(path, visible, selector, search);
    if (element) return readElement(path, element, selector, search);
    const unusable = unusableMatches(matches, selector, search);
    if (unusable === tookTooLong) return tookTooLong;
    if (unusable.problem === 'hidden' || fallback.problem === 'noMatch') fallback = unusable;
  }
  return fallback;
}

/** An element without text cannot be seen either, but hides nothing. */
function unusableMatches(
  matches: readonly Element[] | undefined,
  selector: FieldSelector,
  search: FieldSearch,
): FieldReading {
  if (matches === undefined) return { status: 'missing', problem: 'invalidSelector' };
  if (matches.length === 0) return { status: 'missing', problem: 'noMatch' };
  for (const element of matches) {
    if (isOver(search)) return tookTooLong;
    const { text } = elementOrAttributeText(element, selector, () => true);
    if (!isEmptyText(text)) return { status: 'ambiguous', problem: 'hidden' };
  }
  return { status: 'missing', problem: 'empty' };
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
