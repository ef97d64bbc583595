import { describe, expect, test } from 'vitest';
import { findAll, searchRoots } from '../../src/extraction/searchRoots';
import { parsePage } from './parsePage';

const html = `
  <x-outer id="outer"><template shadowrootmode="open">
    <x-inner id="inner"><template shadowrootmode="open"><b>inner</b></template></x-inner><b>outer</b>
  </template></x-outer>
  <x-other id="other"><template shadowrootmode="open"><b>other</b></template></x-other>
  <p id="row"><x-cell><template shadowrootmode="open"><b>cell</b></template></x-cell></p>`;

describe('the roots that a search goes through', () => {
  test('are the page and every open shadow root, outer ones before those within them', () => {
    const roots = searchRoots(parsePage(html));
    const hosts = roots.map((root) => ('host' in root ? root.host.id || root.host.localName : 'page'));
    expect(hosts).toEqual(['page', 'outer', 'other', 'x-cell', 'inner']);
  });

  test('are the page alone when it has none', () => {
    const page = parsePage('<p></p>');
    expect(searchRoots(page)).toEqual([page]);
  });

  test('leave out a closed shadow root and what is within it', () => {
    const page = parsePage('<x-closed></x-closed>');
    const closed = page.querySelector('x-closed')?.attachShadow({ mode: 'closed' });
    if (closed) closed.innerHTML = '<x-open></x-open>';
    closed?.querySelector('x-open')?.attachShadow({ mode: 'open' });
    expect(searchRoots(page)).toEqual([page]);
  });

  test('of an element are itself, its own shadow root and those below it, and none beside it', () => {
    const page = parsePage(html);
    const roots = (css: string) => searchRoots(page.querySelector(css) ?? page);
    expect(findAll(roots('#row'), 'b')?.map(({ textContent }) => textContent)).toEqual(['cell']);
    expect(findAll(roots('#outer'), 'b')?.map(({ textContent }) => textContent)).toEqual(['outer', 'inner']);
  });
});

describe('finding elements', () => {
  test('finds them in every root', () => {
    const found = findAll(searchRoots(parsePage(html)), 'b') ?? [];
    expect(found.map(({ textContent }) => textContent)).toEqual(['outer', 'other', 'cell', 'inner']);
  });

  test('tells a selector without matches from one that is not CSS', () => {
    const roots = searchRoots(parsePage(html));
    expect(findAll(roots, 'i')).toEqual([]);
    expect(findAll(roots, 'b[[')).toBeUndefined();
    expect(findAll(roots, '')).toBeUndefined();
  });
});
