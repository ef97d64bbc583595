import type { Invoice } from '../../src/invoice/types';
import { create, read } from './models';
import type { Rpc } from './rpc';

/** A seller as Tryton knows it. */
export interface Party {
  readonly id: number;
  readonly address: number;
}

/** Creates one party per seller's name, and returns them by name. */
export async function seedParties(rpc: Rpc, invoices: readonly Invoice[]): Promise<ReadonlyMap<string, Party>> {
  const names = [...new Set(invoices.map(sellerOf))];
  const address = { street: '1 Market Street', city: 'Springfield', postal_code: '10000' };
  const values = names.map((name) => ({ name, addresses: [['create', [address]]] }));
  const ids = await create(rpc, 'party.party', values);
  const records = await read(rpc, 'party.party', ids, ['addresses']);
  return new Map(names.map((name, index) => [name, party(ids[index] ?? 0, records)]));
}

/** The seller's name of an invoice. */
export function sellerOf(invoice: Invoice): string {
  return invoice.sellerName ?? 'Unknown seller';
}

function party(id: number, records: Awaited<ReturnType<typeof read>>): Party {
  const addresses = records.get(id)?.addresses;
  return { id, address: Array.isArray(addresses) ? Number(addresses[0]) : 0 };
}
