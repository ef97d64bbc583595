import * as v from 'valibot';
import { browser } from '../platform/browser';
import type { MessageSender } from '../platform/types';
import type { backgroundRoutes, contentRoutes, ReplyOf, RequestOf, Routes } from './routes';
import type { Result } from './types';

type BackgroundRoutes = typeof backgroundRoutes;
type ContentRoutes = typeof contentRoutes;
type Handlers<T extends Routes> = { readonly [K in keyof T]: (request: RequestOf<T[K]>) => Promise<ReplyOf<T[K]>> };

const envelope = v.object({ route: v.string(), request: v.optional(v.unknown()) });
const reply = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), code: v.string() }),
]);

/**
 * Answers a table of routes. A message of another route, from another sender, or of another shape than the route's is
 * not answered by its handler; what a handler throws is logged without its request and answered as `internal`.
 *
 * @param isAllowed - Whether this sender may call these routes.
 */
export function answer<T extends Routes>(
  routes: T,
  handlers: Handlers<T>,
  isAllowed: (sender: MessageSender) => boolean,
) {
  const listener = (message: unknown, sender: MessageSender): Promise<Result<unknown>> | undefined => {
    const parsed = v.safeParse(envelope, message);
    if (!parsed.success || !Object.hasOwn(routes, parsed.output.route)) return undefined;
    const name = parsed.output.route;
    const request = v.safeParse(routes[name]?.request ?? v.never(), parsed.output.request);
    if (!isAllowed(sender) || !request.success) return Promise.resolve({ ok: false, code: 'refused' });
    return handle(handlers[name], request.output);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

async function handle<T>(
  handler: ((request: T) => Promise<unknown>) | undefined,
  request: unknown,
): Promise<Result<unknown>> {
  try {
    // The schema of the route has just checked the request.
    return { ok: true, value: await handler?.(request as T) };
  } catch (error) {
    console.error('crossfoot', error instanceof Error ? error.stack : error);
    return { ok: false, code: 'internal' };
  }
}

/** Asks the background; once more when it was ended in the middle, for every route may be asked twice. */
export async function askBackground<K extends keyof BackgroundRoutes>(
  name: K,
  request: RequestOf<BackgroundRoutes[K]>,
): Promise<Result<ReplyOf<BackgroundRoutes[K]>>> {
  const send = () => ask<ReplyOf<BackgroundRoutes[K]>>(browser.runtime.sendMessage({ route: name, request }));
  const answered = await send();
  return !answered.ok && answered.code === 'noReceiver' ? send() : answered;
}

/** Asks the content script in one frame of a tab; `noReceiver` when there is none. */
export function askContent<K extends keyof ContentRoutes>(
  tabId: number,
  frameId: number,
  name: K,
  request: RequestOf<ContentRoutes[K]>,
): Promise<Result<ReplyOf<ContentRoutes[K]>>> {
  return ask(browser.tabs.sendMessage(tabId, { route: name, request }, { frameId }));
}

async function ask<T>(sent: Promise<unknown>): Promise<Result<T>> {
  const answered = await sent.catch(() => undefined);
  const parsed = v.safeParse(reply, answered);
  if (!parsed.success) return { ok: false, code: 'noReceiver' };
  // Both ends are built from one table of routes, which gives the reply its type.
  return parsed.output as Result<T>;
}

/** True for our own pages: the popup and options, in whatever window. */
export function isExtensionPage(sender: MessageSender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));
}

/** True for our own background: of this extension and of no tab. */
export function isBackground(sender: MessageSender): boolean {
  return sender.id === browser.runtime.id && sender.tab === undefined;
}
