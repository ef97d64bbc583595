/**
 * Whether a person can see an element: rendered, of some size, opaque, and not moved off the left or upper edge of the
 * page. Scrolled away is still visible, in the page or in a part of it.
 */
export function isVisible(element: Element): boolean {
  const boxes = [...boxesOf(element)].filter(({ width, height }) => width > 0 && height > 0);
  // In this order: the style of what is not drawn is worked out anew each time.
  if (boxes.length === 0 || !isRendered(element)) return false;
  if (boxes.some(({ right, bottom }) => right > 0 && bottom > 0)) return true;
  const { left, top } = scrolledAway(element);
  return boxes.some(({ right, bottom }) => right + left > 0 && bottom + top > 0);
}

function isRendered(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
    if (!hasNoBox(at)) return false;
  }
  return false;
}

/** `display: contents`, as on rows of a grid: what is in the element is drawn, but no box of its own. */
function hasNoBox(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.display === 'contents' && style.visibility === 'visible';
}

function boxesOf(element: Element): Iterable<DOMRect> {
  const own = element.getClientRects();
  if (own.length > 0) return own;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getClientRects();
}

/** How far the page and every scrolling part of it that the element is in are scrolled, in CSS pixels. */
function scrolledAway(element: Element): { left: number; top: number } {
  let left = 0;
  let top = 0;
  for (let at = parentOf(element); at; at = parentOf(at)) {
    left += at.scrollLeft;
    top += at.scrollTop;
  }
  return { left, top };
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
}
