import { isOver } from './isOver';
import type { FieldSearch, SearchRoot } from './types';

/** A document, shadow root or element, and every open shadow root in it, outermost first. Closed ones cannot be seen. */
export function searchRoots(top: SearchRoot): SearchRoot[] {
  const roots: SearchRoot[] = [top];
  if ('shadowRoot' in top && top.shadowRoot) roots.push(top.shadowRoot);
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  return roots;
}

/**
 * The elements that a selector matches in any of the roots.
 *
 * @returns undefined when the selector is not valid CSS.
 */
export function findAll(roots: readonly SearchRoot[], css: string): Element[] | undefined {
  try {
    return roots.flatMap((root) => [...root.querySelectorAll(css)]);
  } catch {
    return undefined;
  }
}

/**
 * The first visible ones of some elements, so that a page of thousands is not measured as a whole.
 *
 * @returns undefined when the time is over before that many are found.
 */
export function firstVisible(elements: readonly Element[], search: FieldSearch, most: number): Element[] | undefined {
  const visible: Element[] = [];
  for (const element of elements) {
    if (visible.length === most) break;
    if (isOver(search)) return undefined;
    if (search.isVisible(element)) visible.push(element);
  }
  return visible;
}
