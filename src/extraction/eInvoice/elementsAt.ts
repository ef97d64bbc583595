import type { XmlContext, XmlPath } from './types';

interface Step {
  readonly namespace: string | undefined;
  readonly name: string;
  readonly condition: { readonly path: XmlPath; readonly value: string } | undefined;
}

/** The elements at a path below an element, by namespace and name: which prefixes the file uses does not matter. */
export function elementsAt(from: Element, path: XmlPath, context: XmlContext): Element[] {
  return path.split(' | ').flatMap((way) => {
    const found = (elements: readonly Element[], step: Step) =>
      elements.flatMap((each) => childrenAt(each, step, context));
    return stepsOf(way, context).reduce<Element[]>(found, [from]);
  });
}

/** The text of an element or attribute with its white space collapsed (xsd:token). */
export function collapsed(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function stepsOf(path: XmlPath, { binding }: XmlContext): Step[] {
  const steps = path.matchAll(/([^/:[\]]+):([^/[\]]+)(?:\[([^=[\]]+)=([^\]]+)\])?/g);
  return [...steps].map(([, prefix = '', name = '', where, value]) => ({
    namespace: binding.namespaces[prefix],
    name,
    condition: where === undefined || value === undefined ? undefined : { path: where, value },
  }));
}

function childrenAt(parent: Element, { namespace, name, condition }: Step, context: XmlContext): Element[] {
  return [...parent.children].filter(
    (child) =>
      child.localName === name &&
      child.namespaceURI === namespace &&
      (condition === undefined || holds(child, condition, context)),
  );
}

function holds(element: Element, { path, value }: NonNullable<Step['condition']>, context: XmlContext): boolean {
  const texts = textsAt(element, path, context).map((text) => text.toUpperCase());
  if (value !== '$currency') return texts.includes(value);
  return context.currency === undefined || texts.length === 0 || texts.includes(context.currency.toUpperCase());
}

function textsAt(from: Element, path: XmlPath, context: XmlContext): string[] {
  const [way = '', attribute] = path.split('@');
  const elements = way === '' ? [from] : elementsAt(from, way, context);
  const texts = elements.map((each) => (attribute === undefined ? each.textContent : each.getAttribute(attribute)));
  return texts.flatMap((text) => (text === null ? [] : [collapsed(text)]));
}
