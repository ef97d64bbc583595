import type { SearchRoot } from './types';

const shadowStep = ' >>> ';

/** A CSS selector that matches this element alone; ` >>> ` steps into an open shadow root. */
export function elementPath(element: Element): string {
  const root = element.getRootNode();
  const inside = pathInRoot(element);
  return isShadowRoot(root) ? elementPath(root.host) + shadowStep + inside : inside;
}

/** The element of a path made by `elementPath`; undefined when the page has changed. */
export function findByPath(document: Document, path: string): Element | undefined {
  const steps = path.split(shadowStep);
  let root: SearchRoot | null = document;
  let found: Element | null = null;
  for (const step of steps) {
    found = root ? query(root, step) : null;
    root = found?.shadowRoot ?? null;
  }
  return found ?? undefined;
}

function pathInRoot(element: Element): string {
  const steps: string[] = [];
  let at: Element | null = element;
  while (at) {
    const parent: Element | null = at.parentElement;
    const siblings = parent?.children ?? at.getRootNode().childNodes;
    const place = [...siblings].filter((node) => node.nodeType === 1).indexOf(at) + 1;
    steps.unshift(`${CSS.escape(at.localName)}:nth-child(${place})`);
    at = parent;
  }
  return steps.join(' > ');
}

function query(root: SearchRoot, css: string): Element | null {
  try {
    return root.querySelector(css);
  } catch {
    return null;
  }
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}
