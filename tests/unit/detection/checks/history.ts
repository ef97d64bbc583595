import { checks } from '../../../../src/detection/checks/registry';
import { type Facts, factsOf } from '../../../../src/detection/facts';
import type { HistoryView } from '../../../../src/detection/history/historyView';
import { memoryHistory } from '../../../../src/detection/history/memoryHistory';
import type { Invoice } from '../../../../src/invoice/types';
import { harbourInvoice, paperInvoice } from '../judge/paperMill';

/** How many invoices of each of two sellers are learned. */
export const learned = 60;

const history = memoryHistory();
for (let n = 0; n < learned; n += 1)
  for (const invoice of [paperInvoice(n), harbourInvoice(n)]) history.learn(factsOf(invoice));

/** An invoice as the checks see it after those. */
export function seen(invoice: Invoice): readonly [Facts, HistoryView] {
  const facts = factsOf(invoice);
  return [facts, history.view(facts)];
}

/** The paper mill's next invoice, changed. */
export function next(values: Invoice = {}): Invoice {
  return paperInvoice(learned, values);
}

export function checkOf(id: string) {
  const check = checks.find((each) => each.id === id);
  if (!check) throw new Error(`no check ${id}`);
  return check;
}
