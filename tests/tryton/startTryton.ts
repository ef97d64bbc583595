import type { Invoice } from '../../src/invoice/types';
import { freePort } from './freePort';
import { logInByRpc } from './rpc';
import { seed } from './seed';
import { initDatabase, type ServerProcess, startServer } from './serverProcess';
import { writeSettings } from './settings';
import { waitUntil } from './waitUntil';

/** A running Tryton with its invoices. */
export interface Tryton {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** The address of the form of the invoice at this place in the list given to `startTryton`. */
  invoiceUrl(index: number): string;
  stop(): Promise<void>;
}

/** Starts a Tryton on loopback whose supplier invoices, validated but not posted, are these. */
export async function startTryton(invoices: readonly Invoice[], folder: string): Promise<Tryton> {
  const settings = await writeSettings(folder, await freePort());
  const { database, password } = settings;
  const url = `http://127.0.0.1:${settings.port}/`;
  const user = 'admin';
  await initDatabase(settings);
  const server = startServer(settings);
  try {
    await waitUntil('the answer of the server', () => answers(url, server));
    const rpc = await logInByRpc(`${url}${database}/`, user, password);
    const ids = await seed(rpc, invoices);
    const invoiceUrl = (index: number): string => `${url}#${database}/model/account.invoice/${ids[index] ?? 'missing'}`;
    return { url, user, password, database, invoiceUrl, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function answers(url: string, server: ServerProcess): Promise<boolean> {
  server.check();
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}
