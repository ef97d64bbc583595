import type { Invoice } from '../../src/invoice/types';
import { encodeDate, encodeDecimal } from './encode';
import { create, findOne, type Values } from './models';
import { type Line, readLines } from './readLines';
import type { Rpc } from './rpc';
import type { Accounts } from './seedAccounts';
import { currencyOf } from './seedCurrencies';
import { type Party, sellerOf } from './seedParties';
import { termDays } from './seedTerms';
import type { UnitOf } from './seedUnits';

/** What an invoice points to. */
export interface Masters {
  readonly accounts: Accounts;
  readonly currencies: ReadonlyMap<string, number>;
  readonly taxes: ReadonlyMap<string, number>;
  readonly terms: ReadonlyMap<string, number>;
  readonly parties: ReadonlyMap<string, Party>;
  readonly unitOf: UnitOf;
}

/** Enters the invoices as supplier invoices in draft, and returns their ids in the same order. */
export async function seedInvoices(
  rpc: Rpc,
  invoices: readonly Invoice[],
  masters: Masters,
): Promise<readonly number[]> {
  const journal = await findOne(rpc, 'account.journal', [['type', '=', 'expense']]);
  const values = invoices.map((invoice) => ({ journal, ...invoiceValues(invoice, masters) }));
  const ids = await create(rpc, 'account.invoice', values);
  // Tryton adds the tax lines when a draft is written to, not when it is created.
  await rpc.call('model.account.invoice.write', ids, {});
  return ids;
}

function invoiceValues(invoice: Invoice, masters: Masters): Values {
  const party = masters.parties.get(sellerOf(invoice));
  const currency = masters.currencies.get(currencyOf(invoice));
  const days = termDays(invoice);
  const lines = readLines(invoice).map((line, index) => ({
    ...lineValues(line, masters),
    currency,
    sequence: index + 1,
  }));
  return {
    type: 'in',
    party: party?.id,
    invoice_address: party?.address,
    account: masters.accounts.payable,
    currency,
    reference: invoice.invoiceNumber ?? null,
    invoice_date: invoice.issueDate === undefined ? null : encodeDate(invoice.issueDate),
    payment_term: days === undefined ? null : masters.terms.get(days),
    lines: [['create', lines]],
  };
}

function lineValues(line: Line, masters: Masters): Values {
  const tax = line.taxRate === undefined ? undefined : masters.taxes.get(line.taxRate);
  return {
    type: 'line',
    description: line.name,
    account: masters.accounts.expense,
    quantity: Number(line.quantity),
    unit: masters.unitOf(line.quantity),
    unit_price: encodeDecimal(line.unitPrice),
    taxes: tax === undefined ? [] : [['add', [tax]]],
  };
}
