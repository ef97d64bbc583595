import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backgroundRoutes } from '../../../src/messaging/routes';
import type { MessageSender } from '../../../src/platform/types';
import { fc } from '../support/fc';
import { wellFormedRequests } from './wellFormedRequests';

const ownId = 'abcdefghijklmnop';
const ownRoot = `chrome-extension://${ownId}/`;
const ownPage: MessageSender = { id: ownId, url: `${ownRoot}src/options/index.html` };

type Listener = (message: unknown, sender: MessageSender) => Promise<unknown> | undefined;
type RouteName = keyof typeof backgroundRoutes;
const routeNames = Object.keys(wellFormedRequests) as RouteName[];

let bus: typeof import('../../../src/messaging/bus');
let listeners: Set<Listener>;
const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();

beforeEach(async () => {
  vi.resetModules();
  listeners = new Set();
  sendMessage.mockReset();
  const runtime = {
    id: ownId,
    getURL: (path: string) => ownRoot + path,
    sendMessage,
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  };
  vi.doMock('../../../src/platform/browser', () => ({ browser: { runtime } }));
  bus = await import('../../../src/messaging/bus');
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** The background's table with handlers that only remember that they were called. */
function answering(handler: (request: unknown) => Promise<unknown> = async () => 'done') {
  const called: string[] = [];
  const handlers = Object.fromEntries(
    routeNames.map((name) => [
      name,
      (request: unknown) => {
        called.push(name);
        return handler(request);
      },
    ]),
  );
  const stop = bus.answer(backgroundRoutes, handlers as Parameters<typeof bus.answer>[1] as never, bus.isExtensionPage);
  const ask = (message: unknown, sender: MessageSender) =>
    [...listeners].map((listener) => listener(message, sender))[0];
  return { called, ask, stop };
}

const anyRoute = fc.constantFrom(...routeNames).map((route) => ({ route, request: wellFormedRequests[route] }));
const tab = { id: 7, index: 0, highlighted: false, active: true, pinned: false, incognito: false };
const foreignUrl = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    '',
    'about:blank',
    'null',
    `chrome-extension://${ownId}`,
    `chrome-extension://${ownId}.evil.example/src/options/index.html`,
    `chrome-extension://${ownId}x/src/options/index.html`,
    `https://evil.example/${ownRoot}src/options/index.html`,
    `blob:${ownRoot}1`,
    ` ${ownRoot}`,
    ownRoot.toUpperCase(),
    'file:///chrome-extension/index.html',
  ),
);
const foreignId = fc.oneof(
  fc.string().filter((id) => id !== ownId),
  fc.constantFrom(`${ownId} `, ownId.toUpperCase()),
);

/** Whoever is not a page of our own: a content script, another extension, or nobody that can be told. */
const stranger: fc.Arbitrary<MessageSender> = fc.oneof(
  fc.record({ id: fc.constant(ownId), url: foreignUrl, tab: fc.constant(tab) }),
  fc.record({ id: fc.constant(ownId), url: foreignUrl }),
  fc.record({ id: fc.constant(ownId) }),
  fc.record({ id: foreignId, url: fc.constant(`${ownRoot}src/options/index.html`) }),
  fc.record({ url: fc.constant(`${ownRoot}src/options/index.html`) }),
  fc.constant({}),
);

describe('messages to the background', () => {
  it('of every route are answered by its handler when one of our own pages asks, in a tab or not', async () => {
    const { ask, called } = answering();
    for (const route of routeNames) {
      expect(v.is(backgroundRoutes[route].request, wellFormedRequests[route])).toBe(true);
      for (const sender of [ownPage, { ...ownPage, tab }])
        expect(await ask({ route, request: wellFormedRequests[route] }, sender)).toEqual({ ok: true, value: 'done' });
    }
    expect(called).toHaveLength(2 * Object.keys(backgroundRoutes).length);
  });

  it('of every route are refused from anyone else, and the handler is never called', async () => {
    const { ask, called } = answering();
    await fc.assert(
      fc.asyncProperty(anyRoute, stranger, async (message, sender) => {
        expect(await ask(message, sender)).toEqual({ ok: false, code: 'refused' });
        expect(called).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('of every route are refused in another shape, also from our own pages', async () => {
    const { ask, called } = answering();
    await fc.assert(
      fc.asyncProperty(anyRoute, fc.anything(), async ({ route }, request) => {
        fc.pre(!v.is(backgroundRoutes[route].request, request));
        expect(await ask({ route, request }, ownPage)).toEqual({ ok: false, code: 'refused' });
        expect(called).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('with a part more than the route has are refused', async () => {
    const { ask, called } = answering();
    for (const route of routeNames) {
      const request = { ...wellFormedRequests[route], more: 1 };
      expect([route, await ask({ route, request }, ownPage)]).toEqual([route, { ok: false, code: 'refused' }]);
    }
    expect(called).toEqual([]);
  });

  it('of no route of the table are left to others, whatever object they name a part of', () => {
    const { ask, called } = answering();
    for (const message of [
      ...['__proto__', 'constructor', 'toString', 'content/read', ''].map((route) => ({ route, request: {} })),
      undefined,
      null,
      'background/model',
      { route: 1 },
      [],
    ])
      expect(ask(message, ownPage)).toBeUndefined();
    expect(called).toEqual([]);
  });

  it('are answered as an internal error when the handler throws, and nothing of the request is logged', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { ask } = answering(async () => {
      throw new Error('broken');
    });
    const request = { reading: { fields: { iban: { status: 'certain', value: 'DE02120300000000202051' } } } };
    expect(await ask({ route: 'background/judge', request }, ownPage)).toEqual({ ok: false, code: 'internal' });
    expect(JSON.stringify(logged.mock.calls)).toContain('broken');
    expect(JSON.stringify(logged.mock.calls)).not.toContain('DE02120300000000202051');
  });

  it('are not answered any more once the table is taken away', () => {
    const { ask, stop } = answering();
    stop();
    expect(ask({ route: 'background/model', request: {} }, ownPage)).toBeUndefined();
  });
});

describe('asking the background', () => {
  it('is done once more when it was ended in the middle', async () => {
    sendMessage.mockRejectedValueOnce(new Error('the message port closed'));
    sendMessage.mockResolvedValueOnce({ ok: true, value: true });
    expect(await bus.askBackground('background/deleteEverything', {})).toEqual({ ok: true, value: true });
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('is not done a third time, and not again after an answer', async () => {
    sendMessage.mockResolvedValue(undefined);
    expect(await bus.askBackground('background/model', {})).toEqual({ ok: false, code: 'noReceiver' });
    expect(sendMessage).toHaveBeenCalledTimes(2);
    sendMessage.mockReset().mockResolvedValue({ ok: false, code: 'refused' });
    expect(await bus.askBackground('background/model', {})).toEqual({ ok: false, code: 'refused' });
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});

describe('a content script', () => {
  it('listens to the background alone: of this extension, and of no tab', () => {
    expect(bus.isBackground({ id: ownId })).toBe(true);
    expect(bus.isBackground({ id: ownId, tab })).toBe(false);
    expect(bus.isBackground({ id: `${ownId}x` })).toBe(false);
    expect(bus.isBackground({})).toBe(false);
  });
});
