import { findByPath } from '../extraction/elementPath';

let remove: (() => void) | undefined;

/**
 * Scrolls to an element and draws an outline around it, which the page's scripts cannot look into and no pointer can
 * touch. With null it goes away.
 *
 * @returns False when the element is no longer there.
 */
export function outline(document: Document, selector: string | null): boolean {
  remove?.();
  remove = undefined;
  const element = selector === null ? undefined : findByPath(document, selector);
  if (!element) return selector === null;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  remove = draw(document, element);
  return true;
}

function draw(document: Document, element: Element): () => void {
  const host = document.createElement('div');
  const frame = document.createElement('div');
  host.attachShadow({ mode: 'closed' }).append(frame);
  host.style.cssText = 'all: initial; position: fixed; inset: 0; pointer-events: none; z-index: 2147483647;';
  document.documentElement.append(host);
  const place = () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    frame.style.cssText = `position: fixed; left: ${left - 4}px; top: ${top - 4}px; width: ${width + 8}px;
      height: ${height + 8}px; box-sizing: border-box; border: 3px solid #c4262e; border-radius: 6px;
      box-shadow: 0 0 0 3px #fffc, 0 0 24px 6px #c4262e66;`;
  };
  place();
  const view = document.defaultView;
  view?.addEventListener('scroll', place, true);
  view?.addEventListener('resize', place);
  const removeNow = () => {
    view?.removeEventListener('scroll', place, true);
    view?.removeEventListener('resize', place);
    clearTimeout(later);
    host.remove();
  };
  const later = setTimeout(removeNow, 8000);
  return removeNow;
}
