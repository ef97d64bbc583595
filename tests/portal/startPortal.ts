/// <reference types="vite/client" />
import { createServer, type Server } from 'node:http';
import { answerTo } from './answer';
import { portals } from './portals';
import type { PortalBook, PortalName } from './types';

export interface RunningPortal {
  /** Without a slash at its end. */
  readonly url: string;
  /** The page of one invoice, counted from 1. */
  invoiceUrl(portal: PortalName, number: number): string;
  stop(): Promise<void>;
}

const host = '127.0.0.1';

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Serves the demo portals on this computer only; port 0 takes a free one. */
export async function startPortal(books: readonly PortalBook[], port = 0): Promise<RunningPortal> {
  const server = createServer((request, response) => {
    const address = `http://${host}${request.url}`;
    const { status, headers, body } = answerTo(books, new URL(URL.canParse(address) ? address : `http://${host}/`));
    response.writeHead(status, { ...headers, 'x-content-type-options': 'nosniff' }).end(body);
  });
  const url = `http://${host}:${await listen(server, port)}`;
  return {
    url,
    invoiceUrl: (portal, number) => url + portals[portal].invoicePath(number),
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
