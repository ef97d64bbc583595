import type { Finding } from '../detection/types';
import type { FieldPath } from '../invoice/types';
import type { Checked } from '../messaging/types';
import type { TextKey } from '../ui/text';

/** A kind of evidence. */
export type Family = Finding['family'];

/** What a family without findings says: what was fine, or why nothing could be checked. */
export type FineKey = Extract<TextKey, `fine.${string}`>;

/** The families in the order in which a person asks: sums, then habits, then the model. */
export const families: readonly Family[] = ['rule', 'history', 'model'];

/** What is to be said of a family that found nothing. */
export function familyFine(family: Family, checked: Checked): FineKey {
  const fine = { rule: rulesFine, history: historyFine, model: modelFine }[family];
  return fine(checked);
}

function rulesFine({ reading }: Checked): FineKey {
  const isRead = (path: FieldPath) => reading.fields[path]?.status === 'certain';
  const totals = ['netTotal', 'taxTotal', 'grossTotal'].every(isRead);
  const dates = ['issueDate', 'dueDate'].every(isRead);
  if (totals) return dates ? 'fine.totalsAndDates' : 'fine.totals';
  return dates ? 'fine.dates' : 'fine.noRule';
}

function historyFine({ historyProblem, judgement: { evidence }, reading: { fields } }: Checked): FineKey {
  if (evidence && evidence.sellerInvoices > 0) return 'fine.history';
  if (historyProblem === 'storage' || historyProblem === 'newer') return 'fine.historyUnusable';
  const isSellerRead = ['sellerName', 'sellerVatId'].some((path) => fields[path]?.status === 'certain');
  if (!isSellerRead) return 'fine.noSeller';
  return fields['invoiceType']?.value === 'creditNote' ? 'fine.noCreditNotes' : 'fine.noHistory';
}

function modelFine({ judgement }: Checked): FineKey {
  return Object.keys(judgement.fields).length > 0 ? 'fine.model' : 'fine.noModel';
}
