import type { SearchRoot } from './types';

const shadowStep = ' >>> ';

/** The place of an element in its page, by which `findByPath` finds it: CSS, but ` >>> ` enters an open shadow root. */
export function elementPath(element: Element): string {
  const root = element.getRootNode();
  const inside = pathInRoot(element);
  return isShadowRoot(root) ? elementPath(root.host) + shadowStep + inside : inside;
}

/** The element of a path made by `elementPath`; undefined when the page has changed. */
export function findByPath(document: Document, path: string): Element | undefined {
  const steps = path.split(shadowStep);
  let root: SearchRoot | null = document;
  let found: Element | undefined;
  for (const step of steps) {
    found = root ? query(root, step) : undefined;
    root = found?.shadowRoot ?? null;
  }
  return found;
}

function pathInRoot(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    steps.unshift(`${CSS.escape(at.localName)}:nth-child(${place(at)})`);
  }
  return steps.join(' > ');
}

function place(element: Element): number {
  let count = 1;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) count += 1;
  return count;
}

/** In a shadow root CSS cannot say where a path begins, so it matches deeper elements too. */
function query(root: SearchRoot, css: string): Element | undefined {
  try {
    return [...root.querySelectorAll(css)].find((element) => pathInRoot(element) === css);
  } catch {
    return undefined;
  }
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}
