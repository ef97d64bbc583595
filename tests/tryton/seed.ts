import type { Invoice } from '../../src/invoice/types';
import { checkTotals } from './checkTotals';
import { correctTaxes } from './correctTaxes';
import type { Rpc } from './rpc';
import { seedAccounts } from './seedAccounts';
import { seedCompany } from './seedCompany';
import { companyCurrency, seedCurrencies } from './seedCurrencies';
import { seedFiscalYears } from './seedFiscalYears';
import { seedInvoices } from './seedInvoices';
import { seedParties } from './seedParties';
import { seedTaxes } from './seedTaxes';
import { seedTerms } from './seedTerms';
import { seedUnits } from './seedUnits';

/** Fills an empty database until it shows the invoices, and returns their ids in the same order. */
export async function seed(admin: Rpc, invoices: readonly Invoice[]): Promise<readonly number[]> {
  const currencies = await seedCurrencies(admin, invoices);
  const buyer = invoices.map((invoice) => invoice.buyerName).find((name) => name !== undefined);
  const rpc = await seedCompany(admin, buyer ?? 'Our Company Ltd', currencies.get(companyCurrency) ?? 0);
  const accounts = await seedAccounts(rpc);
  await seedFiscalYears(rpc, invoices);
  const taxes = await seedTaxes(rpc, invoices, accounts.tax);
  const terms = await seedTerms(rpc, invoices);
  const parties = await seedParties(rpc, invoices);
  const unitOf = await seedUnits(rpc);
  const ids = await seedInvoices(rpc, invoices, { accounts, currencies, taxes, terms, parties, unitOf });
  await correctTaxes(rpc, invoices, ids);
  // Tryton validates no invoice without a date; it stays a draft.
  const dated = ids.filter((_, index) => invoices[index]?.issueDate !== undefined);
  await rpc.call('model.account.invoice.validate_invoice', dated);
  await checkTotals(rpc, invoices, ids);
  return ids;
}
