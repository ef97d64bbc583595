import type { IsVisible, SearchRoot } from './types';

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

/** The first visible ones of some elements, so that a page of thousands is not measured as a whole. */
export function firstVisible(elements: readonly Element[], isVisible: IsVisible, most: number): Element[] {
  const visible: Element[] = [];
  for (const element of elements) {
    if (visible.length === most) break;
    if (isVisible(element)) visible.push(element);
  }
  return visible;
}
