/**
 * Whether a person can see an element: rendered, of some size, opaque, and not moved off the left or upper edge of the
 * page. Scrolled away is still visible.
 */
export function isVisible(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  return [...element.getClientRects()].some(
    ({ width, height, right, bottom }) =>
      width > 0 && height > 0 && right + view.scrollX > 0 && bottom + view.scrollY > 0,
  );
}
