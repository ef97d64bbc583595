import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { foreignFrames } from '../../src/content/foreignFrames';

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([
    new DOMRect(0, 0, 300, 150),
  ] as unknown as DOMRectList);
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

test('names the hosts of frames whose documents cannot be seen, each once', () => {
  show('https://viewer.example/1', 'https://viewer.example/2', 'http://pay.example:8443/');
  expect(foreignFrames(document)).toEqual(['viewer.example', 'pay.example:8443']);
});

test('leaves out a frame whose document can be seen', () => {
  show('https://viewer.example/1');
  Object.defineProperty(document.querySelector('iframe'), 'contentDocument', { value: document });
  expect(foreignFrames(document)).toEqual([]);
});

test('leaves out a frame that is not drawn', () => {
  show('https://viewer.example/1');
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(false);
  expect(foreignFrames(document)).toEqual([]);
});

test('leaves out a frame without a web address, and one whose address is broken', () => {
  show('about:blank', 'data:text/html,x', 'http://[broken');
  expect(foreignFrames(document)).toEqual([]);
});

test('finds frames in shadow roots', () => {
  const host = document.body.appendChild(document.createElement('x-frame'));
  host.attachShadow({ mode: 'open' }).append(frame('https://viewer.example/1'));
  expect(foreignFrames(document)).toEqual(['viewer.example']);
});

function show(...addresses: string[]): void {
  document.body.append(...addresses.map(frame));
}

/** A frame as a foreign one looks from outside; `srcdoc` keeps happy-dom from trying to load the address. */
function frame(address: string): HTMLIFrameElement {
  const element = document.createElement('iframe');
  element.setAttribute('srcdoc', '');
  Object.defineProperty(element, 'src', { value: address });
  Object.defineProperty(element, 'contentDocument', { value: null, configurable: true });
  return element;
}
