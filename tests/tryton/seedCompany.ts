import { createOne, findOne } from './models';
import type { Rpc } from './rpc';

/** Creates the company that buys, and returns a session which works for it. */
export async function seedCompany(rpc: Rpc, name: string, currency: number): Promise<Rpc> {
  const party = await createOne(rpc, 'party.party', { name });
  const company = await createOne(rpc, 'company.company', { party, currency });
  const user = await findOne(rpc, 'res.user', [['login', '=', 'admin']]);
  await rpc.call('model.res.user.write', [user], { companies: [['add', [company]]], company });
  // As long as one step is open, the configuration assistant meets the administrator after the login.
  const steps = await rpc.call('model.ir.module.config_wizard.item.search', [], 0, null, null);
  await rpc.call('model.ir.module.config_wizard.item.write', steps, { state: 'done' });
  return rpc.within({ company, language: 'en' });
}

/** The company that a session works for. */
export async function companyOf(rpc: Rpc): Promise<number> {
  return findOne(rpc, 'company.company', []);
}
