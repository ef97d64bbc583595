import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on loopback for pages that a test makes up. */
export interface PageServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Serves pages by path, or by a part of it and a `*`; a text is sent as HTML. */
export async function servePages(
  pages: Readonly<Record<string, string | Handler>>,
  host = '127.0.0.1',
): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const page = pages[path] ?? pages[path.replace(/[^/]+$/, '*')];
    if (typeof page === 'function') return page(request, response);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? '<p>not here</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page server has no port');
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://${host}:${address.port}`, stop };
}
