/**
 * A document of XML as browsers make it. happy-dom's parser forgets a default namespace that stands on an element with
 * a prefix, does not know CDATA, and stumbles over instructions and single quotes in the XML declaration.
 */
export function parseXml(xml: string): Document {
  const plain = xml
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => escaped(text))
    .replace(/<\?[\s\S]*?\?>/g, '');
  const parsed = new DOMParser().parseFromString(plain, 'application/xml');
  if (parsed.getElementsByTagName('parsererror').length > 0) return parsed;
  parsed.documentElement.replaceWith(withNamespaces(parsed.documentElement, parsed, new Map()));
  return parsed;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function withNamespaces(source: Element, document: Document, outer: ReadonlyMap<string, string>): Element {
  const attributes = [...source.attributes];
  const declared = attributes.filter(({ name }) => isDeclaration(name));
  const scope = new Map([
    ...outer,
    ...declared.map(({ name, value }) => [name.slice('xmlns:'.length), value] as const),
  ]);
  const prefix = source.tagName.includes(':') ? source.tagName.replace(/:.*/, '') : '';
  const element = document.createElementNS(scope.get(prefix) ?? null, source.tagName);
  for (const { name, value } of attributes) if (!isDeclaration(name)) element.setAttribute(name, value);
  for (const node of source.childNodes) {
    element.append(node instanceof Element ? withNamespaces(node, document, scope) : node.cloneNode(true));
  }
  return element;
}

function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}
