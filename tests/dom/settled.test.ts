import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { settled } from '../../src/content/settled';

const quietMs = 300;
const longestMs = 5000;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main><p id="total">1.00</p><x-late></x-late></main>';
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('waiting for a page to stand still', () => {
  test('ends when nothing has changed for a while, and not before', async () => {
    const wait = watch();
    await vi.advanceTimersByTimeAsync(quietMs - 1);
    expect(wait.result).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(wait.result).toBe(true);
  });

  test.each<[string, (total: HTMLElement) => void]>([
    ['an element is added', (total) => total.append(document.createElement('b'))],
    ['a text changes', (total) => total.firstChild?.replaceWith('2.00')],
    ['a text node changes', (total) => Object.assign(total.firstChild ?? {}, { data: '2.00' })],
    ['an attribute changes', (total) => total.setAttribute('hidden', '')],
    ['an element is removed', (total) => total.remove()],
  ])('begins anew when %s', async (_, change) => {
    const wait = watch();
    await vi.advanceTimersByTimeAsync(quietMs - 100);
    change(byId('total'));
    await vi.advanceTimersByTimeAsync(quietMs - 1);
    expect(wait.result).toBeUndefined();
    await vi.advanceTimersByTimeAsync(100);
    expect(wait.result).toBe(true);
  });

  test('sees changes in a shadow root', async () => {
    const root = attachShadow();
    const wait = watch();
    await vi.advanceTimersByTimeAsync(quietMs - 100);
    root.append('1.00');
    await vi.advanceTimersByTimeAsync(quietMs - 1);
    expect(wait.result).toBeUndefined();
    await vi.advanceTimersByTimeAsync(100);
    expect(wait.result).toBe(true);
  });

  test('sees changes in a shadow root that appeared while it waited', async () => {
    const wait = watch();
    await vi.advanceTimersByTimeAsync(100);
    const root = attachShadow();
    await vi.advanceTimersByTimeAsync(quietMs);
    root.append('1.00');
    await vi.advanceTimersByTimeAsync(quietMs - 1);
    expect(wait.result).toBeUndefined();
    await vi.advanceTimersByTimeAsync(100);
    expect(wait.result).toBe(true);
  });

  test('goes on while the page is loading', async () => {
    const state = vi.spyOn(document, 'readyState', 'get');
    state.mockReturnValue('interactive' as DocumentReadyState);
    const wait = watch();
    await vi.advanceTimersByTimeAsync(3 * quietMs);
    expect(wait.result).toBeUndefined();
    state.mockReturnValue('complete' as DocumentReadyState);
    document.dispatchEvent(new Event('readystatechange'));
    await vi.advanceTimersByTimeAsync(quietMs);
    expect(wait.result).toBe(true);
  });

  test('gives up on a page that never stands still, and says so', async () => {
    const wait = watch();
    const change = setInterval(() => byId('total').append('.'), quietMs / 3);
    await vi.advanceTimersByTimeAsync(longestMs - 1);
    expect(wait.result).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(wait.result).toBe(false);
    clearInterval(change);
  });

  test('leaves no timer, listener or observer behind', async () => {
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    const removed = vi.spyOn(document, 'removeEventListener');
    watch();
    await vi.advanceTimersByTimeAsync(quietMs);
    expect(disconnect).toHaveBeenCalledOnce();
    expect(removed).toHaveBeenCalledWith('readystatechange', expect.any(Function));
    byId('total').append('.');
    await vi.advanceTimersByTimeAsync(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

/** A wait whose end can be seen without waiting for it. */
function watch(): { result: boolean | undefined } {
  const wait: { result: boolean | undefined } = { result: undefined };
  settled(document).then((isStill) => {
    wait.result = isStill;
  });
  return wait;
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}

function attachShadow(): ShadowRoot {
  const host = document.querySelector('x-late');
  if (!host) throw new Error('no host');
  return host.attachShadow({ mode: 'open' });
}
