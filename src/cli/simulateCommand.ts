import { localDate } from '../invoice/calendar';
import type { Invoice } from '../invoice/types';
import { writeInvoices } from '../learning/writeCsv';
import { simulateCompany } from '../simulation/company';
import { corrupt, corruptions, isCorruptionName } from '../simulation/corruptions';
import { countries } from '../simulation/countries';
import { simulateInvoices } from '../simulation/invoices';
import { createRandom } from '../simulation/random';
import { CommandFailure } from './failure';
import { writeText } from './files';
import { isoDateOption, readOptions, wholeNumber } from './options';

/** `crossfoot simulate`: invoices of simulated companies as CSV. */
export async function simulateCommand(args: string[]): Promise<void> {
  const { values } = readOptions(args, {
    seed: { type: 'string', default: '1' },
    companies: { type: 'string', default: '1' },
    days: { type: 'string', default: '365' },
    'last-day': { type: 'string', default: localDate(new Date()) },
    country: { type: 'string' },
    corrupt: { type: 'string' },
    out: { type: 'string' },
  });
  const { seed, country } = values;
  if (country !== undefined && !countries.some(({ code }) => code === country)) {
    throw new CommandFailure(`--country must be one of ${countries.map(({ code }) => code).join(', ')}.`);
  }
  const period = { lastDay: isoDateOption('last-day', values['last-day']), days: wholeNumber('days', values.days) };
  const count = wholeNumber('companies', values.companies);
  const booked = Array.from({ length: count }, (_, at) => `${seed}/${at}`).flatMap((each) =>
    simulateInvoices(simulateCompany(each, country === undefined ? {} : { country }), each, period),
  );
  booked.sort((a, b) => (a.entered < b.entered ? -1 : a.entered > b.entered ? 1 : 0));
  const invoices = booked.map(({ invoice }) => invoice);
  const csv = writeInvoices(values.corrupt === undefined ? invoices : corrupted(invoices, values.corrupt, seed));
  if (values.out === undefined) process.stdout.write(csv);
  else await writeText(values.out, csv);
  process.stderr.write(`${invoices.length} invoices of ${count} companies\n`);
}

/** Each invoice with one field changed; those in which the change would change nothing are left out. */
function corrupted(invoices: readonly Invoice[], name: string, seed: string): Invoice[] {
  if (!isCorruptionName(name))
    throw new CommandFailure(`--corrupt must be one of ${Object.keys(corruptions).join(', ')}.`);
  const random = createRandom(`${seed}/${name}`);
  return invoices.flatMap((invoice) => {
    const changed = corrupt(invoice, name, random);
    return changed ? [changed.invoice] : [];
  });
}
