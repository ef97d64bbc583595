import type { Invoice } from '../../src/invoice/types';
import { encodeDate } from './encode';
import { createOne, findOne } from './models';
import type { Rpc } from './rpc';
import { companyOf } from './seedCompany';

/** Opens every calendar year that an invoice was issued in, with its months and sequences. */
export async function seedFiscalYears(rpc: Rpc, invoices: readonly Invoice[]): Promise<void> {
  const years = new Set(invoices.map((invoice) => (invoice.issueDate ?? '').slice(0, 4)));
  for (const year of [...years].sort()) {
    if (year !== '') await seedFiscalYear(rpc, year);
  }
}

async function seedFiscalYear(rpc: Rpc, year: string): Promise<void> {
  const company = await companyOf(rpc);
  const move = await seedSequence(rpc, 'ir.sequence', 'Account Move', year, company);
  const number = await seedSequence(rpc, 'ir.sequence.strict', 'Invoice', year, company);
  const numbers = {
    company,
    in_invoice_sequence: number,
    in_credit_note_sequence: number,
    out_invoice_sequence: number,
    out_credit_note_sequence: number,
  };
  const id = await createOne(rpc, 'account.fiscalyear', {
    name: year,
    company,
    start_date: encodeDate(`${year}-01-01`),
    end_date: encodeDate(`${year}-12-31`),
    post_move_sequence: move,
    invoice_sequences: [['create', [numbers]]],
  });
  await rpc.call('model.account.fiscalyear.create_period', [id]);
}

async function seedSequence(rpc: Rpc, model: string, type: string, name: string, company: number): Promise<number> {
  const sequenceType = await findOne(rpc, 'ir.sequence.type', [['name', '=', type]]);
  return createOne(rpc, model, { name: `${type} ${name}`, sequence_type: sequenceType, company, prefix: `${name}/` });
}
