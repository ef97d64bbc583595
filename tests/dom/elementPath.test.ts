import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementPath, findByPath } from '../../src/extraction/elementPath';
import { openPage, pageCases } from './pageCases';
import { parsePage } from './parsePage';

describe('the path of an element', () => {
  test.each(pageCases.map((page) => [page.name, page] as const))(
    'leads back to the element, for each one of the page %s and its shadow roots',
    (_, page) => expectEachFound(openPage(page)),
  );

  test('leads back to the element, and to no other, in any tree', () => {
    fc.assert(
      fc.property(markup, (html) => expectEachFound(parsePage(html))),
      { numRuns: 60 },
    );
  });

  test('leads to the element at the top of a shadow root when a deeper one stands at the same place', () => {
    const page = parsePage(`<x-card><template shadowrootmode="open">
      <section><p>x</p><div class="decoy"></div></section><div class="real"></div>
    </template></x-card>`);
    const real = shadowOf(page, 'x-card').querySelector('.real');
    expect(real && findByPath(page, elementPath(real))).toBe(real);
  });

  test('is one step of CSS for each element from the root, with names escaped', () => {
    const page = parsePage('<p></p><x-fee.net><b></b></x-fee.net>');
    const bold = page.querySelector('b');
    expect(bold && elementPath(bold)).toBe(
      String.raw`html:nth-child(1) > body:nth-child(2) > x-fee\.net:nth-child(2) > b:nth-child(1)`,
    );
  });
});

describe('looking for a path', () => {
  const page = () => parsePage('<main><p>1</p><p><b>2</b></p></main>');
  const path = 'html:nth-child(1) > body:nth-child(2) > main:nth-child(1) > p:nth-child(2)';

  test('finds nothing when the element is gone', () => {
    const document = page();
    expect(findByPath(document, path)?.textContent).toBe('2');
    document.querySelector('p')?.remove();
    expect(findByPath(document, path)).toBeUndefined();
  });

  test('finds nothing when another kind of element has taken its place', () => {
    const document = page();
    document.querySelector('p:nth-child(2)')?.replaceWith(document.createElement('div'));
    expect(findByPath(document, path)).toBeUndefined();
  });

  test('finds nothing by a selector that is not a path', () => {
    expect(findByPath(page(), 'p:nth-child(2)')).toBeUndefined();
    expect(findByPath(page(), 'main > p')).toBeUndefined();
  });

  test.each([
    '',
    'p[[',
    ' >>> ',
    `${path} >>> b:nth-child(1)`,
    `${path} >>> html:nth-child(1)`,
    'x-gone:nth-child(1) >>> b:nth-child(1)',
  ])('finds nothing, and does not throw, by %j', (wrong) => expect(findByPath(page(), wrong)).toBeUndefined());
});

function expectEachFound(document: Document): void {
  const elements = allElements(document);
  const paths = elements.map(elementPath);
  expect(new Set(paths).size).toBe(elements.length);
  for (const [index, element] of elements.entries()) expect(findByPath(document, paths[index] ?? '')).toBe(element);
}

function allElements(root: ParentNode): Element[] {
  const elements = [...root.querySelectorAll('*')];
  return elements.flatMap((element) => [element, ...(element.shadowRoot ? allElements(element.shadowRoot) : [])]);
}

function shadowOf(document: Document, css: string): ShadowRoot {
  const root = document.querySelector(css)?.shadowRoot;
  if (!root) throw new Error(`no shadow root in ${css}`);
  return root;
}

/** Trees of few names, so that the same names meet at many places. */
const markup = fc.letrec<{ node: string; element: string; host: string }>((tie) => ({
  node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constant('text'), tie('element'), tie('host')),
  element: fc
    .tuple(fc.constantFrom('div', 'span', 'section'), fc.array(tie('node'), { maxLength: 3 }))
    .map(([name, inside]) => `<${name}>${inside.join('')}</${name}>`),
  host: fc
    .tuple(fc.array(tie('node'), { maxLength: 3 }), fc.array(tie('node'), { maxLength: 2 }))
    .map(
      ([shadow, light]) =>
        `<x-host><template shadowrootmode="open">${shadow.join('')}</template>${light.join('')}</x-host>`,
    ),
})).element;
