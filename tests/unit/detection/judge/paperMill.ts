import { readFile } from 'node:fs/promises';
import type { AnyModel } from '../../../../src/detection/anyModel';
import type { Prior } from '../../../../src/detection/calibration/prior';
import { type Detector, memoryDetector } from '../../../../src/detection/detector';
import { addDays } from '../../../../src/invoice/calendar';
import type { Invoice } from '../../../../src/invoice/types';
import { readPrior } from '../../../../src/packages/readPrior';
import { limits, modelOf, numberOf } from '../../support/modelOf';

/** The prior that is shipped. */
export const shippedPrior: Prior = readPrior(await readFile('public/model/prior.json', 'utf8'));

export const iban = 'DE89370400440532013000';
export const otherIban = 'GB33BUKB20201555555555';
export const harbourIban = 'DE02120300000000202051';

/** A dense model that finds every gross total as expected: the checks decide. */
export const silentModel: AnyModel = {
  kind: 'dense',
  model: modelOf({
    features: [numberOf('grossTotal')],
    expects: [],
    limits: { anomaly: limits(1, 1), review: limits(1, 1) },
    reconstruct: async (rows) => rows.map((row) => [...row]),
  }),
};

const hundredths = (value: number) => value.toFixed(2);

/** The nth weekly invoice of a seller with one item at one price, 19 % tax and 30 days to pay. */
export function paperInvoice(n: number, values: Invoice = {}): Invoice {
  const issueDate = addDays('2025-01-06', 7 * n) ?? '';
  const quantity = 4 + ((n * 7) % 9);
  const net = quantity * 25;
  return {
    sellerName: 'Paper Mill GmbH',
    sellerVatId: 'DE123456788',
    iban,
    invoiceNumber: `RE-${1000 + 3 * n}`,
    issueDate,
    dueDate: addDays(issueDate, 30) ?? '',
    paymentTermsDays: '30',
    currency: 'EUR',
    quantity: String(quantity),
    unitPrice: '25.00',
    lineCount: '1',
    netTotal: hundredths(net),
    taxTotal: hundredths(net * 0.19),
    grossTotal: hundredths(net * 1.19),
    ...values,
  };
}

/** The nth weekly invoice of another seller: other prices, ten days, no tax, in dollars, the year in its numbers. */
export function harbourInvoice(n: number, values: Invoice = {}): Invoice {
  const issueDate = addDays('2025-01-08', 7 * n) ?? '';
  const quantity = 1 + ((n * 5) % 6);
  const net = quantity * 130.5;
  return {
    sellerName: 'Harbour Ltd',
    sellerVatId: 'GB980780684',
    iban: harbourIban,
    invoiceNumber: `${issueDate.slice(0, 4)}-${70000 + 5 * n}`,
    issueDate,
    dueDate: addDays(issueDate, 10) ?? '',
    paymentTermsDays: '10',
    currency: 'USD',
    quantity: String(quantity),
    unitPrice: '130.50',
    lineCount: '1',
    netTotal: hundredths(net),
    taxTotal: '0.00',
    grossTotal: hundredths(net),
    ...values,
  };
}

/** The invoice without some of its fields. */
export function without(invoice: Invoice, ...paths: readonly string[]): Invoice {
  return Object.fromEntries(Object.entries(invoice).filter(([path]) => !paths.includes(path)));
}

/** A detector that has learned the first invoices of both sellers, each as it was judged. */
export async function taught(weeks: number, model: AnyModel = silentModel, prior = shippedPrior): Promise<Detector> {
  const detector = memoryDetector(model, prior, 100);
  for (let n = 0; n < weeks; n += 1)
    for (const invoice of [paperInvoice(n), harbourInvoice(n)]) detector.learn(await detector.judge(invoice));
  return detector;
}
