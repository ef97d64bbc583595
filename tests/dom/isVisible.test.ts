import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isVisible } from '../../src/extraction/isVisible';

// Real layout is tested in Chromium; here boxes are given.
beforeEach(() => {
  document.body.innerHTML = '<main id="pane"><div><p id="total">1.00</p></div></main>';
});

describe('an element is visible', () => {
  test('when it has a box on the screen, or below or beside it', () => {
    place(10, 20, 100, 20);
    expect(isVisible(byId('total'))).toBe(true);
    place(5000, 90000, 100, 20);
    expect(isVisible(byId('total'))).toBe(true);
  });

  test('when a part of the page that it is in has scrolled it away', () => {
    place(10, -480, 100, 20);
    byId('pane').scrollTop = 500;
    expect(isVisible(byId('total'))).toBe(true);
  });

  test('when the page has scrolled it away', () => {
    place(-300, -480, 100, 20);
    Object.assign(document.documentElement, { scrollTop: 500, scrollLeft: 300 });
    expect(isVisible(byId('total'))).toBe(true);
    Object.assign(document.documentElement, { scrollTop: 0, scrollLeft: 0 });
  });
});

describe('an element is not visible', () => {
  test('when it is not rendered', () => {
    place(10, 20, 100, 20);
    vi.spyOn(byId('total'), 'checkVisibility').mockReturnValue(false);
    expect(isVisible(byId('total'))).toBe(false);
  });

  test.each([
    ['no width', 10, 20, 0, 20],
    ['no height', 10, 20, 100, 0],
    ['a place left of the page', -9999, 20, 100, 20],
    ['a place above the page', 10, -9999, 100, 20],
  ])('with %s', (_, left, top, width, height) => {
    place(left, top, width, height);
    byId('pane').scrollTop = 500;
    expect(isVisible(byId('total'))).toBe(false);
  });

  test('without a box', () => {
    vi.spyOn(byId('total'), 'getClientRects').mockReturnValue([] as unknown as DOMRectList);
    vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([] as unknown as DOMRectList);
    expect(isVisible(byId('total'))).toBe(false);
  });
});

function place(left: number, top: number, width: number, height: number): void {
  const box = [new DOMRect(left, top, width, height)] as unknown as DOMRectList;
  vi.spyOn(byId('total'), 'getClientRects').mockReturnValue(box);
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}
