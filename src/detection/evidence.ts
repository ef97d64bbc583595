import type { FieldPath } from '../invoice/types';
import { weighedOf } from './blamedFields';
import { drift } from './calibration/drift';
import type { Examined } from './examine';
import type { Evidence } from './types';

/** So many earlier invoices for each one of the promise let the company's own invoices keep it. */
const invoicesForPromise = 3;

/** What a verdict rests on beside the model. */
export function evidenceOf(examined: Examined): Evidence {
  const { calibration, history, promise, recent } = examined.context;
  const index = drift(recent);
  return {
    invoices: history.company.n,
    leftOut: calibration.leftOut,
    sellerInvoices: history.seller?.n ?? 0,
    promise,
    leansOnPrior: calibration.n < invoicesForPromise * promise,
    ...(index !== undefined && { drift: index }),
    notJudged: notJudged(examined),
  };
}

/** The fields that were read and of which neither a check nor the model said anything. */
function notJudged(examined: Examined): FieldPath[] {
  const { paths, invoice } = examined.facts;
  const judged = new Set(weighedOf(examined).flatMap(({ fields }) => fields));
  return Object.values(paths).filter((path) => invoice[path] !== undefined && !judged.has(path));
}
