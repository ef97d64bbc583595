import { findOne } from './models';
import type { Rpc } from './rpc';
import { companyOf } from './seedCompany';

/** The accounts that supplier invoices are booked on. */
export interface Accounts {
  readonly payable: number;
  readonly expense: number;
  readonly tax: number;
}

/** Creates the universal chart of accounts through the assistant that an accountant would use. */
export async function seedAccounts(rpc: Rpc): Promise<Accounts> {
  const wizard = 'wizard.account.create_chart';
  const company = await companyOf(rpc);
  const template = await findOne(rpc, 'account.account.template', [['parent', '=', null]]);
  const answer = await rpc.call(`${wizard}.create`);
  const session = Array.isArray(answer) ? answer[0] : undefined;
  const account = { company, account_template: template };
  await rpc.call(`${wizard}.execute`, session, { account }, 'create_account');
  const receivable = await findOne(rpc, 'account.account', [['type.receivable', '=', true]]);
  const payable = await findOne(rpc, 'account.account', [['type.payable', '=', true]]);
  const properties = { company, account_receivable: receivable, account_payable: payable };
  await rpc.call(`${wizard}.execute`, session, { account, properties }, 'create_properties');
  await rpc.call(`${wizard}.delete`, session);
  return {
    payable,
    expense: await findOne(rpc, 'account.account', [['type.expense', '=', true]]),
    tax: await findOne(rpc, 'account.account', [['name', '=', 'Main Tax']]),
  };
}
