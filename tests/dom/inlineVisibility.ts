import type { IsVisible } from '../../src/extraction/types';

/**
 * Whether an element is drawn, as far as its markup says: happy-dom has no layout. Understands inline `display: none`
 * and `visibility`, the `hidden` attribute, elements that browsers do not draw, and slots, which have no box of their own.
 */
export const inlineVisibility: IsVisible = (element) => {
  if (element.localName === 'slot') return false;
  const around = selfAndAround(element);
  if (around === undefined || !around.every(isDrawn)) return false;
  return around.map(inlineStyle('visibility')).find((visibility) => visibility !== '') !== 'hidden';
};

/** What browsers' own style sheets do not draw, unless the page says otherwise. */
const undrawn = 'head, title, meta, link, base, script, style, template, datalist, input[type="hidden"], [hidden]';

function isDrawn(element: Element): boolean {
  const display = inlineStyle('display')(element);
  return display === '' ? !element.matches(undrawn) : display !== 'none';
}

function inlineStyle(name: 'display' | 'visibility'): (element: Element) => string {
  return (element) => ('style' in element ? (element as HTMLElement).style[name] : '');
}

/** The element and what it is drawn in, innermost first; undefined for a child of a shadow host that has no slot. */
function selfAndAround(element: Element): Element[] | undefined {
  const elements: Element[] = [];
  for (let at: Element | null = element; at; at = slotOf(at) ?? at.parentElement ?? hostOf(at)) {
    if (at.parentElement?.shadowRoot && !slotOf(at)) return undefined;
    elements.push(at);
  }
  return elements;
}

/** happy-dom lacks `assignedSlot`. */
function slotOf(element: Element): Element | undefined {
  const slots = element.parentElement?.shadowRoot?.querySelectorAll('slot') ?? [];
  return [...slots].find((slot) => slot.assignedNodes().includes(element));
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
