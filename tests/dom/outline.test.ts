import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { outline } from '../../src/content/outline';
import { elementPath } from '../../src/extraction/elementPath';

const shownMs = 8000;
const shadows: ShadowRoot[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main class="page"><p id="first" style="color: red">1</p><p id="second">2</p></main>';
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    shadows.push(root);
    return root;
  });
});

afterEach(() => {
  outline(document, null);
  vi.restoreAllMocks();
  vi.useRealTimers();
  shadows.length = 0;
});

describe('outlining an element', () => {
  test('adds one element to the page, and changes no other node or attribute', () => {
    const before = [document.head.outerHTML, document.body.outerHTML];
    const attributes = document.documentElement.getAttributeNames();
    expect(outline(document, pathOf('first'))).toBe(true);
    expect(outlines()).toHaveLength(1);
    expect([document.head.outerHTML, document.body.outerHTML]).toEqual(before);
    expect(document.documentElement.getAttributeNames()).toEqual(attributes);
  });

  test('keeps what it draws in a closed shadow root, where the page’s scripts find nothing', () => {
    outline(document, pathOf('first'));
    const [host] = outlines();
    expect(shadows.map(({ mode, host }) => [mode, host === outlines()[0]])).toEqual([['closed', true]]);
    expect(host?.shadowRoot).toBeNull();
    expect(host?.childNodes).toHaveLength(0);
    expect(host?.getAttributeNames()).toEqual(['style']);
  });

  test('lets every pointer through', () => {
    outline(document, pathOf('first'));
    expect((outlines()[0] as HTMLElement | undefined)?.style.pointerEvents).toBe('none');
  });

  test('scrolls to the element and draws around where it then stands, also after the page has scrolled', () => {
    const first = byId('first');
    const scroll = vi.spyOn(first, 'scrollIntoView');
    const box = vi.spyOn(first, 'getBoundingClientRect').mockReturnValue(new DOMRect(40, 100, 200, 20));
    outline(document, pathOf('first'));
    expect(scroll).toHaveBeenCalledOnce();
    expect(framePlace()).toEqual({ left: '36px', top: '96px', width: '208px', height: '28px' });
    box.mockReturnValue(new DOMRect(40, 60, 200, 20));
    window.dispatchEvent(new Event('scroll'));
    expect(framePlace().top).toBe('56px');
    box.mockReturnValue(new DOMRect(10, 60, 200, 20));
    window.dispatchEvent(new Event('resize'));
    expect(framePlace().left).toBe('6px');
  });

  test('replaces the outline before it', () => {
    outline(document, pathOf('first'));
    const [before] = outlines();
    outline(document, pathOf('second'));
    expect(outlines()).toHaveLength(1);
    expect(outlines()[0]).not.toBe(before);
  });

  test('outlines an element in a shadow root', () => {
    const root = byId('first').attachShadow({ mode: 'open' });
    root.innerHTML = '<b></b>';
    const scroll = vi.spyOn(root.children[0] as HTMLElement, 'scrollIntoView');
    expect(outline(document, `${pathOf('first')} >>> b:nth-child(1)`)).toBe(true);
    expect(scroll).toHaveBeenCalledOnce();
  });
});

describe('the outline goes away', () => {
  test('when told to, without a trace and with its listeners', () => {
    const html = document.documentElement.outerHTML;
    const added = vi.spyOn(window, 'addEventListener');
    const removed = vi.spyOn(window, 'removeEventListener');
    outline(document, pathOf('first'));
    expect(outline(document, null)).toBe(true);
    expect(document.documentElement.outerHTML).toBe(html);
    expect(added.mock.calls.length).toBeGreaterThan(0);
    expect(removed.mock.calls).toEqual(added.mock.calls);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('by itself after eight seconds', () => {
    outline(document, pathOf('first'));
    vi.advanceTimersByTime(shownMs - 1);
    expect(outlines()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(outlines()).toHaveLength(0);
  });

  test('eight seconds after the last call, not after an earlier one', () => {
    outline(document, pathOf('first'));
    vi.advanceTimersByTime(shownMs - 1000);
    outline(document, pathOf('second'));
    vi.advanceTimersByTime(shownMs - 1);
    expect(outlines()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(outlines()).toHaveLength(0);
  });

  test('when the next element is not there, and says so', () => {
    outline(document, pathOf('first'));
    expect(outline(document, 'html:nth-child(1) > body:nth-child(2) > aside:nth-child(9)')).toBe(false);
    expect(outline(document, 'p[[')).toBe(false);
    expect(outlines()).toHaveLength(0);
  });

  test('gladly when there is none', () => {
    expect(outline(document, null)).toBe(true);
    expect(outlines()).toHaveLength(0);
  });
});

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}

const pathOf = (id: string) => elementPath(byId(id));

/** What stands in the page's root beside its head and body. */
function outlines(): Element[] {
  return [...document.documentElement.children].filter(({ localName }) => localName !== 'head' && localName !== 'body');
}

function framePlace(): Record<'left' | 'top' | 'width' | 'height', string> {
  const frame = shadows[0]?.querySelector('div');
  if (!frame) throw new Error('nothing is drawn');
  const { left, top, width, height } = frame.style;
  return { left, top, width, height };
}
